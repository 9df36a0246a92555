package io.github.belvo4j.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.IncomesApi.ListIncomesQuery;
import io.github.belvo4j.api.OwnersApi.ListOwnersQuery;
import io.github.belvo4j.api.RiskInsightsApi.ListRiskInsightsQuery;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.DocumentId;
import io.github.belvo4j.model.Income;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.Owner;
import io.github.belvo4j.model.RiskInsights;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.model.TransactionSubcategory;
import io.github.belvo4j.model.TransactionType;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.simulator.BelvoSimulator;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prints the facts that a lender needs about the person behind each link. */
public final class LendersReport {

    private final Belvo belvo;

    LendersReport(Belvo belvo) {
        this.belvo = belvo;
    }

    /**
     * Prints the report about four simulated people, one from each country.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        try (BelvoSimulator simulator = BelvoSimulator.builder().seededLinks(4).start();
                Belvo belvo = Belvo.builder()
                        .baseUrl(simulator.baseUrl())
                        .credentials(simulator.secretId(), simulator.secretPassword())
                        .rateLimit(RateLimit.none())
                        .build()) {
            new LendersReport(belvo).print(System.out);
        }
    }

    void print(PrintStream out) {
        for (Link link : belvo.links().list()) {
            Applicant applicant = read(link);
            out.printf("%s, %s, at %s%n", applicant.name(), applicant.document(), applicant.institution());
            applicant
                    .incomes()
                    .forEach((month, income) -> out.printf(Locale.ROOT, "  %s         %,15.2f%n", month, income));
            out.printf(Locale.ROOT, "  income a month  %,15.2f %s%n", applicant.incomePerMonth(), applicant.currency());
            out.printf(Locale.ROOT, "  rent a month    %,15.2f%n", applicant.rent());
            out.printf(Locale.ROOT, "  average balance %,15.2f%n", applicant.averageBalance());
            out.printf(
                    Locale.ROOT,
                    "  debts           %,15.2f (cards %,.2f, loans %,.2f)%n%n",
                    applicant.debt(),
                    applicant.cardDebt(),
                    applicant.loanDebt());
        }
    }

    /** Reads the data of the person behind a link. */
    Applicant read(Link link) {
        Owner owner = first(belvo.owners().list(new ListOwnersQuery().link(link.getId())));
        Income income = first(belvo.incomes().list(new ListIncomesQuery().link(link.getId())));
        RiskInsights insights = first(belvo.riskInsights().list(new ListRiskInsightsQuery().link(link.getId())));
        List<Transaction> transactions =
                belvo.transactions().list(new ListTransactionsQuery().link(link.getId())).stream()
                        .toList();
        DocumentId document = requireNonNull(owner.getDocumentId());
        return new Applicant(
                requireNonNull(owner.getDisplayName()),
                document.getDocumentType() + " " + document.getDocumentNumber(),
                requireNonNull(link.getInstitution()),
                requireNonNull(transactions.get(0).getCurrency()),
                incomes(transactions),
                requireNonNull(income.getMonthlyAverage()),
                rent(transactions),
                requireNonNull(requireNonNull(insights.getBalancesMetrics()).getMeanBalance12m()),
                requireNonNull(requireNonNull(insights.getCreditCardsMetrics()).getSumCreditUsed()),
                requireNonNull(requireNonNull(insights.getLoansMetrics()).getSumLoansOutstandingPrincipal()));
    }

    private static <T> T first(Iterable<T> items) {
        return items.iterator().next();
    }

    private static SortedMap<YearMonth, BigDecimal> incomes(List<Transaction> transactions) {
        SortedMap<YearMonth, BigDecimal> incomes = new TreeMap<>();
        transactions.stream()
                .filter(transaction -> TransactionType.INFLOW.equals(transaction.getType()))
                .filter(transaction -> TransactionSubcategory.SALARY.equals(transaction.getSubcategory())
                        || TransactionSubcategory.FREELANCE.equals(transaction.getSubcategory()))
                .forEach(transaction -> incomes.merge(
                        YearMonth.from(requireNonNull(transaction.getValueDate())),
                        requireNonNull(transaction.getAmount()),
                        BigDecimal::add));
        return incomes;
    }

    /** Returns the latest rent that was paid. */
    private static BigDecimal rent(List<Transaction> transactions) {
        return transactions.stream()
                .filter(transaction -> TransactionSubcategory.RENT.equals(transaction.getSubcategory()))
                .map(transaction -> requireNonNull(transaction.getAmount()))
                .reduce(BigDecimal.ZERO, (earlier, later) -> later);
    }
}
