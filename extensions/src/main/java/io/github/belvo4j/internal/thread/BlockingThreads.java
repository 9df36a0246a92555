package io.github.belvo4j.internal.thread;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that may block: virtual threads if the JVM supports them (Java 21 and later), otherwise daemon threads. */
public final class BlockingThreads {

    private BlockingThreads() {}

    public static ExecutorService executor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException beforeJava21) {
            return daemons();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("This JVM supports virtual threads but can't create one", e);
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
