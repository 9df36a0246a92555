package io.github.belvo4j.it;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.options.RateLimit;
import java.math.BigDecimal;
import java.util.Iterator;

/**
 * A program that reads all transactions of a link and keeps none: its heap limit is the memory that streaming needs.
 */
final class TransactionReader {

    private TransactionReader() {}

    /** Takes the URL, secret ID, secret password and link; prints the number of transactions and their total. */
    public static void main(String[] args) {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        try (Belvo belvo = Belvo.builder()
                .rateLimit(RateLimit.none())
                .baseUrl(args[0])
                .credentials(args[1], args[2])
                .build()) {
            Iterator<Transaction> transactions =
                    belvo.transactions().list(new ListTransactionsQuery().link(args[3])).stream()
                            .iterator();
            while (transactions.hasNext()) {
                sum = sum.add(transactions.next().getAmount());
                count++;
            }
        }
        System.out.println(count + " " + sum);
    }
}
