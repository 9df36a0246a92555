package io.github.belvo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Records the stack of a call wherever it calls code outside the SDK, or waits for the server: when the request is
 * validated and written, when a connection is opened, when the server has the request, when it has sent half of the
 * response, when the clock is read, when the callback is asked, and when the exception with the ticket is created.
 */
@DisplayName("Registering a link with a callback")
class RequestPathTest {

    private static final String CHALLENGE = """
            [{"code": "token_required", "session": "s-1", "link": "683005d6-f45c-4adb-b289-f1a12f50f80c"}]""";
    private static final String LINK = """
            {"id": "683005d6-f45c-4adb-b289-f1a12f50f80c", "status": "valid"}""";

    private final Thread caller = Thread.currentThread();
    private final Set<String> seen = Collections.synchronizedSet(new TreeSet<>());

    @Test
    @Timeout(30)
    @DisplayName("goes through fewer than 20 classes, those that the architecture guide lists")
    void classes() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/links/", exchange -> {
            boolean resuming = exchange.getRequestMethod().equals("PATCH");
            respond(exchange, resuming ? 200 : 428, resuming ? LINK : CHALLENGE);
        });
        server.start();
        try (Belvo belvo = Belvo.builder()
                .baseUrl("http://localhost:" + server.getAddress().getPort())
                .credentials("id", "password")
                .rateLimit(RateLimit.none())
                .proxy(new RecordingProxies())
                .clock(((InstantSource) this::recordedNow).withZone(ZoneOffset.UTC))
                .build()) {
            seen.clear();

            Link link = belvo.links().register(new RecordingRequest(), challenge -> {
                record();
                return MfaAnswer.token("123456");
            });

            assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
            record(catchThrowable(() -> belvo.links().register(new RecordingRequest()))
                    .getStackTrace());
        } finally {
            server.stop(0);
        }

        assertThat(seen).hasSizeLessThan(20).containsExactlyInAnyOrderElementsOf(documented());
    }

    /** The first column of the guide's table. */
    private static List<String> documented() throws IOException {
        String guide = Files.readString(Path.of("../docs/architecture.md"));
        String section = guide.split("\n## The path of a request\n")[1].split("\n## ")[0];
        return Pattern.compile("(?m)^\\| `(\\w+)`")
                .matcher(section)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private void respond(HttpExchange exchange, int status, String body) throws IOException {
        record();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes, 0, bytes.length / 2);
            out.flush();
            awaitReading();
            record();
            out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        }
    }

    /** Until the caller has read the available half and waits for the rest. */
    private void awaitReading() {
        while (caller.isAlive() && Arrays.stream(caller.getStackTrace()).noneMatch(RequestPathTest::readsBody)) {
            Thread.onSpinWait();
        }
    }

    private static boolean readsBody(StackTraceElement frame) {
        return frame.getClassName().endsWith(".ResponseStream");
    }

    private void record() {
        record(caller.getStackTrace());
    }

    private void record(StackTraceElement... stack) {
        Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("io.github.belvo4j."))
                .filter(name -> !name.startsWith("io.github.belvo4j.model."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replaceFirst("[$/].*", ""))
                .filter(name -> !name.equals(RequestPathTest.class.getSimpleName()))
                .forEach(seen::add);
    }

    private final class RecordingRequest extends RegisterLinkRequest {

        RecordingRequest() {
            institution("erebor_mx_retail").username("user").password("secret");
        }

        @Override
        public String getInstitution() {
            record();
            return super.getInstitution();
        }
    }

    private final class RecordingProxies extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            record();
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Instant recordedNow() {
        record();
        return Instant.now();
    }
}
