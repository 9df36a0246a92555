package io.github.belvo4j;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a call may take. The server cuts calls that reach an institution after five minutes, so their read timeout is
 * a little longer.
 *
 * @param connect to make a connection, or to get one from the pool; 10 s by default
 * @param read between two packets of the answer to a GET or DELETE; 30 s by default
 * @param institutionRead the same for POST, PUT and PATCH, which may reach an institution; 310 s by default
 * @param call for one call as a whole, from its start to the last byte of the answer; 330 s by default
 */
public record Timeouts(Duration connect, Duration read, Duration institutionRead, Duration call) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Timeouts DEFAULTS = new Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(310), Duration.ofSeconds(330));

    /**
     * Checks that every timeout is from 1 millisecond to 1 day.
     *
     * @throws IllegalArgumentException if one isn't
     */
    public Timeouts {
        requireSensible(connect, "connect");
        requireSensible(read, "read");
        requireSensible(institutionRead, "institutionRead");
        requireSensible(call, "call");
    }

    /**
     * The timeouts that hold unless told.
     *
     * @return see the parameters of this record
     */
    public static Timeouts defaults() {
        return DEFAULTS;
    }

    /**
     * These timeouts with another one to connect.
     *
     * @param timeout from 1 millisecond to 1 day
     * @return a copy
     */
    public Timeouts withConnect(Duration timeout) {
        return new Timeouts(timeout, read, institutionRead, call);
    }

    /**
     * These timeouts with another one to read the answer to a GET or DELETE.
     *
     * @param timeout from 1 millisecond to 1 day
     * @return a copy
     */
    public Timeouts withRead(Duration timeout) {
        return new Timeouts(connect, timeout, institutionRead, call);
    }

    /**
     * These timeouts with another one to read the answer to a POST, PUT or PATCH.
     *
     * @param timeout from 1 millisecond to 1 day
     * @return a copy
     */
    public Timeouts withInstitutionRead(Duration timeout) {
        return new Timeouts(connect, read, timeout, call);
    }

    /**
     * These timeouts with another one for a call as a whole.
     *
     * @param timeout from 1 millisecond to 1 day
     * @return a copy
     */
    public Timeouts withCall(Duration timeout) {
        return new Timeouts(connect, read, institutionRead, timeout);
    }

    private static void requireSensible(Duration timeout, String name) {
        Objects.requireNonNull(timeout, name);
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The " + name + " timeout must be from 1 millisecond to 1 day, not " + timeout);
        }
    }
}
