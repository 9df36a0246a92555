package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.BankAccountsBrazilApi.ListBrazilBankAccountsQuery;
import io.github.belvo4j.api.ChargesBrazilApi.ListBrazilChargesQuery;
import io.github.belvo4j.api.CustomersBrazilApi.ListBrazilCustomersQuery;
import io.github.belvo4j.api.PaymentInstitutionsBrazilApi.ListBrazilPaymentInstitutionsQuery;
import io.github.belvo4j.api.PaymentIntentsBrazilApi.ListBrazilPaymentIntentsQuery;
import io.github.belvo4j.api.PaymentTransactionsBrazilApi.ListBrazilPaymentTransactionsQuery;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.model.*;

/**
 * Payments in Brazil. They have a key pair of their own: see
 * {@link io.github.belvo4j.BelvoBuilder#paymentsCredentials(String, String)}.
 */
public final class BrazilPayments {

    private final ApiFactory apis;

    BrazilPayments(ApiFactory apis) {
        this.apis = apis;
    }

    /** {@return the institutions that can be paid from} */
    public ReadResource<PaymentInstitution, ListBrazilPaymentInstitutionsQuery> institutions() {
        PaymentInstitutionsBrazilApi api = apis.api(PaymentInstitutionsBrazilApi.class);
        return new ReadResource<>(
                new Listing<>(
                        "/payments/br/payment-institutions/",
                        api::listBrazilPaymentInstitutions,
                        ListBrazilPaymentInstitutionsQuery::new,
                        PaymentInstitutionPage::getResults),
                api::getBrazilPaymentInstitution);
    }

    /** {@return who pays} */
    public CreatedResource<Customer, CreateCustomerRequest, ListBrazilCustomersQuery> customers() {
        CustomersBrazilApi api = apis.api(CustomersBrazilApi.class);
        return new CreatedResource<>(
                new Listing<>(
                        "/payments/br/customers/",
                        api::listBrazilCustomers,
                        ListBrazilCustomersQuery::new,
                        CustomerPage::getResults),
                api::getBrazilCustomer,
                api::createBrazilCustomer);
    }

    /** {@return where payments come from and go to} */
    public CreatedResource<BankAccount, CreateBankAccountRequest, ListBrazilBankAccountsQuery> bankAccounts() {
        BankAccountsBrazilApi api = apis.api(BankAccountsBrazilApi.class);
        return new CreatedResource<>(
                new Listing<>(
                        "/payments/br/bank-accounts/",
                        api::listBrazilBankAccounts,
                        ListBrazilBankAccountsQuery::new,
                        BankAccountPage::getResults),
                api::getBrazilBankAccount,
                api::createBrazilBankAccount);
    }

    /** {@return payments on their way} */
    public CreatedResource<PaymentIntent, CreateBrazilPaymentIntentRequest, ListBrazilPaymentIntentsQuery> intents() {
        PaymentIntentsBrazilApi api = apis.api(PaymentIntentsBrazilApi.class);
        return new CreatedResource<>(
                new Listing<>(
                        "/payments/br/payment-intents/",
                        api::listBrazilPaymentIntents,
                        ListBrazilPaymentIntentsQuery::new,
                        PaymentIntentPage::getResults),
                api::getBrazilPaymentIntent,
                api::createBrazilPaymentIntent);
    }

    /** {@return the charges that payment intents lead to} */
    public ReadResource<Charge, ListBrazilChargesQuery> charges() {
        ChargesBrazilApi api = apis.api(ChargesBrazilApi.class);
        return new ReadResource<>(
                new Listing<>(
                        "/payments/br/charges/",
                        api::listBrazilCharges,
                        ListBrazilChargesQuery::new,
                        ChargePage::getResults),
                api::getBrazilCharge);
    }

    /** {@return payments as they appeared on accounts} */
    public ReadResource<PaymentTransaction, ListBrazilPaymentTransactionsQuery> transactions() {
        PaymentTransactionsBrazilApi api = apis.api(PaymentTransactionsBrazilApi.class);
        return new ReadResource<>(
                new Listing<>(
                        "/payments/br/transactions/",
                        api::listBrazilPaymentTransactions,
                        ListBrazilPaymentTransactionsQuery::new,
                        PaymentTransactionPage::getResults),
                api::getBrazilPaymentTransaction);
    }

    /**
     * Switches a bank account on or off.
     *
     * @param id of the bank account
     * @param request whether it is active
     * @return the bank account
     */
    public BankAccount updateBankAccount(String id, UpdateBankAccountRequest request) {
        return apis.api(BankAccountsBrazilApi.class).updateBrazilBankAccount(id, request);
    }

    /**
     * Goes on with a payment.
     *
     * @param id of the payment intent
     * @param request what its next step asks for
     * @return the payment intent, with the step that follows
     */
    public PaymentIntent completeIntent(String id, CompletePaymentIntentRequest request) {
        return apis.api(PaymentIntentsBrazilApi.class).completeBrazilPaymentIntent(id, request);
    }

    /**
     * Cancels a scheduled payment.
     *
     * @param id of the payment intent
     * @return the payment intent
     * @throws io.github.belvo4j.error.InvalidRequestException if it isn't scheduled, or it is too late
     */
    public PaymentIntent cancelIntent(String id) {
        return apis.api(PaymentIntentsBrazilApi.class).cancelBrazilPaymentIntent(id);
    }
}
