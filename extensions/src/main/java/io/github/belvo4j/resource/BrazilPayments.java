package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.BankAccountsBrazilApi.ListBrazilBankAccountsQuery;
import io.github.belvo4j.api.ChargesBrazilApi.ListBrazilChargesQuery;
import io.github.belvo4j.api.CustomersBrazilApi.ListBrazilCustomersQuery;
import io.github.belvo4j.api.EnrollmentsBrazilApi.ListBrazilEnrollmentsQuery;
import io.github.belvo4j.api.PaymentAuthorizationsBrazilApi.ListBrazilPaymentAuthorizationChargesQuery;
import io.github.belvo4j.api.PaymentAuthorizationsBrazilApi.ListBrazilPaymentAuthorizationsQuery;
import io.github.belvo4j.api.PaymentInstitutionsBrazilApi.ListBrazilPaymentInstitutionsQuery;
import io.github.belvo4j.api.PaymentIntentsBrazilApi.ListBrazilPaymentIntentChargesQuery;
import io.github.belvo4j.api.PaymentIntentsBrazilApi.ListBrazilPaymentIntentsQuery;
import io.github.belvo4j.api.PaymentTransactionsBrazilApi.ListBrazilPaymentTransactionsQuery;
import io.github.belvo4j.model.*;
import io.github.belvo4j.paging.Paged;

/**
 * Payments in Brazil. They use a separate key pair: see
 * {@link io.github.belvo4j.BelvoBuilder#paymentsCredentials(String, String)}.
 *
 * <p>Payment authorizations belong to the second version of the payments API, and requests for them are sent with the header
 * that selects that version. The customers and bank accounts that they refer to must be created in the same version, by a
 * client whose {@linkplain io.github.belvo4j.options.RequestOptions options} set the header
 * {@code X-Belvo-API-Resource-Version} to {@code Payments-BR.V2}.
 */
public final class BrazilPayments {

    private final ResourceFactory resources;

    /**
     * Creates the resources; used by {@link io.github.belvo4j.Belvo}.
     *
     * @param resources the factory of the client's resources
     */
    public BrazilPayments(ResourceFactory resources) {
        this.resources = resources;
    }

