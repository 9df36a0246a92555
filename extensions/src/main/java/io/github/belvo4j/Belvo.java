package io.github.belvo4j;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.api.BillsApi.ListBillsQuery;
import io.github.belvo4j.api.ConsentsApi.ListConsentsQuery;
import io.github.belvo4j.api.EmploymentMetricsApi.ListEmploymentMetricsQuery;
import io.github.belvo4j.api.EmploymentRecordsApi.ListEmploymentRecordsQuery;
import io.github.belvo4j.api.FinancialStatementsApi.ListFinancialStatementsQuery;
import io.github.belvo4j.api.IncomesApi.ListIncomesQuery;
import io.github.belvo4j.api.InstitutionsApi.ListInstitutionsQuery;
import io.github.belvo4j.api.InvoicesApi.ListInvoicesQuery;
import io.github.belvo4j.api.OwnersApi.ListOwnersQuery;
import io.github.belvo4j.api.RecurringExpensesApi.ListRecurringExpensesQuery;
import io.github.belvo4j.api.RiskInsightsApi.ListRiskInsightsQuery;
import io.github.belvo4j.api.TaxComplianceStatusApi.ListTaxComplianceStatusesQuery;
import io.github.belvo4j.api.TaxRetentionsApi.ListTaxRetentionsQuery;
import io.github.belvo4j.api.TaxReturnsApi.ListTaxReturnsQuery;
import io.github.belvo4j.api.TaxStatusApi.ListTaxStatusesQuery;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.internal.resource.DefaultResourceFactory;
import io.github.belvo4j.internal.resource.WidgetTokens;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.*;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.resource.AsyncResource;
import io.github.belvo4j.resource.Brazil;
import io.github.belvo4j.resource.Chile;
import io.github.belvo4j.resource.Links;
import io.github.belvo4j.resource.Mexico;
import io.github.belvo4j.resource.ReadResource;
import io.github.belvo4j.resource.ResumableAsyncResource;
import io.github.belvo4j.resource.ResumableResource;
import io.github.belvo4j.resource.StoredResource;
import io.github.belvo4j.response.ApiResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client for Belvo's API. It is immutable and safe for use by multiple threads: create one and reuse it. Closing it closes
 * its connections.
 *
 * <p>Belvo sends some date-times without an offset. They are read as UTC, which is correct for the property
 * {@code last_accessed_at} of accounts; for Chilean invoices, Belvo doesn't document the time zone, and
 * {@code toLocalDateTime()} returns the value as sent. If Belvo sends a date where a date-time is documented, it is read as
 * the start of that day in UTC; if it sends a date-time where a date is documented, only the date is read.
 */
public final class Belvo implements AutoCloseable {

    private final ApiFactory apis;
    private final DefaultResourceFactory resources;
    private final Brazil brazil;
    private final Mexico mexico;
    private final Chile chile;

    Belvo(ApiFactory apis) {
        this.apis = apis;
        this.resources = new DefaultResourceFactory(apis);
        this.brazil = new Brazil(resources);
        this.mexico = new Mexico(resources);
        this.chile = new Chile(resources);
    }

    /**
     * Starts to configure a client.
     *
     * @return a builder without credentials or an environment
     */
    public static BelvoBuilder builder() {
        return new BelvoBuilder();
    }

    /**
     * Creates a client from environment variables: {@code BELVO_SECRET_ID}, {@code BELVO_SECRET_PASSWORD}, and either
     * {@code BELVO_API_URL} (a base URL, which takes precedence) or {@code BELVO_ENVIRONMENT} ({@code sandbox}, the default, or
     * {@code production}).
     *
     * @return the client
     * @throws IllegalStateException if a required variable is missing
     * @throws IllegalArgumentException if the name of the environment or the base URL is invalid
     */
    public static Belvo fromEnvironment() {
        return EnvironmentVariables.client(System.getenv());
    }

    /**
     * Implements an interface that was generated from the OpenAPI document, or, for operations that this version doesn't know,
     * your own interface with Feign's annotations. Methods of either kind throw the same exceptions:
     * {@link io.github.belvo4j.error.BelvoException}, and {@link io.github.belvo4j.mfa.MfaRequiredException} for a 428.
     *
     * <p>Calls to your own methods are validated, retried and observed like calls to generated methods, with the same
     * timeouts. A request other than a GET is sent again after an uncertain outcome only if it is
     * {@link io.github.belvo4j.annotation.Operation#idempotent()}, and never if its body has a property that is
     * {@link io.github.belvo4j.annotation.SingleUse}. Since a {@code JsonNode} or {@code Map} may contain a token, a request
     * with such a body is never retried unless its operation is declared idempotent or has an idempotency key, not even if
     * Belvo rejected it.
     *
     * @param type a generated interface, such as {@code LinksApi.class}, or your own interface
     * @param <T> the type of the interface
     * @return the implementation; the same object each time
     * @throws IllegalArgumentException if a method of the interface can't be called as declared; the message says which method,
     *     and why
     */
    public <T> T api(Class<T> type) {
        return apis.api(type);
    }

