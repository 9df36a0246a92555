package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.BalancesBrazilApi.ListBrazilBalancesQuery;
import io.github.belvo4j.api.EmploymentsBrazilApi.ListBrazilEmploymentsQuery;
import io.github.belvo4j.api.InvestmentTransactionsBrazilApi.ListBrazilInvestmentTransactionsQuery;
import io.github.belvo4j.api.InvestmentsBrazilApi.ListBrazilInvestmentsQuery;
import io.github.belvo4j.model.*;

/** What only Brazil has. Everything else is read there as elsewhere. The lists need a link. */
public final class Brazil {

    private final ResourceFactory resources;
    private final BrazilPayments payments;

    /**
     * For {@link io.github.belvo4j.Belvo}.
     *
     * @param resources of the client
     */
    public Brazil(ResourceFactory resources) {
        this.resources = resources;
        this.payments = new BrazilPayments(resources);
    }

    /** {@return what accounts hold now} */
    public RetrievedResource<BrazilBalance, RetrieveBrazilBalancesRequest, ListBrazilBalancesQuery> balances() {
        return resources.resource(BalancesBrazilApi.class);
    }

    /** {@return what people have invested} */
    public RetrievedResource<BrazilInvestment, RetrieveOpenFinanceRequest, ListBrazilInvestmentsQuery> investments() {
        return resources.resource(InvestmentsBrazilApi.class);
    }

    /** {@return what was bought and sold of investments} */
    public RetrievedResource<
                    BrazilInvestmentTransaction, RetrieveOpenFinanceRequest, ListBrazilInvestmentTransactionsQuery>
            investmentTransactions() {
        return resources.resource(InvestmentTransactionsBrazilApi.class);
    }

    /** {@return where people work and what it pays} */
    public RetrievedResource<BrazilEmployment, RetrieveOpenFinanceRequest, ListBrazilEmploymentsQuery> employments() {
        return resources.resource(EmploymentsBrazilApi.class);
    }

    /** {@return payments, which have a key pair of their own} */
    public BrazilPayments payments() {
        return payments;
    }
}
