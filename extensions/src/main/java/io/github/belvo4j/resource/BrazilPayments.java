package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.BankAccountsBrazilApi.ListBrazilBankAccountsQuery;
import io.github.belvo4j.api.ChargesBrazilApi.ListBrazilChargesQuery;
import io.github.belvo4j.api.CustomersBrazilApi.ListBrazilCustomersQuery;
import io.github.belvo4j.api.PaymentInstitutionsBrazilApi.ListBrazilPaymentInstitutionsQuery;
import io.github.belvo4j.api.PaymentIntentsBrazilApi.ListBrazilPaymentIntentsQuery;
import io.github.belvo4j.api.PaymentTransactionsBrazilApi.ListBrazilPaymentTransactionsQuery;
import io.github.belvo4j.model.*;

/**
 * Payments in Brazil. They have a key pair of their own: see
 * {@link io.github.belvo4j.BelvoBuilder#paymentsCredentials(String, String)}.
 */
public final class BrazilPayments {

    private final ResourceFactory resources;

    /**
     * For {@link io.github.belvo4j.Belvo}.
     *
     * @param resources of the client
     */
    public BrazilPayments(ResourceFactory resources) {
        this.resources = resources;
    }

    /** {@return the institutions that can be paid from} */
    public ReadResource<PaymentInstitution, ListBrazilPaymentInstitutionsQuery> institutions() {
        return resources.resource(PaymentInstitutionsBrazilApi.class);
    }

    /** {@return who pays} */
    public CreatedResource<Customer, CreateCustomerRequest, ListBrazilCustomersQuery> customers() {
        return resources.resource(CustomersBrazilApi.class);
    }

    /** {@return where payments come from and go to} */
    public CreatedResource<BankAccount, CreateBankAccountRequest, ListBrazilBankAccountsQuery> bankAccounts() {
        return resources.resource(BankAccountsBrazilApi.class);
    }

    /** {@return payments on their way} */
    public CreatedResource<PaymentIntent, CreateBrazilPaymentIntentRequest, ListBrazilPaymentIntentsQuery> intents() {
        return resources.resource(PaymentIntentsBrazilApi.class);
    }

    /** {@return the charges that payment intents lead to} */
    public ReadResource<Charge, ListBrazilChargesQuery> charges() {
        return resources.resource(ChargesBrazilApi.class);
    }

    /** {@return payments as they appeared on accounts} */
    public ReadResource<PaymentTransaction, ListBrazilPaymentTransactionsQuery> transactions() {
        return resources.resource(PaymentTransactionsBrazilApi.class);
    }

    /**
     * Switches a bank account on or off.
     *
     * @param id of the bank account
     * @param request whether it is active
     * @return the bank account
     */
    public BankAccount updateBankAccount(String id, UpdateBankAccountRequest request) {
        return resources.api(BankAccountsBrazilApi.class).updateBrazilBankAccount(id, request);
    }

    /**
     * Goes on with a payment.
     *
     * @param id of the payment intent
     * @param request what its next step asks for
     * @return the payment intent, with the step that follows
     */
    public PaymentIntent completeIntent(String id, CompletePaymentIntentRequest request) {
        return resources.api(PaymentIntentsBrazilApi.class).completeBrazilPaymentIntent(id, request);
    }

    /**
     * Cancels a scheduled payment.
     *
     * @param id of the payment intent
     * @return the payment intent
     * @throws io.github.belvo4j.error.InvalidRequestException if it isn't scheduled, or it is too late
     */
    public PaymentIntent cancelIntent(String id) {
        return resources.api(PaymentIntentsBrazilApi.class).cancelBrazilPaymentIntent(id);
    }
}
