package io.github.belvo4j.guide.cookbook;

import static java.math.BigDecimal.ZERO;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.Account;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

record BalanceOverTime(Belvo belvo, ZoneId bank) {

    /** The balance at the end of each day, in the currency of the account. */
    SortedMap<LocalDate, BigDecimal> of(Account account, LocalDate first) {
        if (!"ASSET".equals(account.getBalanceType())) {
            throw new IllegalArgumentException("What is owed can't be traced back: " + account.getCategory());
        }
        ListTransactionsQuery query = new ListTransactionsQuery()
                .link(account.getLink())
                .account(account.getId())
                .valueDateGte(first);
        Map<LocalDate, BigDecimal> changes = Movement.list(belvo, query)
                .collect(groupingBy(Movement::day, reducing(ZERO, Movement::amount, BigDecimal::add)));
        LocalDate last = account.getCollectedAt().atZoneSameInstant(bank).toLocalDate();
        BigDecimal balance = account.getBalance().getCurrent();
        SortedMap<LocalDate, BigDecimal> balances = new TreeMap<>();
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            balances.put(day, balance);
            balance = balance.subtract(changes.getOrDefault(day, ZERO));
        }
        return balances;
    }
}
