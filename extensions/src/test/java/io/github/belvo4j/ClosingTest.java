package io.github.belvo4j;

import static io.github.belvo4j.RawServer.ok;
import static io.github.belvo4j.RawServer.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.belvo4j.api.PaymentIntentsBrazilApi;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.CreateBrazilPaymentIntentRequest;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("Closing a client")
@Timeout(30)
@Isolated("It looks at all threads")
class ClosingTest {

    private static final String CHALLENGE = "[{\"code\": \"token_required\", \"session\": \"s\", \"link\": \"l\"}]";

    @Test
    @DisplayName("ends calls that wait for their response; the outcome of changes is then unknown")
    void reading() throws Exception {
        try (RawServer server = new RawServer((request, socket) -> {})) {
            Belvo belvo = client(server).build();
            List<CompletableFuture<Throwable>> changes =
                    start(belvo, 32, client -> client.links().register(registration()));
            List<CompletableFuture<Throwable>> reads =
                    start(belvo, 8, client -> client.links().get("1"));
            server.awaitRequests(40);

            belvo.close();

            assertThat(changes)
                    .allSatisfy(change -> assertThat(change.join()).isInstanceOf(OutcomeUnknownException.class));
            assertThat(reads).allSatisfy(read -> assertClosed(read.join()));
        }
    }

    @Test
    @DisplayName("leaves unknown the outcome of a deletion, and of a payment with an earlier attempt that was lost")
    void sentBefore() throws Exception {
        try (RawServer server = new RawServer((request, socket) -> {
            if (request.startsWith("POST")) {
                socket.close();
            }
        })) {
            Belvo belvo = client(server)
                    .rateLimit(RateLimit.builder()
                            .requests(8)
                            .period(Duration.ofMinutes(4))
                            .build())
                    .validateRequests(false)
                    .build();
            List<CompletableFuture<Throwable>> calls = start(
                    belvo,
                    1,
                    client -> client.api(PaymentIntentsBrazilApi.class)
                            .createBrazilPaymentIntent(new CreateBrazilPaymentIntentRequest()));
            calls.addAll(start(belvo, 1, client -> client.links().delete("1")));
            server.awaitRequests(2);

            belvo.close();

            assertThat(calls).allSatisfy(call -> assertThat(call.join()).isInstanceOf(OutcomeUnknownException.class));
        }
    }

    @Test
    @DisplayName("ends calls that wait for a connection")
    void connection() throws Exception {
        try (RawServer server = new RawServer((request, socket) -> {})) {
            Belvo belvo = client(server).maxConnections(4).build();
            List<CompletableFuture<Throwable>> calls =
                    start(belvo, 100, client -> client.links().register(registration()));
            server.awaitRequests(4);

            belvo.close();

            assertThat(calls.stream().map(CompletableFuture::join).filter(OutcomeUnknownException.class::isInstance))
                    .hasSize(4);
            assertThat(calls.stream()
                            .map(CompletableFuture::join)
                            .filter(failure -> !(failure instanceof OutcomeUnknownException)))
                    .hasSize(96)
                    .allSatisfy(ClosingTest::assertClosed);
        }
    }

    @Test
    @DisplayName("ends calls that wait for the rate limiter, for a retry, or before asking the institution again")
    void waiting() throws Exception {
        try (RawServer server = new RawServer((request, socket) -> RawServer.write(
                socket,
                request.startsWith("GET")
                        ? "HTTP/1.1 429 No\r\nRetry-After: 100\r\nContent-Length: 0\r\n\r\n"
                        : "HTTP/1.1 428 No\r\nContent-Length: " + CHALLENGE.length() + "\r\n\r\n" + CHALLENGE))) {
            Belvo belvo = client(server)
                    .mfaPollInterval(Duration.ofMinutes(2))
                    .rateLimit(RateLimit.builder()
                            .requests(16)
                            .period(Duration.ofMinutes(4))
                            .build())
                    .build();
            List<CompletableFuture<Throwable>> calls = new ArrayList<>();
            Semaphore challenges = new Semaphore(0);
            calls.addAll(start(belvo, 1, client -> client.links().get("1")));
            calls.addAll(start(
                    belvo,
                    1,
                    client -> client.links().register(registration(), challenge -> {
                        challenges.release();
                        return MfaAnswer.confirmed();
                    })));
            server.awaitRequests(3);
            // The second one comes with the response to the PATCH.
            challenges.acquire(2);
            calls.addAll(
                    start(belvo, 8, client -> client.accounts().list().stream().count()));
            server.awaitRequests(1);

            belvo.close();

            assertThat(calls).allSatisfy(call -> assertClosed(call.join()));
        }
    }

    @Test
    @DisplayName("is reported by calls in the background, too")
    void background() throws Exception {
        try (RawServer server = new RawServer((request, socket) -> {})) {
            Belvo belvo = client(server).build();
            CompletableFuture<?> call =
                    belvo.inBackground(client -> client.links().get("1"));
            server.awaitRequests(1);

            belvo.close();

            assertClosed(catchThrowable(call::join).getCause());
            assertClosed(catchThrowable(() -> belvo.inBackground(client -> client)));
        }
    }

    @Test
    @DisplayName("can be omitted: an unreachable client is garbage-collected, even after a call")
    void forgotten() throws Exception {
        try (RawServer server = new RawServer(writes(ok("{\"id\": \"1\"}")))) {
            List<WeakReference<Belvo>> clients = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Belvo belvo = client(server).build();
                belvo.links().get("1");
                clients.add(new WeakReference<>(belvo));
            }
            while (clients.stream().allMatch(client -> client.get() != null)) {
                System.gc();
            }

            assertThat(clients).anyMatch(client -> client.get() == null);
        }
    }

    @Test
    @DisplayName("leaves no threads behind: all clients share a single one for their deadlines")
    void threads() throws IOException {
        try (RawServer server = new RawServer(writes(ok("{\"id\": \"1\"}")))) {
            for (int i = 0; i < 10; i++) {
                client(server).build().links().get("1");
            }

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("belvo4j-alarms"))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().startsWith("belvo4j-deadlines"));
        }
    }

    private static List<CompletableFuture<Throwable>> start(Belvo belvo, int number, Consumer<Belvo> call) {
        List<CompletableFuture<Throwable>> failures = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread thread = new Thread(() -> failure.complete(catchThrowable(() -> call.accept(belvo))));
            thread.setDaemon(true);
            thread.start();
            failures.add(failure);
        }
        return failures;
    }

    private static void assertClosed(Throwable failure) {
        assertThat(failure).isExactlyInstanceOf(IllegalStateException.class).hasMessage("This Belvo client is closed");
    }

    private static BelvoBuilder client(RawServer server) {
        return Belvo.builder()
                .baseUrl(server.baseUrl())
                .credentials("id", "password")
                .rateLimit(RateLimit.none());
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest()
                .institution("i")
                .username("u")
                .password("p")
                .externalId("my-1");
    }
}
