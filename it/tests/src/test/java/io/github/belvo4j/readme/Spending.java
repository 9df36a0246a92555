package io.github.belvo4j.readme;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;

class Spending {
    BigDecimal since(Belvo belvo, String link, LocalDate day) {
        ListTransactionsQuery query = new ListTransactionsQuery()
                .link(link)
                .type(TransactionType.OUTFLOW)
                .valueDateGte(day);
        return belvo.transactions().list(query).stream()
                .map(Transaction::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
