package io.github.belvo4j.simulator.internal.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A transaction in a book.
 *
 * @param day the day of the transaction
 * @param slot the number of earlier transactions on that day
 * @param cents the amount, without a sign
 * @param balance the balance of the book after the transaction, in cents
 * @param text the text on the bank statement
 * @param merchant the recipient of the money; empty if unknown
 */
public record Entry(
        LocalDate day, int slot, Purpose purpose, Book book, long cents, long balance, String text, String merchant) {

    public boolean isInflow() {
        return purpose.isInflow();
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Returns the time of the transaction; a higher slot is later in the day. */
    public Instant moment() {
        return day.atTime(6, 30).plusSeconds(slot * 20L % 60_000).toInstant(ZoneOffset.UTC);
    }
}
