package io.github.belvo4j.simulator.internal.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A line of a book.
 *
 * @param day when it was
 * @param slot how many transactions the day had before it
 * @param cents how much, without a sign
 * @param balance of the book after it, in cents
 * @param text what the statement says
 * @param merchant whom the money went to, empty if that isn't known
 */
public record Entry(
        LocalDate day, int slot, Purpose purpose, Book book, long cents, long balance, String text, String merchant) {

    public boolean isInflow() {
        return purpose.isInflow();
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** The later in the day the higher the slot. */
    public Instant moment() {
        return day.atTime(6, 30).plusSeconds(slot * 20L % 60_000).toInstant(ZoneOffset.UTC);
    }
}
