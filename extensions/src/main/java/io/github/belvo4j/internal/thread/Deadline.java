package io.github.belvo4j.internal.thread;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The latest time at which a call ends, including waiting for the rate limiter and for a connection, all attempts, looking up
 * its outcome, and reading the response. It belongs to the thread, so that it doesn't have to be passed as an argument.
 */
public final class Deadline implements AutoCloseable {

    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final @Nullable Deadline outer;
    private final Duration limit;
    private final long end;

    private Deadline(@Nullable Deadline outer, Duration limit, long end) {
        this.outer = outer;
        this.limit = limit;
        this.end = end;
    }

    /**
     * Begins a call, or a part of a call, which ends by the deadline of the whole call at the latest. Must be closed on the
     * same thread.
     */
    public static Deadline within(Duration limit) {
        Deadline outer = CURRENT.get();
        long end = System.nanoTime() + limit.toNanos();
        Deadline inner = outer != null && outer.end - end <= 0
                ? new Deadline(outer, outer.limit, outer.end)
                : new Deadline(outer, limit, end);
        CURRENT.set(inner);
        return inner;
    }

    /** Returns the deadline of the call that this thread is making; far in the future if there is none. */
    public static Deadline current() {
        Deadline current = CURRENT.get();
        return current == null ? new Deadline(null, FOR_EVER, System.nanoTime() + FOR_EVER.toNanos()) : current;
    }

    /** Returns how long the whole call may take. */
    public Duration limit() {
        return limit;
    }

    /** Returns the deadline, as {@link System#nanoTime()}. */
    public long end() {
        return end;
    }

    /** Returns the remaining time; zero if there is none. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean hasPassed() {
        return System.nanoTime() - end >= 0;
    }

    /** Returns the failure of a call that has taken too long. */
    public DeadlineException exceeded() {
        return new DeadlineException("the call", limit);
    }

    /** Ends the call that {@link #within} began. */
    @Override
    public void close() {
        // Sets null instead of removing the entry, since entries of the thread's map are expensive to recreate.
        CURRENT.set(outer);
    }
}
