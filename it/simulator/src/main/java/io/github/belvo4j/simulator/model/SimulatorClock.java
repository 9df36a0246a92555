package io.github.belvo4j.simulator.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The simulator's clock, in UTC. A test advances it instead of waiting. Safe for use by multiple threads. */
public final class SimulatorClock extends Clock {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Clock base;
    private final AtomicReference<Duration> advanced = new AtomicReference<>(Duration.ZERO);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private SimulatorClock(Clock base) {
        this.base = base;
    }

    /** Creates a clock that follows the system's clock. */
    public static SimulatorClock system() {
        return new SimulatorClock(Clock.systemUTC());
    }

    /** Creates a clock that stays at {@code instant} until it is advanced. */
    public static SimulatorClock fixed(Instant instant) {
        return new SimulatorClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /**
     * Advances the clock.
     *
     * @throws IllegalArgumentException if {@code duration} is negative, or the new time would be after the year 9998
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The clock can only move forward, not by " + duration);
        }
        if (duration.compareTo(Duration.between(instant(), END)) > 0) {
            throw new IllegalArgumentException("The clock ends with the year 9998");
        }
        advanced.accumulateAndGet(duration, Duration::plus);
        listeners.forEach(Runnable::run);
    }

    /** Registers a task to run each time the clock has been advanced, on the thread that advances it. */
    public void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    /** Undoes every {@link #advance}. */
    public void rewind() {
        advanced.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(advanced.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Not supported: a copy in another zone wouldn't advance with this clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The simulator's clock is in UTC");
    }
}