    /** {@return the institutions that payments can be made from} */
    public Resource<BrazilPaymentInstitution, ListBrazilPaymentInstitutionsQuery> institutions() {
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

    /** {@return charges, which result from payment intents} */
    public ReadResource<Charge, ListBrazilChargesQuery> charges() {
        return resources.resource(ChargesBrazilApi.class);
    }

    /** {@return payment transactions} */
    public ReadResource<PaymentTransaction, ListBrazilPaymentTransactionsQuery> transactions() {
        return resources.resource(PaymentTransactionsBrazilApi.class);
    }

    /**
     * Completes the next step of a payment.
     *
     * @param id the ID of the payment intent
     * @param request the request, which contains the data that the step requires
     * @return the payment intent, with its next step
     */
    public PaymentIntent completeIntent(String id, CompletePaymentIntentRequest request) {
        return resources.api(PaymentIntentsBrazilApi.class).completeBrazilPaymentIntent(id, request);
    }

    /**
     * Cancels a scheduled payment. This is possible until 23:59 São Paulo time on the day before the payment.
     *
     * @param id the ID of the payment intent
     * @throws io.github.belvo4j.error.InvalidRequestException if the payment isn't scheduled, or can no longer be cancelled
     */
    public void cancelIntent(String id) {
        resources.api(PaymentIntentsBrazilApi.class).cancelBrazilPaymentIntent(id);
    }

    /**
     * Lists the charges of a payment intent.
     *
     * @param id the ID of the payment intent
     * @return the charges
     */
    public Paged<Charge> intentCharges(String id) {
        return intentCharges(id, new ListBrazilPaymentIntentChargesQuery());
    }

    /**
     * Lists some charges of a payment intent.
     *
     * @param id the ID of the payment intent
     * @param query the query that selects the charges
     * @return the selected charges
     */
    public Paged<Charge> intentCharges(String id, ListBrazilPaymentIntentChargesQuery query) {
        PaymentIntentsBrazilApi api = resources.api(PaymentIntentsBrazilApi.class);
        return resources.pages(query, page -> api.listBrazilPaymentIntentCharges(id, page));
    }

    /**
     * Reads a charge of a payment intent.
     *
     * @param id the ID of the payment intent
     * @param chargeId the ID of the charge
     * @return the charge
     */
    public Charge intentCharge(String id, String chargeId) {
        return resources.api(PaymentIntentsBrazilApi.class).getBrazilPaymentIntentCharge(id, chargeId);
    }

    /**
     * Cancels one scheduled charge of a payment intent; the others remain.
     *
     * @param id the ID of the payment intent
     * @param chargeId the ID of the charge
     */
    public void cancelIntentCharge(String id, String chargeId) {
        resources.api(PaymentIntentsBrazilApi.class).cancelBrazilPaymentIntentCharge(id, chargeId);
    }

    /** {@return payment authorizations, a payer's permissions for automatic Pix payments} */
    public CreatedResource<
                    PaymentAuthorization, CreatePaymentAuthorizationRequest, ListBrazilPaymentAuthorizationsQuery>
            authorizations() {
        return resources.resource(PaymentAuthorizationsBrazilApi.class);
    }

    /**
     * Cancels a payment authorization. This is possible until 22:00 São Paulo time on the day before its next charge.
     *
     * @param id the ID of the authorization
     */
    public void cancelAuthorization(String id) {
        resources.api(PaymentAuthorizationsBrazilApi.class).cancelBrazilPaymentAuthorization(id);
    }

    /**
     * Lists the charges of a payment authorization.
     *
     * @param id the ID of the authorization
     * @return the charges
     */
    public Paged<PaymentAuthorizationCharge> authorizationCharges(String id) {
        return authorizationCharges(id, new ListBrazilPaymentAuthorizationChargesQuery());
    }

    /**
     * Lists some charges of a payment authorization.
     *
     * @param id the ID of the authorization
     * @param query the query that selects the charges
     * @return the selected charges
     */
    public Paged<PaymentAuthorizationCharge> authorizationCharges(
            String id, ListBrazilPaymentAuthorizationChargesQuery query) {
        PaymentAuthorizationsBrazilApi api = resources.api(PaymentAuthorizationsBrazilApi.class);
        return resources.pages(query, page -> api.listBrazilPaymentAuthorizationCharges(id, page));
    }

    /**
     * Reads a charge of a payment authorization.
     *
     * @param id the ID of the authorization
     * @param chargeId the ID of the charge
     * @return the charge
     */
    public PaymentAuthorizationCharge authorizationCharge(String id, String chargeId) {
        return resources.api(PaymentAuthorizationsBrazilApi.class).getBrazilPaymentAuthorizationCharge(id, chargeId);
    }

    /**
     * Retries a failed charge of a payment authorization on another day.
     *
     * @param id the ID of the authorization
     * @param chargeId the ID of the charge
     * @param request the request, which contains the new day
     * @return the charge
     */
    public PaymentAuthorizationCharge retryAuthorizationCharge(
            String id, String chargeId, RetryPaymentAuthorizationChargeRequest request) {
        return resources
                .api(PaymentAuthorizationsBrazilApi.class)
                .retryBrazilPaymentAuthorizationCharge(id, chargeId, request);
    }

    /**
     * Cancels one scheduled charge of a payment authorization. This is possible until 22:00 São Paulo time on the day before
     * the charge.
     *
     * @param id the ID of the authorization
     * @param chargeId the ID of the charge
     */
    public void cancelAuthorizationCharge(String id, String chargeId) {
        resources.api(PaymentAuthorizationsBrazilApi.class).cancelBrazilPaymentAuthorizationCharge(id, chargeId);
    }

    /** {@return enrollments of devices, with which users can then pay by biometric confirmation} */
    public CreatedResource<Enrollment, CreateEnrollmentRequest, ListBrazilEnrollmentsQuery> enrollments() {
        return resources.resource(EnrollmentsBrazilApi.class);
    }

    /**
     * Continues an enrollment with the parameters of the institution's redirect.
     *
     * @param request the parameters of the redirect
     * @return the enrollment
     */
    public Enrollment completeEnrollmentRedirection(CompleteEnrollmentRedirectionRequest request) {
        return resources.api(EnrollmentsBrazilApi.class).completeBrazilEnrollmentRedirection(request);
    }

    /**
     * Creates an access token for the widget in which users pay by biometric confirmation.
     *
     * @param request the request, which states what the widget is for
     * @return the token; a secret
     */
    public WidgetToken createWidgetToken(CreatePaymentWidgetTokenRequest request) {
        return resources.api(PaymentWidgetTokenBrazilApi.class).createBrazilPaymentWidgetToken(request);
    }
}
