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
 * The older payments API, for Brazil and Colombia. It uses a separate key pair: see
 * {@link io.github.belvo4j.BelvoBuilder#paymentsCredentials(String, String)}.
 */
@SuppressWarnings("deprecation")
public final class Payments {

    private final ResourceFactory resources;

    /**
     * Used by {@link io.github.belvo4j.Belvo}.
     *
     * @param resources the resources of the client
     */
    public Payments(ResourceFactory resources) {
        this.resources = resources;
    }

    /** {@return the institutions that payments can be made from} */
    public ReadResource<PaymentInstitution, ListPaymentInstitutionsQuery> institutions() {
        return resources.resource(PaymentInstitutionsApi.class);
    }

    /** {@return customers, the people and companies that pay} */
    public CreatedResource<Customer, CreateCustomerRequest, ListCustomersQuery> customers() {
        return resources.resource(CustomersApi.class);
    }

    /** {@return bank accounts, the sources and destinations of payments} */
    public CreatedResource<BankAccount, CreateBankAccountRequest, ListBankAccountsQuery> bankAccounts() {
        return resources.resource(BankAccountsApi.class);
    }

    /** {@return payment intents} */
    public CreatedResource<PaymentIntent, CreatePaymentIntentRequest, ListPaymentIntentsQuery> intents() {
        return resources.resource(PaymentIntentsApi.class);
    }

    /** {@return payment transactions} */
    public ReadResource<PaymentTransaction, ListPaymentTransactionsQuery> transactions() {
        return resources.resource(PaymentTransactionsApi.class);
    }

    /**
     * Completes the next step of a payment.
     *
     * @param id the id of the payment intent
     * @param request the data that the step requires
     * @return the payment intent, with its following step
     */
    public PaymentIntent completeIntent(String id, CompletePaymentIntentRequest request) {
        return resources.api(PaymentIntentsApi.class).completePaymentIntent(id, request);
    }

    /**
     * Lists payment links.
     *
     * @param query selects the payment links; its page is ignored, its page size is 1000 by default
     * @return fetched page by page
     */
    public Paged<PaymentLinkSummary> links(ListPaymentLinksQuery query) {
        Resource<PaymentLinkSummary, ListPaymentLinksQuery> links = resources.resource(PaymentLinksApi.class);
        return links.list(query);
    }

    /**
     * Reads a payment link.
     *
     * @param accessToken the access token of the payment link; a secret
     * @return the payment link
     */
    public PaymentLink link(String accessToken) {
        return resources.api(PaymentLinksApi.class).getPaymentLink(accessToken);
    }

    /**
     * Creates a payment link, a page on which a person pays.
     *
     * @param request describes the payment
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
     * Creates a key pair of the payments API. This call requires the email address and password of the dashboard as
     * credentials: see {@link io.github.belvo4j.options.RequestOptions.Builder#credentials(String, String)}.
     *
     * @return the key pair, whose password isn't shown again
     */
    public List<CreatedSecretKey> createSecretKeys() {
        return resources.api(SecretKeysApi.class).createSecretKeys();
    }
}
