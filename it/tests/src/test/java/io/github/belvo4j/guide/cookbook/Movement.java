package io.github.belvo4j.guide.cookbook;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.model.TransactionStatus;
import io.github.belvo4j.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A booked transaction: on which day, in which currency, and how much, negative if the money went out. */
record Movement(Transaction transaction, LocalDate day, String currency, BigDecimal amount) {

    static Stream<Movement> list(Belvo belvo, ListTransactionsQuery query) {
        return belvo.transactions().list(query).stream()
                .filter(transaction -> !TransactionStatus.PENDING.equals(transaction.getStatus()))
                .filter(transaction -> transaction.getType() != null)
                .map(Movement::of);
    }

    private static Movement of(Transaction transaction) {
        Account account = transaction.getAccount();
        boolean local = account != null && transaction.getLocalCurrencyAmount() != null;
        BigDecimal amount = local ? transaction.getLocalCurrencyAmount() : transaction.getAmount();
        return new Movement(
                transaction,
                transaction.getValueDate(),
                local ? account.getCurrency() : transaction.getCurrency(),
                TransactionType.INFLOW.equals(transaction.getType()) ? amount : amount.negate());
    }
}
