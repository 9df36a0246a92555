package io.github.belvo4j.simulator.model;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault that applies to the next requests: an error, a broken connection, or a delay.
 *
 * <pre>{@code
 * belvo.failNext(SimulatedFault.status(503).on("POST", "/api/links/").times(2).retryAfter(Duration.ofSeconds(3)));
 * belvo.failNext(SimulatedFault.connectionReset().afterEffect()); // takes effect, but the response is lost
 * }</pre>
 *
 * @param kind the kind of fault
 * @param status the status of the error; 0 unless {@code kind} is {@code STATUS}
 * @param method the method of the requests; null for all
 * @param path the path of the requests, without a query; a trailing {@code *} matches any suffix; null for all
 * @param times the number of requests that the fault applies to
 * @param retryAfter the {@code Retry-After} header; null if there is none
 * @param delay how long the response, or the broken connection, is delayed
 * @param takesEffect whether the request takes effect before the fault occurs
 */
public record SimulatedFault(
        Kind kind,
        int status,
        @Nullable String method,
        @Nullable String path,
        int times,
        @Nullable Duration retryAfter,
        Duration delay,
        boolean takesEffect) {

    /** The kind of fault. */
    public enum Kind {
        /** An error response is sent instead of the actual one; with status 403, it is the HTML page of Belvo's firewall. */
        STATUS,
        /** The response is correct, but late. */
        DELAY,
        /** The connection is reset before any response. */
        CONNECTION_RESET,
        /** The connection is closed before any response. */
        EMPTY_RESPONSE,
        /** The JSON of the response is truncated in the middle. The request always takes effect. */
        MALFORMED_BODY
    }

    public SimulatedFault {
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.STATUS ? status < 400 || status > 599 : status != 0) {
            throw new IllegalArgumentException("The status of an error is between 400 and 599, not " + status);
        }
        if (times < 1) {
            throw new IllegalArgumentException("A fault affects one request or more, not " + times);
        }
        if (delay.isNegative() || (retryAfter != null && retryAfter.isNegative())) {
            throw new IllegalArgumentException("Neither the delay nor Retry-After may be negative");
        }
    }

    private static SimulatedFault of(Kind kind, int status, Duration delay) {
        return new SimulatedFault(kind, status, null, null, 1, null, delay, false);
    }

    /**
     * Creates a fault whose response is an error in Belvo's format.
     *
     * @param status the status, from 400 to 599
     */
    public static SimulatedFault status(int status) {
        return of(Kind.STATUS, status, Duration.ZERO);
    }

    /** Creates a fault whose response is correct, but late. */
    public static SimulatedFault delay(Duration delay) {
        return of(Kind.DELAY, 0, delay);
    }

    public static SimulatedFault connectionReset() {
        return of(Kind.CONNECTION_RESET, 0, Duration.ZERO);
    }

    public static SimulatedFault emptyResponse() {
        return of(Kind.EMPTY_RESPONSE, 0, Duration.ZERO);
    }

    public static SimulatedFault malformedBody() {
        return of(Kind.MALFORMED_BODY, 0, Duration.ZERO);
    }

    /**
     * Limits the fault to requests with this method and path.
     *
     * @param path the path, such as {@code /api/links/}, or {@code /api/links/*} for all paths with that prefix
     */
    public SimulatedFault on(String method, String path) {
        return new SimulatedFault(kind, status, method, path, times, retryAfter, delay, takesEffect);
    }

    /** Applies the fault to several requests instead of one. */
    public SimulatedFault times(int requests) {
        return new SimulatedFault(kind, status, method, path, requests, retryAfter, delay, takesEffect);
    }

    /** Adds a {@code Retry-After} header, in whole seconds. */
    public SimulatedFault retryAfter(Duration wait) {
        return new SimulatedFault(kind, status, method, path, times, wait, delay, takesEffect);
    }

    /** Also delays the response. */
    public SimulatedFault delayedBy(Duration wait) {
        return new SimulatedFault(kind, status, method, path, times, retryAfter, wait, takesEffect);
    }

    /** Applies the fault after the request has taken effect, so that only the response is lost. */
    public SimulatedFault afterEffect() {
        return new SimulatedFault(kind, status, method, path, times, retryAfter, delay, true);
    }
}
