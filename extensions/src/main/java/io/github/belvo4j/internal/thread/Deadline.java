package io.github.belvo4j.internal.thread;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a call ends at the latest, with everything that belongs to it: waiting for its turn and for a connection, all attempts,
 * looking up what became of it, and reading. It is that of the thread, so that nothing has to pass it on.
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

    /** Begins a call, or a part of one, which then has the deadline of the whole. To be closed on the same thread. */
    public static Deadline within(Duration limit) {
        Deadline outer = CURRENT.get();
        long end = System.nanoTime() + limit.toNanos();
        Deadline inner = outer != null && outer.end - end <= 0
                ? new Deadline(outer, outer.limit, outer.end)
                : new Deadline(outer, limit, end);
        CURRENT.set(inner);
        return inner;
    }

    /** The deadline of the call that this thread makes; far away if it makes none. */
    public static Deadline current() {
        Deadline current = CURRENT.get();
        return current == null ? new Deadline(null, FOR_EVER, System.nanoTime() + FOR_EVER.toNanos()) : current;
    }

    /** How long a call may take as a whole. */
    public Duration limit() {
        return limit;
    }

    /** As {@link System#nanoTime()}. */
    public long end() {
        return end;
    }

    /** The time that is left; zero if there is none. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean hasPassed() {
        return System.nanoTime() - end >= 0;
    }

    /** The failure of a call that has taken too long. */
    public DeadlineException exceeded() {
        return new DeadlineException("the call", limit);
    }

    /** Ends what {@link #within} began. */
    @Override
    public void close() {
        // Not removed if it is null: entries of the thread's map are expensive to make anew.
        CURRENT.set(outer);
    }
}
