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
 * A client of Belvo's API. It is immutable and safe for use by multiple threads: create one and keep it. Closing it
 * closes its connections.
 *
 * <p>Belvo sends some date-times without an offset. They are read as UTC, which they are for the {@code last_accessed_at} of
 * accounts. For the times of Chilean invoices Belvo doesn't say; {@code toLocalDateTime()} has what was sent. Where a
 * date-time is documented and a day comes, it is the start of that day in UTC; where a day is documented and a date-time
 * comes, it is the day as written.
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
     * @return a builder without credentials and environment
     */
    public static BelvoBuilder builder() {
        return new BelvoBuilder();
    }

    /**
     * Creates a client from the environment variables {@code BELVO_SECRET_ID}, {@code BELVO_SECRET_PASSWORD} and
     * {@code BELVO_API_URL}, the base URL, or else {@code BELVO_ENVIRONMENT} ({@code sandbox}, the default, or
     * {@code production}).
     *
     * @return the client
     * @throws IllegalStateException if a variable is missing
     * @throws IllegalArgumentException if the environment has another name, or the base URL isn't one
     */
    public static Belvo fromEnvironment() {
        return EnvironmentVariables.client(System.getenv());
    }

    /**
     * An interface as generated from the OpenAPI document, for any of its operations, or one of your own with Feign's
     * annotations, for operations that this version doesn't know. All throw the same exceptions:
     * {@link io.github.belvo4j.error.BelvoException}, and {@link io.github.belvo4j.mfa.MfaRequiredException} for a 428.
     *
     * <p>Methods of your own are validated, retried, observed and bounded in time as generated ones are. A request other than a GET
     * is sent again after an uncertain outcome only if it is {@link io.github.belvo4j.annotation.Operation#idempotent()}, and
     * never if its body has a property that is {@link io.github.belvo4j.annotation.SingleUse}. A body of {@code JsonNode} or
     * {@code Map} may hold a token, so without that annotation its request isn't sent again after a refusal either.
     *
     * @param type a generated interface, such as {@code LinksApi.class}, or one of your own
     * @param <T> the interface
     * @return the same object each time
     * @throws IllegalArgumentException if one of its methods can't be called as declared; the message says which, and why
     */
    public <T> T api(Class<T> type) {
        return apis.api(type);
    }

    /**
     * An operation together with the one that resumes it: the MFA flow, with callback or ticket, of operations that have no
     * facade.
     *
     * <pre>{@code
     * NewThingsApi things = belvo.api(NewThingsApi.class);
     * ResumableOperation<ThingsRequest, List<Thing>> retrieval =
     *         belvo.resumable(things::retrieveThings, things::resumeThings);
     * List<Thing> retrieved = retrieval.call(request, challenge -> MfaAnswer.token(ask(challenge)));
     * }</pre>
     *
     * @param operation a method of an interface that {@link #api} returned
     * @param resume the one that resumes it
     * @param <R> the request
     * @param <T> what both return
     * @return calls and resumes it
     */
    public <R, T> ResumableOperation<R, T> resumable(
            Function<? super R, ? extends T> operation, Function<? super ResumeRequest, ? extends T> resume) {
        return apis.resumable(operation, resume);
    }

    /** {@return links, each of which is a user's access to one institution} */
    public Links links() {
        return resources.links();
    }

    /** {@return the banks, fiscal institutions and employers that Belvo supports} */
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

    /** {@return invoices registered with the tax authority of Mexico} */
    public ResumableAsyncResource<Invoice, RetrieveInvoicesRequest, ListInvoicesQuery> invoices() {
        return resources.resource(InvoicesApi.class);
    }

    /** {@return employment records from the social security of Mexico} */
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

    /** {@return open finance consents in Brazil; the list requires the identity document of a person} */
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

    /** {@return the resources that exist in Brazil only} */
    public Brazil brazil() {
        return brazil;
    }

    /** {@return the resources that exist in Mexico only} */
    public Mexico mexico() {
        return mexico;
    }

    /** {@return the resources that exist in Chile only} */
    public Chile chile() {
        return chile;
    }

    /**
     * Creates an access token for the widget in which people connect their accounts, valid for 10 minutes.
     *
     * @param request what the widget may do; the secret id and secret password may be left out and are then those of this
     *     client
     * @return the token; a secret
     */
    public WidgetToken createWidgetToken(CreateTokenRequest request) {
        return resources
                .api(WidgetTokenApi.class)
                .createToken(
                        WidgetTokens.signed(request, apis.settings().requests().credentials()));
    }

    /**
     * The limiter that delays the requests of this client, for instance to read its {@linkplain RateLimiter#budget() budget}.
     *
     * @return {@link RateLimiter#none()} if nothing does
     */
    public RateLimiter rateLimiter() {
        return apis.rateLimiter();
    }

    /**
     * Checks that Belvo accepts the secret id and secret password, by reading the institutions.
     *
     * @throws io.github.belvo4j.error.AuthenticationException if it doesn't
     */
    public void checkCredentials() {
        resources.api(InstitutionsApi.class).listInstitutions(new ListInstitutionsQuery().pageSize(1));
    }

    /**
     * A client with different options that shares the connections of this one. It is cheap to create; closing either closes
     * the connections of both.
     *
     * @param options the differences
     * @return another client
     */
    public Belvo withOptions(RequestOptions options) {
        return new Belvo(apis.with(apis.settings().with(options)));
    }

    /**
     * Makes a call and returns its result together with the status and headers of the response. Where a call sends
     * several requests, they are those of the last response.
     *
     * @param call one call of the given client, on this thread
     * @param <T> what the call returns
     * @return the successful response
     * @throws io.github.belvo4j.error.BelvoException if the call fails
     * @throws IllegalStateException if the call sent no request
     */
    public <T extends @Nullable Object> ApiResponse<T> exchange(Function<Belvo, T> call) {
        return apis.exchange(recorded -> call.apply(new Belvo(recorded)));
    }

    /**
     * Makes a call on another thread: a virtual one where the JVM has them (from Java 21 on), otherwise a thread of this
     * client. It never blocks a thread of a shared pool. This has nothing to do with Belvo's asynchronous mode, which
     * responds by webhook.
     *
     * @param call one or more calls of this client
     * @param <T> what the calls return
     * @return completes with what the calls return, or exceptionally with the
     *     {@link io.github.belvo4j.error.BelvoException} as the cause; cancelling it doesn't end a call in progress
     */
    public <T extends @Nullable Object> CompletableFuture<T> inBackground(Function<Belvo, T> call) {
        return inBackground(call, apis.executor());
    }

    /**
     * Makes a call on a thread of an executor.
     *
     * @param call one or more calls of this client
     * @param executor whose threads may block for minutes
     * @param <T> what the calls return
     * @return see {@link #inBackground(Function)}
     */
    public <T extends @Nullable Object> CompletableFuture<T> inBackground(Function<Belvo, T> call, Executor executor) {
        return CompletableFuture.supplyAsync(() -> call.apply(this), executor);
    }

    /**
     * Closes the connections, of all clients derived from this one as well. Calls in progress fail immediately: changes that
     * were sent with an {@link io.github.belvo4j.error.OutcomeUnknownException}, all others, whatever they wait for, and later
     * calls with an {@link IllegalStateException}.
     */
    @Override
    public void close() {
        apis.close();
    }
}
