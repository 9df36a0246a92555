package io.github.belvo4j.internal.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks at given times, on one thread for all clients. The thread sleeps until the next alarm is due. While no alarm is
 * set, it looks for new alarms twice a second, and ends after about ten seconds, so an idle client costs nothing. Most alarms
 * are set far ahead and are cancelled soon, so they rarely wake the thread.
 */
public final class Alarms {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LOOKS_IN_VAIN = 20;

    /** The origin of all times, so that they can be compared. */
    private static final long ORIGIN = System.nanoTime();

    private static final Set<Alarm> SET = ConcurrentHashMap.newKeySet();
    private static final AtomicLong NEXT_LOOK = new AtomicLong(NEVER);

    private static @Nullable Thread watch;

    private Alarms() {}

    /** A task to run at a given time, unless it is cancelled before then. */
    public static final class Alarm {

        private final long time;
        private final Runnable task;

        private Alarm(long time, Runnable task) {
            this.time = time;
            this.task = task;
        }

        /** Cancels the alarm. */
        public void cancel() {
            SET.remove(this);
        }
    }

    /**
     * Sets an alarm.
     *
     * @param time the time, as {@link System#nanoTime()}
     * @param task a short task that throws nothing
     */
    public static Alarm at(long time, Runnable task) {
        Alarm alarm = new Alarm(time - ORIGIN, task);
        SET.add(alarm);
        if (alarm.time < NEXT_LOOK.get()) {
            lookAt(alarm.time);
        }
        return alarm;
    }

    private static synchronized void lookAt(long time) {
        NEXT_LOOK.accumulateAndGet(time, Math::min);
        if (watch == null) {
            watch = new Thread(Alarms::keepWatch, "belvo4j-alarms");
            watch.setDaemon(true);
            watch.start();
        } else {
            LockSupport.unpark(watch);
        }
    }

    private static void keepWatch() {
        int inVain = 0;
        while (inVain < LOOKS_IN_VAIN || !isOver()) {
            // Set before checking, so that an alarm that is set in the meantime isn't missed.
            NEXT_LOOK.set(NEVER);
            long next = ring();
            inVain = next == NEVER ? inVain + 1 : 0;
            long look = next == NEVER ? now() + BETWEEN_LOOKS : next;
            long pause = NEXT_LOOK.accumulateAndGet(look, Math::min) - now();
            if (pause > 0) {
                LockSupport.parkNanos(pause);
            }
        }
    }

    private static synchronized boolean isOver() {
        // The order matters: a thread that sets an alarm after the check below sees the value written here.
        NEXT_LOOK.set(NEVER);
        if (!SET.isEmpty()) {
            return false;
        }
        watch = null;
        return true;
    }

    /** Runs the tasks that are due, and returns the time of the next alarm. */
    private static long ring() {
        long now = now();
        long next = NEVER;
        List<Alarm> due = new ArrayList<>();
        for (Alarm alarm : SET) {
            if (alarm.time > now) {
                next = Math.min(next, alarm.time);
            } else {
                due.add(alarm);
            }
        }
        due.stream().filter(SET::remove).forEach(alarm -> alarm.task.run());
        return next;
    }

    private static long now() {
        return System.nanoTime() - ORIGIN;
    }
}