    /**
     * Combines an operation with the operation that resumes it. The result supports the MFA flow, with a callback or a
     * ticket. Use this method for operations that none of this client's resources offers.
     *
     * <pre>{@code
     * NewThingsApi things = belvo.api(NewThingsApi.class);
     * ResumableOperation<ThingsRequest, List<Thing>> retrieval =
     *         belvo.resumable(things::retrieveThings, things::resumeThings);
     * List<Thing> retrieved = retrieval.call(request, challenge -> MfaAnswer.token(ask(challenge)));
     * }</pre>
     *
     * @param operation a method of an interface that {@link #api} returned
     * @param resume the method that resumes the operation
     * @param <R> the type of the request
     * @param <T> the type that both methods return
     * @return an object that calls and resumes the operation
     */
    public <R, T> ResumableOperation<R, T> resumable(
            Function<? super R, ? extends T> operation, Function<? super ResumeRequest, ? extends T> resume) {
        return apis.resumable(operation, resume);
    }

    /** {@return links, each of which is a user's access to one institution} */
    public Links links() {
        return resources.links();
    }

    /** {@return the banks, tax authorities and employment institutions that Belvo supports} */
    public ReadResource<Institution, ListInstitutionsQuery> institutions() {
        return resources.resource(InstitutionsApi.class);
    }

    /** {@return accounts, credit cards and loans} */
    public ResumableResource<Account, RetrieveRequest, ListAccountsQuery> accounts() {
        return resources.resource(AccountsApi.class);
    }

    /** {@return transactions of accounts; the list requires a link} */
    public ResumableAsyncResource<Transaction, RetrieveTransactionsRequest, ListTransactionsQuery> transactions() {
        return resources.resource(TransactionsApi.class);
    }

    /** {@return the owners of accounts} */
    public ResumableResource<Owner, RetrieveRequest, ListOwnersQuery> owners() {
        return resources.resource(OwnersApi.class);
    }

    /** {@return incomes, which Belvo detects in transactions} */
    public ResumableResource<Income, RetrieveIncomesRequest, ListIncomesQuery> incomes() {
        return resources.resource(IncomesApi.class);
    }

    /** {@return recurring expenses, which Belvo detects in transactions} */
    public ResumableResource<RecurringExpense, RetrieveRecurringExpensesRequest, ListRecurringExpensesQuery>
            recurringExpenses() {
        return resources.resource(RecurringExpensesApi.class);
    }

    /** {@return risk insights, metrics for credit decisions computed from accounts and transactions} */
    public ResumableResource<RiskInsights, RetrieveRequest, ListRiskInsightsQuery> riskInsights() {
        return resources.resource(RiskInsightsApi.class);
    }

    /** {@return invoices registered with Mexico's tax authority} */
    public ResumableAsyncResource<Invoice, RetrieveInvoicesRequest, ListInvoicesQuery> invoices() {
        return resources.resource(InvoicesApi.class);
    }

    /** {@return employment records from Mexico's social security system} */
    public AsyncResource<EmploymentRecord, RetrieveEmploymentRecordsRequest, ListEmploymentRecordsQuery>
            employmentRecords() {
        return resources.resource(EmploymentRecordsApi.class);
    }

    /** {@return annual and monthly tax returns in Mexico} */
    public StoredResource<TaxReturn, RetrieveTaxReturnsRequest, ListTaxReturnsQuery> taxReturns() {
        return resources.resource(TaxReturnsApi.class);
    }

    /** {@return tax statuses: how a person or company is registered with the tax authority} */
    public StoredResource<TaxStatus, RetrieveTaxStatusRequest, ListTaxStatusesQuery> taxStatuses() {
        return resources.resource(TaxStatusApi.class);
    }

    /** {@return tax retentions: taxes withheld from payments} */
    public StoredResource<TaxRetention, RetrieveTaxRetentionsRequest, ListTaxRetentionsQuery> taxRetentions() {
        return resources.resource(TaxRetentionsApi.class);
    }

    /** {@return tax compliance statuses: whether a person or company meets its tax obligations} */
    public StoredResource<TaxComplianceStatus, RetrieveTaxComplianceStatusRequest, ListTaxComplianceStatusesQuery>
            taxComplianceStatuses() {
        return resources.resource(TaxComplianceStatusApi.class);
    }

