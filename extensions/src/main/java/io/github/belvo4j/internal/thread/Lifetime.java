package io.github.belvo4j.internal.thread;

import io.github.belvo4j.internal.thread.Alarms.Alarm;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The lifetime of a client and of the clients derived from it. When it ends, all waits of these clients are interrupted. */
public final class Lifetime implements Sleeper {

    private final CountDownLatch end = new CountDownLatch(1);
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    /**
     * Returns the exception for calls that are made after the client is closed, or that end before they are sent because the
     * client is closed.
     */
    public static IllegalStateException over() {
        return new IllegalStateException("This Belvo client is closed");
    }

    public boolean isOver() {
        return end.getCount() == 0;
    }

    /**
     * Checks that the client is still open.
     *
     * @throws IllegalStateException if the client is closed
     */
    public void requireNotOver() {
        if (isOver()) {
            throw over();
        }
    }

    /**
     * Waits for a given time.
     *
     * @throws IllegalStateException as soon as the client is closed
     */
    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (end.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw over();
        }
    }

    /**
     * Runs a wait that only an interrupt can end.
     *
     * @param latest the time at which the wait is interrupted, as {@link System#nanoTime()}
     * @return the result of the wait; false if it was interrupted at that time
     * @throws IllegalStateException as soon as the client is closed
     */
    public boolean await(Wait wait, long latest) throws InterruptedException {
        Waiter waiter = new Waiter(Thread.currentThread());
        waiters.add(waiter);
        Alarm alarm = Alarms.at(latest, waiter::interrupt);
        try {
            requireNotOver();
            return wait.await();
        } catch (InterruptedException e) {
            if (!waiter.leave()) {
                throw e;
            }
            requireNotOver();
            return false;
        } finally {
            waiter.leave();
            waiters.remove(waiter);
            alarm.cancel();
        }
    }

    public void end() {
        end.countDown();
        waiters.forEach(Waiter::interrupt);
    }

    /** A wait that ends early if its thread is interrupted. */
    @FunctionalInterface
    public interface Wait {

        boolean await() throws InterruptedException;
    }

    /** A thread, interrupted at most once and only while it waits. */
    private static final class Waiter {

        private final Thread thread;
        private boolean hasLeft;
        private boolean interrupted;

        Waiter(Thread thread) {
            this.thread = thread;
        }

        synchronized void interrupt() {
            // A thread that was interrupted by others wakes up anyway, and keeps its interrupt flag.
            if (!hasLeft && !thread.isInterrupted()) {
                interrupted = true;
                thread.interrupt();
            }
        }

        /** Returns whether this waiter has interrupted the thread, and clears the interrupt flag in that case. */
        synchronized boolean leave() {
            if (!hasLeft && interrupted) {
                Thread.interrupted();
            }
            hasLeft = true;
            return interrupted;
        }
    }
}
