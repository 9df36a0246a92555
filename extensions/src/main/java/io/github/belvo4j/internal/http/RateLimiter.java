package io.github.belvo4j.internal.http;

import io.github.belvo4j.internal.thread.Sleeper;
import io.github.belvo4j.options.RateLimit;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Limits the rate of requests, with a burst, by the generic cell rate algorithm. */
final class RateLimiter {

    private final long interval;
    private final long tolerance;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private long next;

    /**
     * A quarter of the requests may be sent as a burst; the others are spread over the period.
     *
     * @param nanoTime as {@link System#nanoTime()}
     */
    RateLimiter(RateLimit limit, LongSupplier nanoTime, Sleeper sleeper) {
        int burst = Math.max(1, limit.requests() / 4);
        int paced = Math.max(1, limit.requests() - burst);
        this.interval =
                limit.requests() == Integer.MAX_VALUE ? 0 : limit.period().toNanos() / paced;
        this.tolerance = (burst - 1) * interval;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.next = nanoTime.getAsLong();
    }

    /**
     * Waits for its turn.
     *
     * @return false, at once, if that would take longer than the caller has time
     */
    boolean acquire(Duration longest) throws InterruptedException {
        if (interval == 0) {
            return true;
        }
        long wait = reserve();
        if (wait <= 0) {
            return true;
        }
        boolean waited = false;
        try {
            if (wait <= longest.toNanos()) {
                sleeper.sleep(Duration.ofNanos(wait));
                waited = true;
            }
            return waited;
        } finally {
            if (!waited) {
                giveBack();
            }
        }
    }

    private synchronized long reserve() {
        long now = nanoTime.getAsLong();
        if (next - now < 0) {
            next = now;
        }
        long wait = next - now - tolerance;
        next += interval;
        return wait;
    }

    private synchronized void giveBack() {
        next -= interval;
    }
}
