package io.github.belvo4j.internal.thread;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that may block: virtual ones where the JVM has them, from Java 21 on, otherwise daemon threads. */
public final class BlockingThreads {

    private BlockingThreads() {}

    public static ExecutorService executor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException beforeJava21) {
            return daemons();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("This JVM has virtual threads, but makes none", e);
        }
    }

    private static ExecutorService daemons() {
        AtomicInteger count = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "belvo4j-call-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
