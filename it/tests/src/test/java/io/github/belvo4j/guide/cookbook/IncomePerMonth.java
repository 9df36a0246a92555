package io.github.belvo4j.guide.cookbook;

import static java.math.BigDecimal.ZERO;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.TransactionSubcategory;
import io.github.belvo4j.model.TransactionType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

record IncomePerMonth(Belvo belvo) {

    private static final Set<TransactionSubcategory> EARNED = Set.of(
            TransactionSubcategory.SALARY,
            TransactionSubcategory.FREELANCE,
            TransactionSubcategory.RETIREMENT,
            TransactionSubcategory.GOVERNMENT);

    /** By currency, then by month; a month without income is zero. */
    Map<String, SortedMap<YearMonth, BigDecimal>> of(String link, YearMonth first, YearMonth last) {
        Map<String, SortedMap<YearMonth, BigDecimal>> incomes = new TreeMap<>();
        ListTransactionsQuery query = new ListTransactionsQuery()
                .link(link)
                .type(TransactionType.INFLOW)
                .valueDateGte(first.atDay(1))
                .valueDateLte(last.atEndOfMonth());
        Movement.list(belvo, query)
                .filter(movement -> movement.transaction().getSubcategory() != null)
                .filter(movement -> EARNED.contains(movement.transaction().getSubcategory()))
                .forEach(movement -> incomes.computeIfAbsent(movement.currency(), any -> zeros(first, last))
                        .merge(YearMonth.from(movement.day()), movement.amount(), BigDecimal::add));
        return incomes;
    }

    private static SortedMap<YearMonth, BigDecimal> zeros(YearMonth first, YearMonth last) {
        SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, ZERO);
        }
        return months;
    }
}
