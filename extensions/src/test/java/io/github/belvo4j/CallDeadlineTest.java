package io.github.belvo4j;

import static io.github.belvo4j.RawServer.ok;
import static io.github.belvo4j.RawServer.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the deadline, each of these calls would take minutes. */
@DisplayName("The deadline of a call")
@Timeout(20)
class CallDeadlineTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** Loading classes takes longer than these calls are allowed to. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> socket.close());
                Belvo belvo = client(server)
                        .timeouts(Timeouts.defaults())
                        .retryPolicy(RetryPolicy.none())
                        .build()) {
            assertThat(catchThrowable(() -> belvo.links().register(registration())))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    @DisplayName("covers all attempts")
    void attempts() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> socket.close());
                Belvo belvo = client(server)
                        .retryPolicy(RetryPolicy.builder()
                                .maxAttempts(100)
                                .initialBackoff(Duration.ofMillis(20))
                                .maxBackoff(Duration.ofMillis(20))
                                .build())
                        .build()) {
            assertThat(catchThrowable(() -> belvo.links().get("1"))).isInstanceOf(NetworkException.class);

            assertThat(server.requests()).hasSizeBetween(2, 99);
        }
    }

    @Test
    @DisplayName("keeps the client from waiting when the server asks for a longer wait")
    void retryAfter() throws IOException {
        try (RawServer server =
                        new RawServer(writes("HTTP/1.1 429 No\r\nRetry-After: 100\r\nContent-Length: 0\r\n\r\n"));
                Belvo belvo = client(server).build()) {
            assertThat(catchThrowable(() -> belvo.links().get("1"))).isInstanceOf(RateLimitException.class);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("keeps the client from waiting when the rate limiter would let the call through later")
    void turn() throws IOException {
        try (RawServer server = new RawServer(writes(ok("{\"id\": \"1\"}")));
                Belvo belvo = client(server)
                        .rateLimit(RateLimit.builder()
                                .requests(1)
                                .period(Duration.ofHours(1))
                                .build())
                        .build()) {
            belvo.links().get("1");

            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> belvo.links().get("1"));

            assertThat(e.mayHaveBeenSent()).isFalse();
            assertThat(e.isTimeout()).isTrue();
            assertThat(e).hasMessageContaining("longer than PT1S");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("ends the wait for a connection")
    void connection() throws Exception {
        try (RawServer server = new RawServer((request, socket) -> {});
                Belvo belvo = client(server)
                        .timeouts(Timeouts.defaults())
                        .maxConnections(1)
                        .build()) {
            Thread holder = new Thread(() -> catchThrowable(() -> belvo.links().get("1")));
            holder.setDaemon(true);
            holder.start();
            server.awaitRequests(1);

            NetworkException e = catchThrowableOfType(
                    NetworkException.class,
                    () -> belvo.withOptions(RequestOptions.builder()
                                    .timeouts(timeouts())
                                    .build())
                            .links()
                            .get("1"));

            assertThat(e.mayHaveBeenSent()).isFalse();
            assertThat(e.isTimeout()).isTrue();
        }
    }

    @Test
    @DisplayName("ends a TLS handshake, during which no request has been sent")
    void handshake() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Belvo belvo = client("https://localhost:" + silent.getLocalPort())
                        .timeouts(timeouts().toBuilder()
                                .connect(Duration.ofMinutes(1))
                                .build())
                        .build()) {
            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> belvo.links().register(registration()));

            assertThat(e.mayHaveBeenSent()).isFalse();
            assertThat(e.isTimeout()).isTrue();
        }
    }

    @ParameterizedTest(name = "through a proxy: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("isn't the only limit: a proxy's answer and TLS are subject to the connect timeout")
    void connecting(boolean throughProxy) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Belvo belvo = client("https://localhost:" + silent.getLocalPort())
                        .proxy(ProxySelector.of(
                                throughProxy ? new InetSocketAddress("localhost", silent.getLocalPort()) : null))
                        .timeouts(Timeouts.builder()
                                .connect(Duration.ofMillis(300))
                                .build())
                        .retryPolicy(RetryPolicy.none())
                        .build()) {
            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> belvo.links().register(registration()));

            assertThat(e.mayHaveBeenSent()).isFalse();
            assertThat(e.isTimeout()).isTrue();
        }
    }

    @Test
    @DisplayName("doesn't count a handshake that the server breaks off as a sent request")
    void brokenHandshake() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Belvo belvo = client("https://localhost:" + listener.getLocalPort())
                        .timeouts(Timeouts.defaults())
                        .retryPolicy(RetryPolicy.none())
                        .build()) {
            Thread server = new Thread(() -> {
                try (Socket socket = listener.accept()) {
                    socket.setSoLinger(true, 0);
                    // The first byte of the ClientHello.
                    assertThat(socket.getInputStream().read()).isPositive();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            server.start();

            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> belvo.links().register(registration()));

            assertThat(e.mayHaveBeenSent()).isFalse();
            server.join();
        }
    }

    @Test
    @DisplayName("covers the lookup of a change's outcome")
    void lookUp() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
                    if (request.startsWith("POST")) {
                        socket.close();
                    }
                });
                Belvo belvo = client(server).build()) {
            OutcomeUnknownException e = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> belvo.links().register(registration()));

            assertThat(e).hasMessageContaining("Looking up the link failed, too");
        }
    }

    @Test
    @DisplayName("ends endless interim responses, and headers that arrive byte by byte")
    void drippingHead() throws IOException {
        List<RawServer.Answer> answers = new ArrayList<>();
        answers.add((request, socket) -> {
            while (true) {
                RawServer.write(socket, "HTTP/1.1 102 Wait\r\n\r\n");
            }
        });
        answers.add((request, socket) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; ; i++) {
                RawServer.write(socket, "X: " + i + "\r\n");
            }
        });
        for (RawServer.Answer answer : answers) {
            try (RawServer server = new RawServer(answer);
                    Belvo belvo = client(server).build()) {
                assertThat(catchThrowable(() -> belvo.links().get("1"))).isInstanceOf(BelvoException.class);
            }
        }
    }

    private static BelvoBuilder client(RawServer server) {
        return client(server.baseUrl());
    }

    private static BelvoBuilder client(String url) {
        return Belvo.builder()
                .baseUrl(url)
                .credentials("id", "password")
                .rateLimit(RateLimit.none())
                .timeouts(timeouts());
    }

    private static Timeouts timeouts() {
        return Timeouts.builder().call(SOON).build();
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest()
                .institution("i")
                .username("u")
                .password("p")
                .externalId("my-1");
    }
}
