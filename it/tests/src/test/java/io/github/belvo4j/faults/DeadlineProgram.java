package io.github.belvo4j.faults;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.BelvoBuilder;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.Timeouts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Prints how long calls with a deadline of a second take when everything is slow: a table of the longest of 20 calls of
 * each kind. It isn't a test, since machines differ.
 */
public final class DeadlineProgram {

    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final int CALLS = 20;

    private DeadlineProgram() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (Fault fault : Fault.BROKEN) {
            faults.put("the server " + fault.name(), fault);
        }
        faults.put("429, Retry-After: 6", Fault.answers("", "429 No\r\nRetry-After: 6", ""));
        faults.put("503, retries with backoff", Fault.answers("", "503 No", ""));
        try (FaultyServer server = new FaultyServer(request -> Fault.BROKEN.get(0))) {
            // Loads the classes.
            print("warming up", server, builder -> builder);
        }
        System.out.printf("%-40s %10s %10s%n", "deadline " + DEADLINE.toMillis() + " ms", "GET ms", "POST ms");
        for (Map.Entry<String, Fault> fault : faults.entrySet()) {
            try (FaultyServer server = new FaultyServer(request -> fault.getValue())) {
                print(fault.getKey(), server, builder -> builder);
            }
        }
        try (FaultyServer server = new FaultyServer(request -> Fault.BROKEN.get(9))) {
            print("the only connection is in use", server, builder -> builder.maxConnections(1));
        }
        try (FaultyServer server = new FaultyServer(request -> Fault.answers("", "200 OK", "{\"id\": \"1\"}"))) {
            print(
                    "its turn comes later",
                    server,
                    builder -> builder.rateLimit(RateLimit.builder()
                            .requests(4)
                            .period(Duration.ofSeconds(8))
                            .build()));
        }
    }

    private static void print(String name, FaultyServer server, UnaryOperator<BelvoBuilder> settings) {
        long get = longest(server, settings, belvo -> belvo.links().get("1"));
        long post = longest(
                server,
                settings,
                belvo -> belvo.links()
                        .register(new RegisterLinkRequest()
                                .institution("i")
                                .username("u")
                                .externalId("my-1")));
        System.out.printf("%-40s %10d %10d%n", name, get, post);
    }

    private static long longest(FaultyServer server, UnaryOperator<BelvoBuilder> settings, Consumer<Belvo> call) {
        ExecutorService threads = Executors.newFixedThreadPool(CALLS);
        try (Belvo belvo = settings.apply(Belvo.builder()
                        .baseUrl(server.baseUrl())
                        .credentials("id", "password")
                        .rateLimit(RateLimit.none())
                        .timeouts(Timeouts.builder().call(DEADLINE).build()))
                .build()) {
            List<CompletableFuture<Long>> times = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                times.add(CompletableFuture.supplyAsync(() -> millis(belvo, call), threads));
            }
            return times.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
        } finally {
            threads.shutdownNow();
        }
    }

    private static long millis(Belvo belvo, Consumer<Belvo> call) {
        long begun = System.nanoTime();
        try {
            call.accept(belvo);
        } catch (BelvoException e) {
            // As expected; only the time counts.
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
