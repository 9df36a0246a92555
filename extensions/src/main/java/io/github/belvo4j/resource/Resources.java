package io.github.belvo4j.resource;

import io.github.belvo4j.api.*;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.api.BalancesApi.ListBalancesQuery;
import io.github.belvo4j.api.BillsApi.ListBillsQuery;
import io.github.belvo4j.api.ConsentsApi.ListConsentsQuery;
import io.github.belvo4j.api.EmploymentRecordsApi.ListEmploymentRecordsQuery;
import io.github.belvo4j.api.FinancialStatementsApi.ListFinancialStatementsQuery;
import io.github.belvo4j.api.IncomesApi.ListIncomesQuery;
import io.github.belvo4j.api.InstitutionsApi.ListInstitutionsQuery;
import io.github.belvo4j.api.InvestmentPortfoliosApi.ListPortfoliosQuery;
import io.github.belvo4j.api.InvoicesApi.ListInvoicesQuery;
import io.github.belvo4j.api.InvoicesChileApi.ListChileInvoicesQuery;
import io.github.belvo4j.api.OwnersApi.ListOwnersQuery;
import io.github.belvo4j.api.ReceivableTransactionsApi.ListReceivableTransactionsQuery;
import io.github.belvo4j.api.RecurringExpensesApi.ListRecurringExpensesQuery;
import io.github.belvo4j.api.RiskInsightsApi.ListRiskInsightsQuery;
import io.github.belvo4j.api.TaxComplianceStatusApi.ListTaxComplianceStatusesQuery;
import io.github.belvo4j.api.TaxDeclarationsApi.ListTaxDeclarationsQuery;
import io.github.belvo4j.api.TaxRetentionsApi.ListTaxRetentionsQuery;
import io.github.belvo4j.api.TaxReturnsApi.ListTaxReturnsQuery;
import io.github.belvo4j.api.TaxStatusApi.ListTaxStatusesQuery;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.model.*;
import java.util.List;

/** The resources of the API, put together from the generated operations. What they return is light: keep it or ask again. */
public abstract class Resources {

    private final ApiFactory apis;
    private final Links links;
    private final Payments payments;
    private final Brazil brazil;

    /**
     * Only for {@link io.github.belvo4j.Belvo}.
     *
     * @param apis the generated interfaces
     */
    protected Resources(ApiFactory apis) {
        this.apis = apis;
        this.links = new Links(apis);
        this.payments = new Payments(apis);
        this.brazil = new Brazil(apis);
    }

    /** {@return the accesses of people to institutions, through which everything else is read} */
    public Links links() {
        return links;
    }

    /** {@return the banks, tax authorities and employers that Belvo can reach} */
    public ReadResource<Institution, ListInstitutionsQuery> institutions() {
        InstitutionsApi api = apis.api(InstitutionsApi.class);
        return new ReadResource<>(
                new Listing<>(
                        "/api/institutions/",
                        api::listInstitutions,
                        ListInstitutionsQuery::new,
                        InstitutionPage::getResults),
                api::getInstitution);
    }

    /** {@return people's accounts, cards and loans} */
    public ResumableResource<Account, RetrieveRequest, ListAccountsQuery> accounts() {
        AccountsApi api = apis.api(AccountsApi.class);
        return new ResumableResource<>(
                new Listing<>("/api/accounts/", api::listAccounts, ListAccountsQuery::new, AccountPage::getResults),
                api::retrieveAccounts,
                apis.mfaFlow("/api/accounts/", api::resumeAccounts),
                api::getAccount,
                api::deleteAccount);
    }

    /** {@return what went in and out of accounts; their list needs a link} */
    public ResumableResource<Transaction, RetrieveTransactionsRequest, ListTransactionsQuery> transactions() {
        TransactionsApi api = apis.api(TransactionsApi.class);
        return new ResumableResource<>(
                new Listing<>(
                        "/api/transactions/",
                        api::listTransactions,
                        ListTransactionsQuery::new,
                        TransactionPage::getResults),
                api::retrieveTransactions,
                apis.mfaFlow("/api/transactions/", api::resumeTransactions),
                api::getTransaction,
                api::deleteTransaction);
    }

