package io.github.belvo4j.options;

import io.github.belvo4j.internal.thread.Sleeper;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Limits the rate of requests with the generic cell rate algorithm, which permits bursts. Each request has its own slot, but
 * may be sent before the slot is due, by up to the tolerance.
 */
final class PacedRateLimiter implements RateLimiter {

    static final RateLimiter NONE = new RateLimiter() {
        @Override
        public boolean acquire(Duration longest) {
            return true;
        }

        @Override
        public String toString() {
            return "RateLimiter[none]";
        }
    };

    private final RateLimit limit;
    private final long interval;
    private final long tolerance;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private long next;

    /** Slots that interrupted threads have released, all of them earlier than the next slot. */
    private final NavigableSet<Long> left = new TreeSet<>((one, other) -> Long.signum(one - other));

    /**
     * A quarter of the requests may be sent as a burst; the others are spread over the period.
     *
     * @param limit a limit other than none
     * @param nanoTime the time, as {@link System#nanoTime()}
     */
    PacedRateLimiter(RateLimit limit, LongSupplier nanoTime, Sleeper sleeper) {
        int burst = Math.max(1, limit.requests() / 4);
        int paced = Math.max(1, limit.requests() - burst);
        this.limit = limit;
        this.interval = Math.max(1, limit.period().toNanos() / paced);
        this.tolerance = (burst - 1) * interval;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.next = nanoTime.getAsLong();
    }

    @Override
    public boolean acquire(Duration longest) throws InterruptedException {
        long slot;
        long wait;
        synchronized (this) {
            long now = now();
            slot = left.isEmpty() ? next : left.first();
            wait = slot - now - tolerance;
            if (wait > 0 && Duration.ofNanos(wait).compareTo(longest) > 0) {
                return false;
            }
            if (!left.remove(slot)) {
                next += interval;
            }
        }
        if (wait > 0) {
            sleep(wait, slot);
        }
        return true;
    }

    private void sleep(long wait, long slot) throws InterruptedException {
        boolean slept = false;
        try {
            sleeper.sleep(Duration.ofNanos(wait));
            slept = true;
        } finally {
            if (!slept) {
                giveBack(slot);
            }
        }
    }

    /** Waiting threads keep their slots, so the next caller gets this slot, unless it expires before then. */
    private synchronized void giveBack(long slot) {
        left.add(slot);
        while (!left.isEmpty() && left.last() == next - interval) {
            left.pollLast();
            next -= interval;
        }
    }

    /** Drops slots in the past and returns the current time: an idle limiter saves up no more than its burst. */
    private long now() {
        long now = nanoTime.getAsLong();
        if (next - now < 0) {
            next = now;
        }
        while (!left.isEmpty() && left.first() - tolerance - now < 0) {
            left.pollFirst();
        }
        return now;
    }

    @Override
    public synchronized Optional<Budget> budget() {
        long now = now();
        long spare = tolerance - (next - now);
        return Optional.of(new Budget(limit, spare < 0 ? 0 : spare / interval + 1));
    }

    @Override
    public String toString() {
        return "RateLimiter[" + limit.requests() + " in " + limit.period() + "]";
    }
}
