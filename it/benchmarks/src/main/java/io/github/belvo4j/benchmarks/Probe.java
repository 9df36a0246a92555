package io.github.belvo4j.benchmarks;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Measures one candidate in a separate JVM. The arguments are the name of the candidate, the server's URL, the operation, and
 * the number of calls. Writes {@code key=value} lines.
 */
public final class Probe {

    private static final int CALLERS = 64;
    private static final int PAGE = LeanServer.PAGE;

    private Probe() {}

    /** Runs the measurement. */
    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[3]);
        try (Candidate candidate = Candidate.named(args[0], URI.create(args[1]))) {
            switch (args[2]) {
                case "start" -> {
                    candidate.link(LeanServer.link(PAGE));
                    // The process that waits for this line measures the time.
                    write("answered", 1);
                    write("classes", ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
                }
                case "stream" -> stream(candidate, times);
                case "slow" -> {
                    candidate.link(LeanServer.link(PAGE));
                    write("ms, in a new JVM", slow(candidate));
                    write("ms", slow(candidate));
                }
                case "calls" -> perCall(times, () -> candidate.link(LeanServer.link(PAGE)));
                case "links" -> {
                    int[] next = {0};
                    perCall(times, () -> candidate.link(LeanServer.link(next[0]++)));
                }
                case "callers" -> callers(candidate, times);
                default -> throw new IllegalArgumentException(args[2]);
            }
        }
    }

    private static double slow(Candidate candidate) throws Exception {
        long start = System.nanoTime();
        candidate.all(LeanServer.slowLink(), LeanServer.SLOW_PAGES);
        return (System.nanoTime() - start) / 1e6;
    }

    /**
     * Measures a stream. The memory in use after a garbage collection shows whether the memory grows with the number of rows.
     */
    private static void stream(Candidate candidate, int rows) throws Exception {
        candidate.all(LeanServer.link(10 * PAGE), 10);
        long start = System.nanoTime();
        long count = candidate.all(LeanServer.link(rows), rows / PAGE);
        write("micros", (System.nanoTime() - start) / 1000.0 / count);
        write("live-kb", live());
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    }

    private static void perCall(int times, Callable<?> call) throws Exception {
        for (int i = 0; i < 20_000; i++) {
            call.call();
        }
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            call.call();
        }
        write("micros", (System.nanoTime() - start) / 1000.0 / times);
        write("live-kb", live());
    }

    private static void callers(Candidate candidate, int times) throws Exception {
        candidate.link(LeanServer.link(PAGE));
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(() -> {
                for (int n = 0; n < times; n++) {
                    try {
                        candidate.link(LeanServer.link(PAGE));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            callers.add(caller);
            caller.start();
        }
        for (Thread caller : callers) {
            caller.join();
        }
        // The callers' threads don't count, and the JVM's own threads are the same for all candidates.
        write("threads", ManagementFactory.getThreadMXBean().getPeakThreadCount() - CALLERS);
    }

    private static void write(String key, Object value) {
        System.out.println(key + "=" + value);
        System.out.flush();
    }
}
