package io.github.belvo4j;

import static io.github.belvo4j.RawServer.ok;
import static io.github.belvo4j.RawServer.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A connection")
@org.junit.jupiter.api.Timeout(60)
class ConnectionTest {

    private static final String LINK = ok("{\"id\": \"1\", \"status\": \"valid\"}");

    @Test
    @DisplayName("that the server closed after its response isn't used for a change, so nothing is lost")
    void closedByServer() throws Exception {
        for (int i = 0; i < 20; i++) {
            CountDownLatch closed = new CountDownLatch(1);
            try (RawServer server = new RawServer((request, socket) -> {
                        RawServer.write(socket, LINK);
                        if (request.startsWith("GET")) {
                            socket.close();
                            closed.countDown();
                        }
                    });
                    Belvo belvo = client(server)) {
                belvo.links().get("1");
                closed.await();

                assertThat(belvo.links().register(registration()).getId()).isEqualTo("1");
                assertThat(belvo.api(LinksApi.class)
                                .resumeLink(new ResumeRequest()
                                        .session("s")
                                        .link("1")
                                        .token("t"))
                                .getId())
                        .isEqualTo("1");
                assertThat(server.requests()).hasSize(3);
            }
        }
    }

    @Test
    @DisplayName("that works is reused")
    void reused() throws IOException {
        try (RawServer server = new RawServer(writes(LINK));
                Belvo belvo = client(server)) {
            for (int i = 0; i < 10; i++) {
                belvo.links().get("1");
                belvo.links().register(registration());
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "after {0}")
    @ValueSource(strings = {"a", "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"id\": \"2\"}"})
    @DisplayName("with input beyond one response isn't reused: the next caller would receive it")
    void spareInput(String spare) throws IOException {
        try (RawServer server = new RawServer(writes(LINK + spare));
                Belvo belvo = client(server)) {
            assertThat(belvo.links().get("1").getId()).isEqualTo("1");
            assertThat(belvo.links().get("1").getId()).isEqualTo("1");

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "after {0} characters")
    @ValueSource(ints = {0, 10, 60})
    @DisplayName("is given up after the read timeout once the server falls silent")
    void silence(int length) throws IOException {
        try (RawServer server = new RawServer(writes(LINK.substring(0, length)));
                Belvo belvo = client(server)
                        .withOptions(RequestOptions.builder()
                                .timeouts(Timeouts.builder()
                                        .read(Duration.ofMillis(50))
                                        .build())
                                .build())) {
            NetworkException failure = catchThrowableOfType(
                    NetworkException.class, () -> belvo.links().get("1"));

            assertThat(failure).hasMessageContaining("Read timed out");
            assertThat(failure.mayHaveBeenSent()).isTrue();
        }
    }

    @ParameterizedTest(name = "with {0}")
    @MethodSource("slowResponses")
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName(
            "that delivers byte by byte doesn't count as silent, whichever part of the response the bytes belong to")
    void slow(String what, byte[] response) throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
                    for (byte one : response) {
                        socket.getOutputStream().write(one);
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                    }
                    socket.close();
                });
                Belvo belvo = client(server)
                        .withOptions(RequestOptions.builder()
                                .timeouts(Timeouts.builder()
                                        .read(Duration.ofSeconds(2))
                                        .build())
                                .build())) {
            assertThat(belvo.links().get("1").getId()).isEqualTo("1");
        }
    }

    static List<Arguments> slowResponses() throws IOException {
        String body = "{\"id\": \"1\"}";
        String chunk = "0000000b; " + "a".repeat(40) + "\r\n" + body + "\r\n0\r\n\r\n";
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        zipped.writeBytes(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes(body));
        }
        return List.of(
                Arguments.of("a head", bytes(ok(body))),
                Arguments.of("interim responses", bytes("HTTP/1.1 102 Wait\r\n\r\n".repeat(2) + ok(body))),
                Arguments.of("a chunk", bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk)),
                Arguments.of("zipped", zipped.toByteArray()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access\":\"SECRET\"}\r\n\r\n",
                "HTTP/SECRET 200 OK\r\n\r\n",
                "HTTP/1.1 SECRET OK\r\n\r\n",
                "HTTP/1.1 000 SECRET\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 099 SECRET\r\nContent-Length: 6\r\n\r\nSECRET",
                "HTTP/1.1 200 OK\r\nSECRET\r\n\r\n",
                "HTTP/1.1 200 OK\r\n SECRET: a\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: SECRET\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: SECRET\r\n\r\nSECRET",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nSECRET\r\nabc\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"iSECRET\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\nSECRET",
                "HTTP/1.1 200 OK\r\nContent-Encoding: SECRET\r\nContent-Length: 6\r\n\r\nSECRET",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\": \"SECRET",
            })
    @DisplayName("that breaks is reported in the SDK's words, never in the server's")
    void ownWords(String bytes) throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
                    RawServer.write(socket, bytes);
                    socket.close();
                });
                Belvo belvo = client(server)) {
            for (Throwable failure : new Throwable[] {
                catchThrowable(() -> belvo.links().get("1")),
                catchThrowable(() -> belvo.links().register(registration()))
            }) {
                assertThat(failure).isInstanceOf(BelvoException.class);
                StringWriter all = new StringWriter();
                failure.printStackTrace(new PrintWriter(all));
                assertThat(all.toString()).doesNotContain("SECRET").doesNotContain("org.apache.hc.");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"br", "zstd", "x"})
    @DisplayName("that carries an encoding nobody asked for leads to an exception that names the encoding")
    void unaskedEncoding(String encoding) throws IOException {
        try (RawServer server = new RawServer(writes("HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding
                        + "\r\nContent-Length: 3\r\n\r\n\u0001\u0002\u0003"));
                Belvo belvo = client(server)) {
            assertThat(catchThrowable(() -> belvo.links().get("1"))).hasMessageContaining("Content-Encoding");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {400, 403, 422, 428})
    @DisplayName(
            "that breaks within a refusal hides no challenge: the response counts as lost, and its status is reported")
    void cutRefusal(int status) throws IOException {
        String head = "HTTP/1.1 " + status + " No\r\nContent-Length: 500\r\n\r\n";
        try (RawServer server = new RawServer((request, socket) -> {
                    RawServer.write(socket, head + "[{\"code\": \"token_required\", \"session\": \"s");
                    socket.close();
                });
                Belvo belvo = client(server)) {
            NetworkException reading = catchThrowableOfType(
                    NetworkException.class, () -> belvo.links().get("1"));
            OutcomeUnknownException changing = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> belvo.links().register(registration()));

            assertThat(reading.status()).hasValue(status);
            assertThat(reading.mayHaveBeenSent()).isTrue();
            assertThat(changing.status()).hasValue(status);
        }
    }

    @Test
    @DisplayName("identifies its caller: the SDK with its version, Java's version, and the API's")
    void userAgent() throws IOException {
        try (RawServer server = new RawServer(writes(LINK));
                Belvo belvo = client(server)) {
            belvo.links().get("1");

            assertThat(server.requests().get(0))
                    .containsPattern("User-Agent: belvo4j/\\d+\\.\\d+\\.\\d+\\S* Java/"
                            + System.getProperty("java.version").replace(".", "\\."))
                    .contains("belvo4j/" + BelvoVersion.current().sdk() + " ")
                    .contains(" (Belvo API " + BelvoVersion.current().api() + ")");
        }
    }

    private static Belvo client(RawServer server) {
        return Belvo.builder()
                .baseUrl(server.baseUrl())
                .credentials("id", "password")
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .build();
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest().institution("i").username("u").password("p");
    }
}
