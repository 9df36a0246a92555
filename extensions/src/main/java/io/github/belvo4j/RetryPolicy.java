package io.github.belvo4j;

import java.time.Duration;
import java.util.Objects;

/**
 * How a client repeats requests by itself. What may be repeated isn't a matter of policy: only what can't do harm twice.
 *
 * <table>
 * <caption>What is repeated</caption>
 * <tr><th></th><th>GET, DELETE</th><th>POST that retrieves data</th><th>POST that creates, PUT</th><th>PATCH, or a token in
 * the request</th></tr>
 * <tr><td>the request never left</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>429, or 403 as an HTML page</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>{@code too_many_sessions}</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>{@code unexpected_error}, {@code service_unavailable}</td><td>yes</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>another 5xx or 408</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>the answer never came, or not the whole of it</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>The wait before a repetition is what {@code Retry-After} says; else, after {@code too_many_sessions}, 120 s and what
 * follows; else a random time from zero to {@code base}, doubled with each repetition up to {@code cap} (full jitter). A
 * wait that would end after {@code total} isn't begun: the call ends with its last error then. The numbers are those of
 * Belvo's error guide.
 *
 * @param tries how often a request is sent at the most, the first time included; 5 by default
 * @param base the longest wait before the first repetition; 3 s by default
 * @param cap the longest wait before any repetition, unless Belvo asks for a longer one; 48 s by default
 * @param total for a call with all its repetitions and waits, after which no repetition begins; 5 min by default
 */
public record RetryPolicy(int tries, Duration base, Duration cap, Duration total) {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final RetryPolicy DEFAULTS =
            new RetryPolicy(5, Duration.ofSeconds(3), Duration.ofSeconds(48), Duration.ofMinutes(5));
    private static final RetryPolicy NONE = DEFAULTS.withTries(1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are less than 1 or more than 100 tries, or a time is negative or longer
     *     than 1 day
     */
    public RetryPolicy {
        if (tries < 1 || tries > 100) {
            throw new IllegalArgumentException("There must be from 1 to 100 tries, not " + tries);
        }
        requireSensible(base, "base");
        requireSensible(cap, "cap");
        requireSensible(total, "total");
    }

    /**
     * The policy that holds unless told.
     *
     * @return see the parameters of this record
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * No repetitions.
     *
     * @return a policy of one try
     */
    public static RetryPolicy none() {
        return NONE;
    }

    /**
     * This policy with another number of tries.
     *
     * @param number from 1 to 100
     * @return a copy
     */
    public RetryPolicy withTries(int number) {
        return new RetryPolicy(number, base, cap, total);
    }

    /**
     * This policy with other waits.
     *
     * @param first the longest wait before the first repetition
     * @param longest the longest wait before any repetition
     * @return a copy
     */
    public RetryPolicy withWaits(Duration first, Duration longest) {
        return new RetryPolicy(tries, first, longest, total);
    }

    /**
     * This policy with another time for a call as a whole.
     *
     * @param time after which no repetition begins
     * @return a copy
     */
    public RetryPolicy withTotal(Duration time) {
        return new RetryPolicy(tries, base, cap, time);
    }

    private static void requireSensible(Duration time, String name) {
        Objects.requireNonNull(time, name);
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The " + name + " time must be from 0 to 1 day, not " + time);
        }
    }
}