    /**
     * {@return what accounts held, day by day}
     *
     * @deprecated Belvo has replaced them by the balance of each {@link #accounts() account} and, in Brazil, by
     *     {@link Brazil#balances()}.
     */
    @Deprecated
    public ResumableResource<Balance, RetrieveBalancesRequest, ListBalancesQuery> balances() {
        BalancesApi api = apis.api(BalancesApi.class);
        return new ResumableResource<>(
                new Listing<>("/api/balances/", api::listBalances, ListBalancesQuery::new, BalancePage::getResults),
                api::retrieveBalances,
                apis.mfaFlow("/api/balances/", api::resumeBalances),
                api::getBalance,
                api::deleteBalance);
    }

    /** {@return who owns the accounts of links} */
    public ResumableResource<Owner, RetrieveRequest, ListOwnersQuery> owners() {
        OwnersApi api = apis.api(OwnersApi.class);
        return new ResumableResource<>(
                new Listing<>("/api/owners/", api::listOwners, ListOwnersQuery::new, OwnerPage::getResults),
                api::retrieveOwners,
                apis.mfaFlow("/api/owners/", api::resumeOwners),
                api::getOwner,
                api::deleteOwner);
    }

    /**
     * {@return investments as the institution groups them}
     *
     * @deprecated In Brazil, Belvo has replaced them by {@link Brazil#investments()}.
     */
    @Deprecated
    public ResumableResource<InvestmentPortfolio, RetrieveRequest, ListPortfoliosQuery> investmentPortfolios() {
        InvestmentPortfoliosApi api = apis.api(InvestmentPortfoliosApi.class);
        return new ResumableResource<>(
                new Listing<>(
                        "/investments/portfolios/",
                        api::listPortfolios,
                        ListPortfoliosQuery::new,
                        InvestmentPortfolioPage::getResults),
                OneItem.list(api::retrievePortfolios),
                // Here alone, resuming doesn't take save_data.
                apis.mfaFlow(
                        "/investments/portfolios/",
                        OneItem.list(resume -> api.resumePortfolios(resume.saveData(null)))),
                api::getPortfolio,
                api::deletePortfolio);
    }

    /** {@return incomes that Belvo recognises in transactions} */
    public ResumableResource<Income, RetrieveIncomesRequest, ListIncomesQuery> incomes() {
        IncomesApi api = apis.api(IncomesApi.class);
        return new ResumableResource<>(
                new Listing<>("/api/incomes/", api::listIncomes, ListIncomesQuery::new, IncomePage::getResults),
                OneItem.list(api::retrieveIncomes),
                apis.mfaFlow("/api/incomes/", api::resumeIncomes),
                OneItem.of("GET /api/incomes/{id}/", api::getIncome),
                api::deleteIncome);
    }

    /** {@return payments that Belvo sees return month by month} */
    public ResumableResource<RecurringExpense, RetrieveRecurringExpensesRequest, ListRecurringExpensesQuery>
            recurringExpenses() {
        RecurringExpensesApi api = apis.api(RecurringExpensesApi.class);
        return new ResumableResource<>(
                new Listing<>(
                        "/api/recurring-expenses/",
                        api::listRecurringExpenses,
                        ListRecurringExpensesQuery::new,
                        RecurringExpensePage::getResults),
                api::retrieveRecurringExpenses,
                apis.mfaFlow("/api/recurring-expenses/", api::resumeRecurringExpenses),
                OneItem.of("GET /api/recurring-expenses/{id}/", api::getRecurringExpense),
                api::deleteRecurringExpense);
    }

    /** {@return figures for a credit decision, computed from accounts and transactions} */
    public ResumableResource<RiskInsights, RetrieveRequest, ListRiskInsightsQuery> riskInsights() {
        RiskInsightsApi api = apis.api(RiskInsightsApi.class);
        return new ResumableResource<>(
                new Listing<>(
                        "/api/risk-insights/",
                        api::listRiskInsights,
                        ListRiskInsightsQuery::new,
                        RiskInsightsPage::getResults),
                api::retrieveRiskInsights,
                apis.mfaFlow("/api/risk-insights/", api::resumeRiskInsights),
                OneItem.of("GET /api/risk-insights/{id}/", api::getRiskInsights),
                api::deleteRiskInsights);
    }

