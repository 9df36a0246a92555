package io.github.belvo4j.simulator;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with the next calls: an error, a broken connection, or just a delay.
 *
 * <pre>{@code
 * belvo.failNext(SimulatedFault.status(503).on("POST", "/api/links/").times(2).retryAfter(Duration.ofSeconds(3)));
 * belvo.failNext(SimulatedFault.connectionReset().afterEffect()); // done, but the answer is lost
 * }</pre>
 *
 * @param kind what goes wrong
 * @param status of the answer, 0 unless {@code kind} is {@code STATUS}
 * @param method of the calls, null for all
 * @param path of the calls, without a query; at the end, {@code *} stands for any text; null for all
 * @param times how many calls it takes
 * @param retryAfter the {@code Retry-After} header, null for none
 * @param delay before the answer, or the break
 * @param takesEffect whether the call does its work before
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

    /** What goes wrong. */
    public enum Kind {
        /** An error is the answer; 403 is the HTML page of Belvo's firewall. */
        STATUS,
        /** The answer is right, but late. */
        DELAY,
        /** The connection is reset instead of an answer. */
        CONNECTION_RESET,
        /** The connection is closed instead of an answer. */
        EMPTY_RESPONSE,
        /** The answer is right, but for its JSON, which ends in the middle. The call always has its effect. */
        MALFORMED_BODY
    }

    public SimulatedFault {
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.STATUS ? status < 400 || status > 599 : status != 0) {
            throw new IllegalArgumentException("The status of an error is between 400 and 599, not " + status);
        }
        if (times < 1) {
            throw new IllegalArgumentException("A fault takes one call or more, not " + times);
        }
        if (delay.isNegative() || (retryAfter != null && retryAfter.isNegative())) {
            throw new IllegalArgumentException("Neither the delay nor Retry-After may be negative");
        }
    }

    private static SimulatedFault of(Kind kind, int status, Duration delay) {
        return new SimulatedFault(kind, status, null, null, 1, null, delay, false);
    }

    /**
     * An error in Belvo's form.
     *
     * @param status 400 to 599
     */
    public static SimulatedFault status(int status) {
        return of(Kind.STATUS, status, Duration.ZERO);
    }

    /** The right answer, later. */
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
     * For these calls only.
     *
     * @param path such as {@code /api/links/}, or {@code /api/links/*} for all that begin so
     */
    public SimulatedFault on(String method, String path) {
        return new SimulatedFault(kind, status, method, path, times, retryAfter, delay, takesEffect);
    }

    /** For so many calls instead of one. */
    public SimulatedFault times(int calls) {
        return new SimulatedFault(kind, status, method, path, calls, retryAfter, delay, takesEffect);
    }

    /** With a {@code Retry-After} header, in whole seconds. */
    public SimulatedFault retryAfter(Duration wait) {
        return new SimulatedFault(kind, status, method, path, times, wait, delay, takesEffect);
    }

    /** So much later. */
    public SimulatedFault delayedBy(Duration wait) {
        return new SimulatedFault(kind, status, method, path, times, retryAfter, wait, takesEffect);
    }

    /** After the call has had its effect, so that only its answer is lost. */
    public SimulatedFault afterEffect() {
        return new SimulatedFault(kind, status, method, path, times, retryAfter, delay, true);
    }

    /** Whether the call does its work. */
    boolean callsThrough() {
        return takesEffect || kind == Kind.DELAY || kind == Kind.MALFORMED_BODY;
    }

    boolean takes(String calledMethod, String calledPath) {
        return (method == null || method.equals(calledMethod)) && (path == null || matches(path, calledPath));
    }

    private static boolean matches(String pattern, String path) {
        return pattern.endsWith("*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }
}
