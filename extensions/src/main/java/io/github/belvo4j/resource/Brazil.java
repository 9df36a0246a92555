package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.BalancesBrazilApi.ListBrazilBalancesQuery;
import io.github.belvo4j.api.EmploymentsBrazilApi.ListBrazilEmploymentsQuery;
import io.github.belvo4j.api.InvestmentTransactionsBrazilApi.ListBrazilInvestmentTransactionsQuery;
import io.github.belvo4j.api.InvestmentsBrazilApi.ListBrazilInvestmentsQuery;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.model.*;

/** What only Brazil has. Everything else is read there as elsewhere. The lists need a link. */
public final class Brazil {

    private final ApiFactory apis;
    private final BrazilPayments payments;

    Brazil(ApiFactory apis) {
        this.apis = apis;
        this.payments = new BrazilPayments(apis);
    }

    /** {@return what accounts hold now} */
    public RetrievedResource<BrazilBalance, RetrieveBrazilBalancesRequest, ListBrazilBalancesQuery> balances() {
        BalancesBrazilApi api = apis.api(BalancesBrazilApi.class);
        return new RetrievedResource<>(
                new Listing<>(
                        "/api/br/balances/",
                        api::listBrazilBalances,
                        ListBrazilBalancesQuery::new,
                        BrazilBalancePage::getResults),
                api::retrieveBrazilBalances);
    }

    /** {@return what people have invested} */
    public RetrievedResource<BrazilInvestment, RetrieveOpenFinanceRequest, ListBrazilInvestmentsQuery> investments() {
        InvestmentsBrazilApi api = apis.api(InvestmentsBrazilApi.class);
        return new RetrievedResource<>(
                new Listing<>(
                        "/api/br/investments/",
                        api::listBrazilInvestments,
                        ListBrazilInvestmentsQuery::new,
                        BrazilInvestmentPage::getResults),
                api::retrieveBrazilInvestments);
    }

    /** {@return what was bought and sold of investments} */
    public RetrievedResource<
                    BrazilInvestmentTransaction, RetrieveOpenFinanceRequest, ListBrazilInvestmentTransactionsQuery>
            investmentTransactions() {
        InvestmentTransactionsBrazilApi api = apis.api(InvestmentTransactionsBrazilApi.class);
        return new RetrievedResource<>(
                new Listing<>(
                        "/api/br/investment-transactions/",
                        api::listBrazilInvestmentTransactions,
                        ListBrazilInvestmentTransactionsQuery::new,
                        BrazilInvestmentTransactionPage::getResults),
                api::retrieveBrazilInvestmentTransactions);
    }

    /** {@return where people work and what it pays} */
    public RetrievedResource<BrazilEmployment, RetrieveOpenFinanceRequest, ListBrazilEmploymentsQuery> employments() {
        EmploymentsBrazilApi api = apis.api(EmploymentsBrazilApi.class);
        return new RetrievedResource<>(
                new Listing<>(
                        "/api/br/employments/",
                        api::listBrazilEmployments,
                        ListBrazilEmploymentsQuery::new,
                        BrazilEmploymentPage::getResults),
                api::retrieveBrazilEmployments);
    }

    /** {@return payments, which have a key pair of their own} */
    public BrazilPayments payments() {
        return payments;
    }
}
