package io.github.belvo4j.guide.migrating;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

record Lists(Belvo belvo) {

    /** link__in, created_at__gte and balance__available__gt. */
    List<Account> accounts(List<String> links, LocalDate day) {
        ListAccountsQuery query =
                new ListAccountsQuery().linkIn(links).createdAtGte(day).balanceAvailableGt(BigDecimal.ZERO);
        return belvo.accounts().list(query).stream().toList();
    }

    /** The first ten, and no more pages than that takes. */
    List<Transaction> someTransactions(String link) {
        ListTransactionsQuery query = new ListTransactionsQuery().link(link).pageSize(10);
        return belvo.transactions().list(query).stream().limit(10).toList();
    }

    /** A filter that this version has no method for. */
    List<Transaction> described(String link, String text) {
        ListTransactionsQuery query =
                new ListTransactionsQuery().link(link).putAdditionalParameter("description__icontains", text);
        return belvo.transactions().list(query).stream().toList();
    }
}
