package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.BankAccountsApi.ListBankAccountsQuery;
import io.github.belvo4j.api.CustomersApi.ListCustomersQuery;
import io.github.belvo4j.api.PaymentInstitutionsApi.ListPaymentInstitutionsQuery;
import io.github.belvo4j.api.PaymentIntentsApi.ListPaymentIntentsQuery;
import io.github.belvo4j.api.PaymentLinksApi.ListPaymentLinksQuery;
import io.github.belvo4j.api.PaymentTransactionsApi.ListPaymentTransactionsQuery;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.model.*;
import io.github.belvo4j.paging.Paged;
import java.util.List;

/**
 * The older payments API, for Brazil and Colombia. It has a key pair of its own: see
 * {@link io.github.belvo4j.BelvoBuilder#paymentsCredentials(String, String)}.
 */
@SuppressWarnings("deprecation")
public final class Payments {

    private final ApiFactory apis;

    Payments(ApiFactory apis) {
        this.apis = apis;
    }

    /** {@return the institutions that can be paid from} */
    public ReadResource<PaymentInstitution, ListPaymentInstitutionsQuery> institutions() {
        PaymentInstitutionsApi api = apis.api(PaymentInstitutionsApi.class);
        return new ReadResource<>(
                new Listing<>(
                        "/payments/institutions/",
                        api::listPaymentInstitutions,
                        ListPaymentInstitutionsQuery::new,
                        PaymentInstitutionPage::getResults),
                api::getPaymentInstitution);
    }

    /** {@return who pays} */
    public CreatedResource<Customer, CreateCustomerRequest, ListCustomersQuery> customers() {
        CustomersApi api = apis.api(CustomersApi.class);
        return new CreatedResource<>(
                new Listing<>(
                        "/payments/customers/", api::listCustomers, ListCustomersQuery::new, CustomerPage::getResults),
                api::getCustomer,
                api::createCustomer);
    }

    /** {@return where payments come from and go to} */
    public CreatedResource<BankAccount, CreateBankAccountRequest, ListBankAccountsQuery> bankAccounts() {
        BankAccountsApi api = apis.api(BankAccountsApi.class);
        return new CreatedResource<>(
                new Listing<>(
                        "/payments/bank-accounts/",
                        api::listBankAccounts,
                        ListBankAccountsQuery::new,
                        BankAccountPage::getResults),
                api::getBankAccount,
                api::createBankAccount);
    }

    /** {@return payments on their way} */
    public CreatedResource<PaymentIntent, CreatePaymentIntentRequest, ListPaymentIntentsQuery> intents() {
        PaymentIntentsApi api = apis.api(PaymentIntentsApi.class);
        return new CreatedResource<>(
                new Listing<>(
                        "/payments/payment-intents/",
                        api::listPaymentIntents,
                        ListPaymentIntentsQuery::new,
                        PaymentIntentPage::getResults),
                api::getPaymentIntent,
                api::createPaymentIntent);
    }

    /** {@return payments as they appeared on accounts} */
    public ReadResource<PaymentTransaction, ListPaymentTransactionsQuery> transactions() {
        PaymentTransactionsApi api = apis.api(PaymentTransactionsApi.class);
        return new ReadResource<>(
                new Listing<>(
                        "/payments/transactions/",
                        api::listPaymentTransactions,
                        ListPaymentTransactionsQuery::new,
                        PaymentTransactionPage::getResults),
                api::getPaymentTransaction);
    }

    /**
     * Goes on with a payment.
     *
     * @param id of the payment intent
     * @param request what its next step asks for
     * @return the payment intent, with the step that follows
     */
    public PaymentIntent completeIntent(String id, CompletePaymentIntentRequest request) {
        return apis.api(PaymentIntentsApi.class).completePaymentIntent(id, request);
    }

    /**
     * Lists payment links.
     *
     * @param query which ones; its page is ignored, its page size is 1000 unless set
     * @return read page by page
     */
    public Paged<PaymentLinkSummary> links(ListPaymentLinksQuery query) {
        PaymentLinksApi api = apis.api(PaymentLinksApi.class);
        return new Listing<>(
                        "/payments/payment-links/",
                        api::listPaymentLinks,
                        ListPaymentLinksQuery::new,
                        PaymentLinkSummaryPage::getResults)
                .of(query);
    }

    /**
     * Reads a payment link.
     *
     * @param accessToken of the payment link, a secret
     * @return the payment link
     */
    public PaymentLink link(String accessToken) {
        return apis.api(PaymentLinksApi.class).getPaymentLink(accessToken);
    }

    /**
     * Creates a page on which a person pays.
     *
     * @param request what is to be paid, and how
     * @return the payment link
     */
    public PaymentLink createLink(CreatePaymentLinkRequest request) {
        return apis.api(PaymentLinksApi.class).createPaymentLink(request);
    }

    /** {@return the key pairs of the payments API, without their passwords} */
    public List<SecretKey> secretKeys() {
        List<SecretKey> keys = apis.api(SecretKeysApi.class).listSecretKeys().getResults();
        return keys == null ? List.of() : keys;
    }

    /**
     * Makes a key pair of the payments API. This call wants the e-mail address and password of the dashboard as
     * credentials: see {@link io.github.belvo4j.options.RequestOptions.Builder#credentials(String, String)}.
     *
     * @return the key pair, whose password is shown this once
     */
    public List<CreatedSecretKey> createSecretKeys() {
        return apis.api(SecretKeysApi.class).createSecretKeys();
    }
}
