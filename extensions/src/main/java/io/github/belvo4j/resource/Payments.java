package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.BankAccountsApi.ListBankAccountsQuery;
import io.github.belvo4j.api.CustomersApi.ListCustomersQuery;
import io.github.belvo4j.api.PaymentInstitutionsApi.ListPaymentInstitutionsQuery;
import io.github.belvo4j.api.PaymentIntentsApi.ListPaymentIntentsQuery;
import io.github.belvo4j.api.PaymentLinksApi.ListPaymentLinksQuery;
import io.github.belvo4j.api.PaymentTransactionsApi.ListPaymentTransactionsQuery;
import io.github.belvo4j.model.*;
import io.github.belvo4j.paging.Paged;
import java.util.List;

/**
 * The older payments API, for Brazil and Colombia. It has a key pair of its own: see
 * {@link io.github.belvo4j.BelvoBuilder#paymentsCredentials(String, String)}.
 */
@SuppressWarnings("deprecation")
public final class Payments {

    private final ResourceFactory resources;

    /**
     * For {@link io.github.belvo4j.Belvo}.
     *
     * @param resources of the client
     */
    public Payments(ResourceFactory resources) {
        this.resources = resources;
    }

    /** {@return the institutions that can be paid from} */
    public ReadResource<PaymentInstitution, ListPaymentInstitutionsQuery> institutions() {
        return resources.resource(PaymentInstitutionsApi.class);
    }

    /** {@return who pays} */
    public CreatedResource<Customer, CreateCustomerRequest, ListCustomersQuery> customers() {
        return resources.resource(CustomersApi.class);
    }

    /** {@return where payments come from and go to} */
    public CreatedResource<BankAccount, CreateBankAccountRequest, ListBankAccountsQuery> bankAccounts() {
        return resources.resource(BankAccountsApi.class);
    }

    /** {@return payments on their way} */
    public CreatedResource<PaymentIntent, CreatePaymentIntentRequest, ListPaymentIntentsQuery> intents() {
        return resources.resource(PaymentIntentsApi.class);
    }

    /** {@return payments as they appeared on accounts} */
    public ReadResource<PaymentTransaction, ListPaymentTransactionsQuery> transactions() {
        return resources.resource(PaymentTransactionsApi.class);
    }

    /**
     * Goes on with a payment.
     *
     * @param id of the payment intent
     * @param request what its next step asks for
     * @return the payment intent, with the step that follows
     */
    public PaymentIntent completeIntent(String id, CompletePaymentIntentRequest request) {
        return resources.api(PaymentIntentsApi.class).completePaymentIntent(id, request);
    }

    /**
     * Lists payment links.
     *
     * @param query which ones; its page is ignored, its page size is 1000 unless set
     * @return read page by page
     */
    public Paged<PaymentLinkSummary> links(ListPaymentLinksQuery query) {
        Resource<PaymentLinkSummary, ListPaymentLinksQuery> links = resources.resource(PaymentLinksApi.class);
        return links.list(query);
    }

    /**
     * Reads a payment link.
     *
     * @param accessToken of the payment link, a secret
     * @return the payment link
     */
    public PaymentLink link(String accessToken) {
        return resources.api(PaymentLinksApi.class).getPaymentLink(accessToken);
    }

    /**
     * Creates a page on which a person pays.
     *
     * @param request what is to be paid, and how
     * @return the payment link
     */
    public PaymentLink createLink(CreatePaymentLinkRequest request) {
        return resources.api(PaymentLinksApi.class).createPaymentLink(request);
    }

    /** {@return the key pairs of the payments API, without their passwords} */
    public List<SecretKey> secretKeys() {
        List<SecretKey> keys =
                resources.api(SecretKeysApi.class).listSecretKeys().getResults();
        return keys == null ? List.of() : keys;
    }

    /**
     * Makes a key pair of the payments API. This call wants the e-mail address and password of the dashboard as
     * credentials: see {@link io.github.belvo4j.options.RequestOptions.Builder#credentials(String, String)}.
     *
     * @return the key pair, whose password is shown this once
     */
    public List<CreatedSecretKey> createSecretKeys() {
        return resources.api(SecretKeysApi.class).createSecretKeys();
    }
}
