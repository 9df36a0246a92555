package io.github.belvo4j;

import java.time.Duration;
import java.util.Objects;

/**
 * How many requests a client sends at the most, so that Belvo doesn't block its address. A quarter of them may go at once;
 * the rest follows evenly. Requests over the limit wait for their turn; interrupting their thread ends the wait.
 *
 * @param requests in any period; {@link Integer#MAX_VALUE} for no limit
 * @param period in which they are counted
 */
public record RateLimit(int requests, Duration period) {

    /** Belvo answers 403 to more than 80 requests in 30 seconds from one address. */
    private static final RateLimit OF_BELVO = new RateLimit(80, Duration.ofSeconds(30));

    private static final RateLimit NONE = new RateLimit(Integer.MAX_VALUE, Duration.ofSeconds(1));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are no requests, or the period isn't from 1 millisecond to 1 day
     */
    public RateLimit {
        Objects.requireNonNull(period, "period");
        if (requests < 1) {
            throw new IllegalArgumentException("There must be at least 1 request, not " + requests);
        }
        if (period.compareTo(Duration.ofMillis(1)) < 0 || period.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("The period must be from 1 millisecond to 1 day, not " + period);
        }
    }

    /**
     * What Belvo bears: 80 requests in 30 seconds. This holds unless told.
     *
     * @return the limit
     */
    public static RateLimit ofBelvo() {
        return OF_BELVO;
    }

    /**
     * No limit: for simulators, and where Belvo has lifted its own.
     *
     * @return no limit
     */
    public static RateLimit none() {
        return NONE;
    }
}