    /** {@return invoices that the tax authorities of Mexico and Colombia know} */
    public ResumableResource<Invoice, RetrieveInvoicesRequest, ListInvoicesQuery> invoices() {
        InvoicesApi api = apis.api(InvoicesApi.class);
        return new ResumableResource<>(
                new Listing<>("/api/invoices/", api::listInvoices, ListInvoicesQuery::new, InvoicePage::getResults),
                api::retrieveInvoices,
                apis.mfaFlow("/api/invoices/", api::resumeInvoices),
                api::getInvoice,
                api::deleteInvoice);
    }

    /**
     * {@return card sales that are still to be paid out to a shop}
     *
     * @deprecated Belvo no longer describes them.
     */
    @Deprecated
    public StoredResource<ReceivableTransaction, RetrieveReceivableTransactionsRequest, ListReceivableTransactionsQuery>
            receivableTransactions() {
        ReceivableTransactionsApi api = apis.api(ReceivableTransactionsApi.class);
        return new StoredResource<>(
                new Listing<>(
                        "/receivables/transactions/",
                        api::listReceivableTransactions,
                        ListReceivableTransactionsQuery::new,
                        ReceivableTransactionPage::getResults),
                OneItem.list(api::retrieveReceivableTransactions),
                api::getReceivableTransaction,
                api::deleteReceivableTransaction);
    }

    /** {@return where people have worked and earned, as the social security of Mexico knows it} */
    public StoredResource<EmploymentRecord, RetrieveEmploymentRecordsRequest, ListEmploymentRecordsQuery>
            employmentRecords() {
        EmploymentRecordsApi api = apis.api(EmploymentRecordsApi.class);
        return new StoredResource<>(
                new Listing<>(
                        "/api/employment-records/",
                        api::listEmploymentRecords,
                        ListEmploymentRecordsQuery::new,
                        EmploymentRecordPage::getResults),
                api::retrieveEmploymentRecords,
                api::getEmploymentRecord,
                api::deleteEmploymentRecord);
    }

    /**
     * {@return yearly income tax declarations in Colombia}
     *
     * @deprecated Belvo no longer describes them.
     */
    @Deprecated
    public StoredResource<TaxDeclaration, RetrieveTaxDeclarationsRequest, ListTaxDeclarationsQuery> taxDeclarations() {
        TaxDeclarationsApi api = apis.api(TaxDeclarationsApi.class);
        return new StoredResource<>(
                new Listing<>(
                        "/api/tax-declarations/",
                        api::listTaxDeclarations,
                        ListTaxDeclarationsQuery::new,
                        TaxDeclarationPage::getResults),
                api::retrieveTaxDeclarations,
                api::getTaxDeclaration,
                api::deleteTaxDeclaration);
    }

    /** {@return yearly and monthly tax returns in Mexico} */
    public StoredResource<TaxReturn, RetrieveTaxReturnsRequest, ListTaxReturnsQuery> taxReturns() {
        TaxReturnsApi api = apis.api(TaxReturnsApi.class);
        return new StoredResource<>(
                new Listing<>(
                        "/api/tax-returns/", api::listTaxReturns, ListTaxReturnsQuery::new, TaxReturnPage::getResults),
                api::retrieveTaxReturns,
                api::getTaxReturn,
                api::deleteTaxReturn);
    }

    /** {@return how a tax authority knows a person or company} */
    public StoredResource<TaxStatus, RetrieveTaxStatusRequest, ListTaxStatusesQuery> taxStatuses() {
        TaxStatusApi api = apis.api(TaxStatusApi.class);
        return new StoredResource<>(
                new Listing<>(
                        "/api/tax-status/", api::listTaxStatuses, ListTaxStatusesQuery::new, TaxStatusPage::getResults),
                OneItem.list(api::retrieveTaxStatuses),
                api::getTaxStatus,
                api::deleteTaxStatus);
    }

