package io.github.belvo4j.internal.thread;

import java.time.Duration;

/** Waits; replaced in tests. */
@FunctionalInterface
public interface Sleeper {

    /** Waits for the given time, which is positive. */
    void sleep(Duration time) throws InterruptedException;
}
