package io.github.belvo4j.ticketstore.tck;

import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Runs the same action concurrently in threads on all nodes. */
final class Race {

    private static final long SECONDS = 60;

    private Race() {}

    /** Returns the results of all threads. */
    static List<MfaTicket> of(
            int threadsPerNode, List<TicketStore> nodes, Function<TicketStore, List<MfaTicket>> course) {
        int threads = threadsPerNode * nodes.size();
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<List<MfaTicket>>> runners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            TicketStore node = nodes.get(i % nodes.size());
            runners.add(() -> {
                start.await(SECONDS, TimeUnit.SECONDS);
                return course.apply(node);
            });
        }
        return run(runners);
    }

    private static List<MfaTicket> run(List<Callable<List<MfaTicket>>> runners) {
        ExecutorService executor = Executors.newFixedThreadPool(runners.size());
        try {
            List<MfaTicket> results = new ArrayList<>();
            for (Future<List<MfaTicket>> runner : executor.invokeAll(runners, SECONDS, TimeUnit.SECONDS)) {
                results.addAll(runner.get());
            }
            return results;
        } catch (CancellationException e) {
            throw new AssertionError("The store didn't serve all threads within " + SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw new AssertionError("The store failed while many threads used it", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
