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
 * Payments in Brazil. They use a separate key pair: see
 * {@link io.github.belvo4j.BelvoBuilder#paymentsCredentials(String, String)}.
 */
public final class BrazilPayments {

    private final ResourceFactory resources;

    /**
     * Used by {@link io.github.belvo4j.Belvo}.
     *
     * @param resources the resources of the client
     */
    public BrazilPayments(ResourceFactory resources) {
        this.resources = resources;
    }

    /** {@return the institutions that payments can be made from} */
    public ReadResource<PaymentInstitution, ListBrazilPaymentInstitutionsQuery> institutions() {
        return resources.resource(PaymentInstitutionsBrazilApi.class);
    }

    /** {@return customers, the people and companies that pay} */
    public CreatedResource<Customer, CreateCustomerRequest, ListBrazilCustomersQuery> customers() {
        return resources.resource(CustomersBrazilApi.class);
    }

    /** {@return bank accounts, the sources and destinations of payments} */
    public CreatedResource<BankAccount, CreateBankAccountRequest, ListBrazilBankAccountsQuery> bankAccounts() {
        return resources.resource(BankAccountsBrazilApi.class);
    }

    /** {@return payment intents} */
    public CreatedResource<PaymentIntent, CreateBrazilPaymentIntentRequest, ListBrazilPaymentIntentsQuery> intents() {
        return resources.resource(PaymentIntentsBrazilApi.class);
    }

    /** {@return charges, which payment intents result in} */
    public ReadResource<Charge, ListBrazilChargesQuery> charges() {
        return resources.resource(ChargesBrazilApi.class);
    }

    /** {@return payment transactions} */
    public ReadResource<PaymentTransaction, ListBrazilPaymentTransactionsQuery> transactions() {
        return resources.resource(PaymentTransactionsBrazilApi.class);
    }

    /**
     * Activates or deactivates a bank account.
     *
     * @param id the id of the bank account
     * @param request whether it is active
     * @return the bank account
     */
    public BankAccount updateBankAccount(String id, UpdateBankAccountRequest request) {
        return resources.api(BankAccountsBrazilApi.class).updateBrazilBankAccount(id, request);
    }

    /**
     * Completes the next step of a payment.
     *
     * @param id the id of the payment intent
     * @param request the data that the step requires
     * @return the payment intent, with its following step
     */
    public PaymentIntent completeIntent(String id, CompletePaymentIntentRequest request) {
        return resources.api(PaymentIntentsBrazilApi.class).completeBrazilPaymentIntent(id, request);
    }

    /**
     * Cancels a scheduled payment.
     *
     * @param id the id of the payment intent
     * @return the payment intent
     * @throws io.github.belvo4j.error.InvalidRequestException if it isn't scheduled, or can't be cancelled any more
     */
    public PaymentIntent cancelIntent(String id) {
        return resources.api(PaymentIntentsBrazilApi.class).cancelBrazilPaymentIntent(id);
    }
}
