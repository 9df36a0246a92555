package io.github.belvo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Interrupting a thread")
@Timeout(30)
class InterruptionTest {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Belvo belvo;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::neverAnswer);
        server.setExecutor(threads);
        server.start();
        belvo = client().build();
    }

    private void neverAnswer(HttpExchange exchange) {
        requests.incrementAndGet();
        arrived.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private BelvoBuilder client() {
        return Belvo.builder()
                .baseUrl("http://localhost:" + server.getAddress().getPort())
                .credentials("id", "password");
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdown();
        belvo.close();
    }

    @Test
    @DisplayName("ends a call that waits for its response; the flag stays set, and nothing is retried")
    void reading() throws Exception {
        Outcome outcome = interrupted(client -> client.links().get("a"), arrived);

        assertThat(outcome.failure).isInstanceOf(NetworkException.class).hasMessageContaining("interrupted");
        assertThat(((NetworkException) outcome.failure).isTimeout()).isFalse();
        assertThat(outcome.flag).isTrue();
        assertThat(requests).hasValue(1);
    }

    @Test
    @DisplayName("leaves the outcome of a change unknown")
    void changing() throws Exception {
        Outcome outcome = interrupted(
                client -> client.links()
                        .register(new RegisterLinkRequest()
                                .institution("i")
                                .username("u")
                                .password("p")),
                arrived);

        assertThat(outcome.failure).isInstanceOf(OutcomeUnknownException.class);
        assertThat(outcome.flag).isTrue();
    }

    @Test
    @DisplayName("ends the wait for the rate limiter, and the request is never sent")
    void waitingForATurn() throws Exception {
        belvo = client().rateLimit(RateLimit.builder()
                        .requests(1)
                        .period(Duration.ofMinutes(5))
                        .build())
                .timeouts(Timeouts.builder().read(Duration.ofMillis(1)).build())
                .retryPolicy(RetryPolicy.none())
                .build();
        catchThrowable(() -> belvo.links().get("first"));

        Outcome outcome = interrupted(client -> client.links().get("a"), new CountDownLatch(0));

        assertThat(outcome.failure).isInstanceOf(NetworkException.class);
        assertThat(((NetworkException) outcome.failure).mayHaveBeenSent()).isFalse();
        assertThat(outcome.flag).isTrue();
    }

    @Test
    @DisplayName("before a call keeps the request from being sent")
    void beforehand() throws Exception {
        Outcome outcome = interrupted(
                client -> {
                    Thread.currentThread().interrupt();
                    client.links().get("a");
                },
                new CountDownLatch(0));

        assertThat(outcome.failure).isInstanceOf(NetworkException.class);
        assertThat(outcome.flag).isTrue();
        assertThat(requests).hasValue(0);
    }

    @Test
    @Timeout(60)
    @DisplayName("ends the wait for a connection, and the pool loses none")
    void waitingForAConnection() throws Exception {
        int connections = 64;
        belvo = client().rateLimit(RateLimit.none()).build();
        Semaphore arrivals = new Semaphore(0);
        Semaphore departures = new Semaphore(0, true);
        server.createContext("/api/links/", exchange -> {
            arrivals.release();
            departures.acquireUninterruptibly();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        try {
            for (int i = 0; i < connections; i++) {
                threads.execute(() -> catchThrowable(() -> belvo.links().get("a")));
            }
            arrivals.acquire(connections);
            Outcome outcome = interruptedInThePool();
            departures.release(connections);
            for (int i = 0; i < connections; i++) {
                threads.execute(() -> catchThrowable(() -> belvo.links().get("c")));
            }
            // All at the same time, or this never returns.
            arrivals.acquire(connections);

            assertThat(outcome.failure).isInstanceOf(NetworkException.class);
            assertThat(((NetworkException) outcome.failure).mayHaveBeenSent()).isFalse();
            assertThat(outcome.flag).isTrue();
        } finally {
            departures.release(connections);
        }
    }

    private Outcome interruptedInThePool() throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            Throwable failure = catchThrowable(() -> belvo.links().get("b"));
            outcome.complete(new Outcome(failure, Thread.currentThread().isInterrupted()));
        });
        caller.start();
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        return outcome.get(20, TimeUnit.SECONDS);
    }

    private Outcome interrupted(Consumer<Belvo> call, CountDownLatch when) throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            Throwable failure = catchThrowable(() -> call.accept(belvo));
            outcome.complete(new Outcome(failure, Thread.currentThread().isInterrupted()));
        });
        caller.start();
        when.await();
        caller.interrupt();
        return outcome.get(20, TimeUnit.SECONDS);
    }

    private record Outcome(Throwable failure, boolean flag) {}
}