    /** {@return open finance consents in Brazil; the list requires the tax number of a person or company} */
    public ReadResource<Consent, ListConsentsQuery> consents() {
        return resources.resource(ConsentsApi.class);
    }

    /** {@return credit card bills in Brazil; the list requires a link} */
    public StoredResource<Bill, RetrieveBillsRequest, ListBillsQuery> bills() {
        return resources.resource(BillsApi.class);
    }

    /** {@return balance sheets and income statements of companies in Mexico} */
    public AsyncResource<FinancialStatement, RetrieveFinancialStatementsRequest, ListFinancialStatementsQuery>
            financialStatements() {
        return resources.resource(FinancialStatementsApi.class);
    }

    /** {@return employment metrics, computed from employment records} */
    public StoredResource<EmploymentMetrics, RetrieveEmploymentMetricsRequest, ListEmploymentMetricsQuery>
            employmentMetrics() {
        return resources.resource(EmploymentMetricsApi.class);
    }

    /** {@return the resources that exist only in Brazil} */
    public Brazil brazil() {
        return brazil;
    }

    /** {@return the resources that exist only in Mexico} */
    public Mexico mexico() {
        return mexico;
    }

    /** {@return the resources that exist only in Chile} */
    public Chile chile() {
        return chile;
    }

    /**
     * Creates an access token for the widget in which users connect their accounts. It is valid for 10 minutes.
     *
     * @param request the permissions of the widget; if the request lacks the secret ID or the secret password, this client's is
     *     added
     * @return the token; a secret
     */
    public WidgetToken createWidgetToken(CreateTokenRequest request) {
        return resources
                .api(WidgetTokenApi.class)
                .createToken(
                        WidgetTokens.signed(request, apis.settings().requests().credentials()));
    }

    /**
     * Returns the limiter that delays the requests of this client, for example to read its
     * {@linkplain RateLimiter#budget() budget}.
     *
     * @return {@link RateLimiter#none()} if there is no limit
     */
    public RateLimiter rateLimiter() {
        return apis.rateLimiter();
    }

    /**
     * Checks that Belvo accepts the secret ID and secret password, by listing institutions.
     *
     * @throws io.github.belvo4j.error.AuthenticationException if Belvo doesn't accept them
     */
    public void checkCredentials() {
        resources.api(InstitutionsApi.class).listInstitutions(new ListInstitutionsQuery().pageSize(1));
    }

    /**
     * Derives a client with different options that shares the connections of this one. Derived clients are cheap to create.
     * Closing either client closes the connections of both.
     *
     * @param options the options that differ from those of this client
     * @return the derived client
     */
    public Belvo withOptions(RequestOptions options) {
        return new Belvo(apis.with(apis.settings().with(options)));
    }

    /**
     * Makes a call and returns its result together with the status and headers of the response. If the call sends several
     * requests, the status and headers are those of the last response.
     *
     * @param call the function that makes one call with the client it is given, on this thread
     * @param <T> the type of the result
     * @return the successful response
     * @throws io.github.belvo4j.error.BelvoException if the call fails
     * @throws IllegalStateException if the call sent no request
     */
    public <T extends @Nullable Object> ApiResponse<T> exchange(Function<Belvo, T> call) {
        return apis.exchange(recorded -> call.apply(new Belvo(recorded)));
    }

    /**
     * Makes a call on another thread: a virtual thread if the JVM supports them (Java 21 and later), otherwise a thread of this
     * client. It never blocks a thread of a shared pool. This is unrelated to Belvo's asynchronous mode, which responds by
     * webhook.
     *
     * @param call the function that makes one or more calls with this client
     * @param <T> the type of the result
     * @return a future that completes with the result, or exceptionally with the {@link io.github.belvo4j.error.BelvoException}
     *     as the cause; cancelling the future doesn't end a call in progress
     */
    public <T extends @Nullable Object> CompletableFuture<T> inBackground(Function<Belvo, T> call) {
        return inBackground(call, apis.executor());
    }

    /**
     * Makes a call on a thread of an executor.
     *
     * @param call the function that makes one or more calls with this client
     * @param executor an executor whose threads may block for minutes
     * @param <T> the type of the result
     * @return a future; see {@link #inBackground(Function)}
     */
    public <T extends @Nullable Object> CompletableFuture<T> inBackground(Function<Belvo, T> call, Executor executor) {
        return CompletableFuture.supplyAsync(() -> call.apply(this), executor);
    }

    /**
     * Closes the connections, including those of all clients derived from this one. Calls in progress fail immediately: with an
     * {@link io.github.belvo4j.error.OutcomeUnknownException} if they may have changed something, otherwise with an
     * {@link IllegalStateException}. Later calls also fail with an {@code IllegalStateException}.
     */
    @Override
    public void close() {
        apis.close();
    }
}