    /** {@return taxes that were held back from payments} */
    public StoredResource<TaxRetention, RetrieveTaxRetentionsRequest, ListTaxRetentionsQuery> taxRetentions() {
        TaxRetentionsApi api = apis.api(TaxRetentionsApi.class);
        return new StoredResource<>(
                new Listing<>(
                        "/api/tax-retentions/",
                        api::listTaxRetentions,
                        ListTaxRetentionsQuery::new,
                        TaxRetentionPage::getResults),
                api::retrieveTaxRetentions,
                api::getTaxRetention,
                api::deleteTaxRetention);
    }

    /** {@return whether someone has met their tax obligations} */
    public StoredResource<TaxComplianceStatus, RetrieveTaxComplianceStatusRequest, ListTaxComplianceStatusesQuery>
            taxComplianceStatuses() {
        TaxComplianceStatusApi api = apis.api(TaxComplianceStatusApi.class);
        return new StoredResource<>(
                new Listing<>(
                        "/api/tax-compliance-status/",
                        api::listTaxComplianceStatuses,
                        ListTaxComplianceStatusesQuery::new,
                        TaxComplianceStatusPage::getResults),
                OneItem.list(api::retrieveTaxComplianceStatuses),
                api::getTaxComplianceStatus,
                api::deleteTaxComplianceStatus);
    }

    /** {@return what people in Brazil allow through open finance, and until when; their list needs a user document} */
    public ReadResource<Consent, ListConsentsQuery> consents() {
        ConsentsApi api = apis.api(ConsentsApi.class);
        return new ReadResource<>(
                new Listing<>("/api/consents/", api::listConsents, ListConsentsQuery::new, ConsentPage::getResults),
                api::getConsent);
    }

    /** {@return credit card bills in Brazil; their list needs a link} */
    public RetrievedResource<Bill, RetrieveOpenFinanceRequest, ListBillsQuery> bills() {
        BillsApi api = apis.api(BillsApi.class);
        return new RetrievedResource<>(
                new Listing<>("/api/bills/", api::listBills, ListBillsQuery::new, BillPage::getResults),
                api::retrieveBills);
    }

    /** {@return balance sheets and income statements of companies in Mexico} */
    public RetrievedResource<FinancialStatement, RetrieveOpenFinanceRequest, ListFinancialStatementsQuery>
            financialStatements() {
        FinancialStatementsApi api = apis.api(FinancialStatementsApi.class);
        return new RetrievedResource<>(
                new Listing<>(
                        "/api/financial-statements/",
                        api::listFinancialStatements,
                        ListFinancialStatementsQuery::new,
                        FinancialStatementPage::getResults),
                api::retrieveFinancialStatements);
    }

    /** {@return invoices that the tax authority of Chile knows} */
    public RetrievedResource<ChileInvoice, RetrieveChileInvoicesRequest, ListChileInvoicesQuery> chileInvoices() {
        InvoicesChileApi api = apis.api(InvoicesChileApi.class);
        return new RetrievedResource<>(
                new Listing<>(
                        "/api/cl/invoices/",
                        api::listChileInvoices,
                        ListChileInvoicesQuery::new,
                        ChileInvoicePage::getResults),
                api::retrieveChileInvoices);
    }

    /**
     * Sorts transactions that the caller brings into categories.
     *
     * @param request the transactions
     * @return the transactions with their categories
     */
    public Categorization categorizeTransactions(CategorizeTransactionsRequest request) {
        return apis.api(CategorizationApi.class).categorizeTransactions(request);
    }

    /**
     * Recognises incomes in transactions that the caller brings.
     *
     * @param request the transactions
     * @return the incomes
     */
    public List<Income> verifyIncome(VerifyIncomeRequest request) {
        return apis.api(IncomeVerificationApi.class).verifyIncome(request);
    }

    /**
     * Gives access to the widget, in which people connect their accounts, for 10 minutes.
     *
     * @param request with the secret id and secret password once more, and what the widget may do
     * @return the access, a secret
     */
    public WidgetToken createWidgetToken(CreateTokenRequest request) {
        return apis.api(WidgetTokenApi.class).createToken(request);
    }

    /** {@return what only Brazil has} */
    public Brazil brazil() {
        return brazil;
    }

    /**
     * {@return the older payments API, for Brazil and Colombia}
     *
     * @deprecated Belvo has replaced it by {@link Brazil#payments()}.
     */
    @Deprecated
    public Payments payments() {
        return payments;
    }
}
