package io.github.belvo4j.internal.thread;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long a client lasts, with those derived from it. Its end ends whatever they wait for. */
public final class Lifetime implements Sleeper {

    private final CountDownLatch end = new CountDownLatch(1);

    /** The exception of all calls after the end, and of those that it ends before they are sent. */
    public static IllegalStateException over() {
        return new IllegalStateException("This Belvo client is closed");
    }

    public boolean isOver() {
        return end.getCount() == 0;
    }

    /**
     * Checks that it goes on.
     *
     * @throws IllegalStateException if it is over
     */
    public void requireNotOver() {
        if (isOver()) {
            throw over();
        }
    }

    /**
     * Waits.
     *
     * @throws IllegalStateException as soon as it is over
     */
    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (end.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw over();
        }
    }

    public void end() {
        end.countDown();
    }
}
