package io.github.belvo4j.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Measures all candidates in one JVM, in turns of a fraction of a second. Other load on the machine then affects all candidates
 * equally, so the ratios between them are more reliable than those from separate runs. The arguments are the server's URL and
 * the candidates. Writes a line {@code row=candidate=value} for each turn after the first ones, which warm up.
 */
public final class Turns {

    private static final int CALLERS = 64;
    private static final int PAGES = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    private Turns() {}

    /** Runs the measurements. */
    public static void main(String[] args) throws Exception {
        Turns turns = new Turns();
        for (String name : List.of(args).subList(1, args.length)) {
            turns.candidates.put(name, Candidate.named(name, URI.create(args[0])));
        }
        turns.take();
        for (Candidate candidate : turns.candidates.values()) {
            candidate.close();
        }
        // Some clients leave threads behind.
        System.exit(0);
    }

    private void take() throws Exception {
        String one = LeanServer.link(LeanServer.PAGE);
        alone("1 link", 60, 20, candidate -> candidate.link(one));
        alone("2 page of 1,000", 60, 20, candidate -> candidate.page(one, 1));
        String unknown = LeanServer.unknownLink(LeanServer.PAGE);
        alone("2 page with unknown properties", 60, 20, candidate -> candidate.page(unknown, 1));
        alone("3 register, 428, resume", 60, 20, Candidate::register);
        String many = LeanServer.link(PAGES * LeanServer.PAGE);
        alone("4 stream of 20,000", 30, 6, candidate -> candidate.all(many, PAGES));
        together("5 link, 64 callers", 25, 10, candidate -> candidate.link(one));
    }

    private interface Action {

        Object on(Candidate candidate) throws Exception;
    }

    private void alone(String row, int turns, int warmUp, Action action) throws Exception {
        for (int turn = 0; turn < turns; turn++) {
            for (Map.Entry<String, Candidate> candidate : candidates.entrySet()) {
                if (!can(candidate.getKey(), row)) {
                    continue;
                }
                long start = System.nanoTime();
                long work = THREADS.getCurrentThreadCpuTime();
                long memory = allocated();
                long calls = 0;
                long passed = 0;
                while (passed < 200_000_000) {
                    action.on(candidate.getValue());
                    calls++;
                    passed = System.nanoTime() - start;
                }
                work = THREADS.getCurrentThreadCpuTime() - work;
                memory = allocated() - memory;
                if (turn >= warmUp) {
                    write(row + ": us", candidate.getKey(), passed / 1000.0 / calls);
                    write(row + ": KB", candidate.getKey(), memory / 1024.0 / calls);
                    write(row + ": us of the caller's own processor time", candidate.getKey(), work / 1000.0 / calls);
                }
            }
        }
    }

    /** Returns whether a candidate supports an operation: one can't send PATCH, another rejects unknown properties. */
    private static boolean can(String candidate, String row) {
        return !(candidate.equals("LimitUrlConnection") && row.startsWith("3")
                || candidate.equals("StockOkHttpGson") && row.contains("unknown"));
    }

    /** Returns the memory allocated by all threads, since some clients have threads of their own. */
    private static long allocated() {
        return LongStream.of(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private void together(String row, int turns, int warmUp, Action action) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int turn = 0; turn < turns; turn++) {
            for (Map.Entry<String, Candidate> candidate : candidates.entrySet()) {
                long start = System.nanoTime();
                long calls = calls(callers, start + 500_000_000, () -> action.on(candidate.getValue()));
                if (turn >= warmUp) {
                    write(row + ": us of all", candidate.getKey(), (System.nanoTime() - start) / 1000.0 / calls);
                }
            }
        }
        callers.shutdown();
    }

    private static long calls(ExecutorService callers, long end, Callable<?> call) throws Exception {
        AtomicLong calls = new AtomicLong();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            running.add(callers.submit(() -> {
                while (System.nanoTime() < end) {
                    call.call();
                    calls.incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> caller : running) {
            caller.get();
        }
        return calls.get();
    }

    private static void write(String row, String candidate, double value) {
        System.out.println(row + "=" + candidate + "=" + value);
    }
}
