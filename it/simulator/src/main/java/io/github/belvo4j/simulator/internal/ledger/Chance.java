package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.random.Seed;
import java.time.LocalDate;

/**
 * The random values in the books. A value is always the same for the same seed, holder and day and the same position within the
 * day.
 *
 * @param holder the holder of the books
 */
record Chance(Seed seed, String holder) {
    /** What a random value determines. */
    enum Of {
        PURPOSE(0),
        BOOK(1),
        TEXT(2),
        AMOUNT(3);

        private final int number;

        Of(int number) {
            this.number = number;
        }
    }

    /** Returns a number from 0 (inclusive) to {@code bound} (exclusive). */
    int below(int bound, LocalDate day, int slot, Of what) {
        return seed.below(bound, holder, index(day, slot, what));
    }

    /** Returns a number from 0 (inclusive) to 1 (exclusive). */
    double fraction(LocalDate day, int slot) {
        return seed.fraction(holder, index(day, slot, Of.AMOUNT));
    }

    /** Returns a number from 0 (inclusive) to 1 (exclusive), for something that exists only once. */
    double fraction(String thing) {
        return seed.fraction(holder + thing, 0);
    }

    private static long index(LocalDate day, int slot, Of what) {
        return (day.toEpochDay() * 4096 + slot) * 4 + what.number;
    }
}
