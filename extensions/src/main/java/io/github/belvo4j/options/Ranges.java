package io.github.belvo4j.options;

import java.time.Duration;
import java.util.Objects;

/** Checks settings against a range of sensible values. */
final class Ranges {

    static final Duration ONE_MILLISECOND = Duration.ofMillis(1);
    static final Duration ONE_DAY = Duration.ofDays(1);

    private Ranges() {}

    /** Checks that a duration is at least the given minimum and at most one day. */
    static Duration upToOneDay(String name, Duration value, Duration shortest) {
        Objects.requireNonNull(value, name);
        if (value.compareTo(shortest) < 0 || value.compareTo(ONE_DAY) > 0) {
            String from = shortest.isZero() ? "0" : "1 millisecond";
            throw new IllegalArgumentException(name + " must be from " + from + " to 1 day, not " + value);
        }
        return value;
    }

    static long atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
        return value;
    }
}
