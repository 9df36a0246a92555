package io.github.belvo4j.options;

import io.github.belvo4j.internal.thread.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Delays requests, so that Belvo doesn't block the IP address that they come from. Clients that share a limiter share its
 * budget. {@link #local(RateLimit)} creates a limiter for the threads of one JVM, and {@code belvo4j-bucket4j} has one for
 * several instances. To plug in another library, implement {@link #acquire(Duration)}.
 *
 * <p>A client calls its limiter before each attempt to send a request, on the thread that makes the call. Implementations have
 * to be safe for use by multiple threads.
 */
@FunctionalInterface
public interface RateLimiter {

    /**
     * Waits until one request may be sent. The thread is interrupted if the client is closed or the deadline of the call
     * passes.
     *
     * <p>A {@link RuntimeException} means that the state of the budget is unknown. The request isn't sent: the attempt fails
     * with a {@link io.github.belvo4j.error.NetworkException}, and is retried as after a failed connection.
     *
     * @param longest the maximum time to wait; not negative
     * @return true if the request may be sent; otherwise false, without waiting if the wait would certainly be too long
     * @throws InterruptedException if the thread is interrupted while it waits; the request isn't sent
     */
    boolean acquire(Duration longest) throws InterruptedException;

    /**
     * Returns the remaining budget, for health checks and dashboards. Other requests may use it up at any moment.
     *
     * @return the budget; empty, which is the default, if it is unknown or there is no limit
     */
    default Optional<Budget> budget() {
        return Optional.empty();
    }

    /**
     * Creates a limiter for the threads of this JVM, with its own budget.
     *
     * @param limit the limit of all clients with this limiter together
     * @return a new limiter; {@link #none()} for {@link RateLimit#none()}
     */
    static RateLimiter local(RateLimit limit) {
        Sleeper sleeper = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
        return limit.isNone() ? none() : new PacedRateLimiter(limit, System::nanoTime, sleeper);
    }

    /**
     * Returns a limiter that never delays requests.
     *
     * @return the same object each time
     */
    static RateLimiter none() {
        return PacedRateLimiter.NONE;
    }

    /**
     * The remaining budget.
     *
     * @param limit the limit
     * @param available the number of requests that could be sent without waiting; 0 if the next request has to wait
     */
    record Budget(RateLimit limit, long available) {}
}
