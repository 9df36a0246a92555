package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.BalancesBrazilApi.ListBrazilBalancesQuery;
import io.github.belvo4j.api.EmploymentsBrazilApi.ListBrazilEmploymentsQuery;
import io.github.belvo4j.api.ExchangesBrazilApi.ListBrazilExchangeHistoryQuery;
import io.github.belvo4j.api.ExchangesBrazilApi.ListBrazilExchangesQuery;
import io.github.belvo4j.api.InvestmentTransactionsBrazilApi.ListBrazilInvestmentTransactionsQuery;
import io.github.belvo4j.api.InvestmentsBrazilApi.ListBrazilInvestmentsQuery;
import io.github.belvo4j.model.*;
import io.github.belvo4j.paging.Paged;

/** Resources that exist only in Brazil. Their lists require a link. */
public final class Brazil {

    private final ResourceFactory resources;
    private final BrazilPayments payments;

    /**
     * Creates the resources; used by {@link io.github.belvo4j.Belvo}.
     *
     * @param resources the factory of the client's resources
     */
    public Brazil(ResourceFactory resources) {
        this.resources = resources;
        this.payments = new BrazilPayments(resources);
    }

    /** {@return current balances of accounts} */
    public RetrievedResource<BrazilBalance, RetrieveBrazilBalancesRequest, ListBrazilBalancesQuery> balances() {
        return resources.resource(BalancesBrazilApi.class);
    }

    /** {@return foreign exchange operations} */
    public StoredResource<BrazilExchange, RetrieveBrazilExchangesRequest, ListBrazilExchangesQuery> exchanges() {
        return resources.resource(ExchangesBrazilApi.class);
    }

    /**
     * Lists the events of a foreign exchange operation.
     *
     * @param exchangeId the ID of the operation
     * @return the events
     */
    public Paged<BrazilExchangeEvent> exchangeHistory(String exchangeId) {
        ExchangesBrazilApi api = resources.api(ExchangesBrazilApi.class);
        return resources.pages(
                new ListBrazilExchangeHistoryQuery(), query -> api.listBrazilExchangeHistory(exchangeId, query));
    }

    /** {@return investments} */
    public AsyncResource<BrazilInvestment, RetrieveBrazilInvestmentsRequest, ListBrazilInvestmentsQuery> investments() {
        return resources.resource(InvestmentsBrazilApi.class);
    }

    /** {@return investment transactions} */
    public AsyncResource<
                    BrazilInvestmentTransaction,
                    RetrieveBrazilInvestmentTransactionsRequest,
                    ListBrazilInvestmentTransactionsQuery>
            investmentTransactions() {
        return resources.resource(InvestmentTransactionsBrazilApi.class);
    }

    /** {@return employments and salaries} */
    public AsyncResource<BrazilEmployment, RetrieveBrazilEmploymentsRequest, ListBrazilEmploymentsQuery> employments() {
        return resources.resource(EmploymentsBrazilApi.class);
    }

    /** {@return payments, which use a separate key pair} */
    public BrazilPayments payments() {
        return payments;
    }
}
