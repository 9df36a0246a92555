package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import feign.Client;
import feign.RequestLine;
import feign.hc5.ApacheHttp5Client;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.options.ResponseLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A hostile response")
@Timeout(60)
class HostileResponsesTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.client()
            .responseLimits(ResponseLimits.builder()
                    .maxBytes(1_000_000)
                    .maxDepth(100)
                    .maxTokens(10_000)
                    .build())
            .build();

    @ParameterizedTest(name = "status {0}")
    @ValueSource(ints = {200, 500})
    @DisplayName("without an end is read only up to the limit")
    void endless(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] part = "{\"id\": \"a\"},".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, 10_000_000_000L);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("{\"results\": [".getBytes(StandardCharsets.UTF_8));
                while (true) {
                    out.write(part);
                }
            }
        });
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        try (Belvo client = SERVER.client()
                .baseUrl(url)
                .responseLimits(ResponseLimits.builder()
                        .maxBytes(1_000_000)
                        .maxDepth(100)
                        .maxTokens(10_000_000)
                        .build())
                .build()) {
            Throwable e = catchThrowable(() -> client.links().list().stream().count());

            assertThat(e).isInstanceOf(status == 200 ? UnreadableResponseException.class : ServerException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("that expands when it is decompressed is refused by its decompressed size")
    void gzipBomb() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write("{\"id\": \"".getBytes(StandardCharsets.UTF_8));
            out.write(new byte[0]);
            for (int i = 0; i < 100; i++) {
                out.write("a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
            }
            out.write("\"}".getBytes(StandardCharsets.UTF_8));
        }
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(zipped.toByteArray())));

        assertThat(unreadable()).hasMessageContaining("exceeds");
    }

    @ParameterizedTest
    @CsvSource({"[,101", "'{\"a\":',101", "'[1,',6000"})
    @DisplayName("that is nested too deeply or has too many tokens is refused")
    void bombs(String part, int times) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"unknown\": " + part.repeat(times))));

        assertThat(unreadable()).hasMessageContaining("exceeds the maximum allowed");
    }

    @Test
    @DisplayName("can be as large as the caller allows")
    void configurable() {
        String list = "[" + "1,".repeat(20_000) + "1]";
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"a\", \"unknown\": " + list + "}")));

        try (Belvo large = SERVER.client()
                .responseLimits(ResponseLimits.builder()
                        .maxBytes(1_000_000)
                        .maxDepth(100)
                        .maxTokens(100_000)
                        .build())
                .build()) {
            assertThat(large.links().get("a").getId()).isEqualTo("a");
        }
        assertThat(unreadable()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, '<html><body>Welcome</body></html>'",
        "application/json, '<html><body>Welcome</body></html>'",
        "application/xml, <link><id>a</id></link>",
    })
    @DisplayName("that isn't JSON is refused, whatever its content type")
    void notJson(String type, String body) {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Type", type).withBody(body)));

        assertThat(unreadable()).hasMessageNotContaining("Welcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"b\"}", "garbage", "\u0000", "}"})
    @DisplayName("with input after its JSON value is refused, as that may be another caller's")
    void goesOn(String rest) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"a\"} " + rest)));

        assertThat(unreadable()).hasMessageNotContaining("garbage");
    }

    @Test
    @DisplayName("whose compressed bytes are damaged isn't read, even if its value is complete")
    void wrongChecksum() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write("{\"id\": \"a\"}".getBytes(StandardCharsets.UTF_8));
        }
        byte[] damaged = zipped.toByteArray();
        damaged[damaged.length - 8] ^= 1;
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(damaged)));

        assertThat(catchThrowableOfType(
                        NetworkException.class, () -> belvo.links().get("a")))
                .hasMessageContaining("the compressed response can't be read");
    }

    @Test
    @DisplayName("that isn't text is refused")
    void noText() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse().withBody(new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 127, 1, 1, 1})));

        assertThat(unreadable()).hasMessageContaining("it isn't text");
    }

    @Test
    @DisplayName("in JSON is read, whatever its content type")
    void mislabelled() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Type", "text/plain").withBody("{\"id\": \"a\"}")));

        assertThat(belvo.links().get("a").getId()).isEqualTo("a");
    }

    @Test
    @DisplayName("in another charset is refused rather than misread")
    void otherCharset() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json; charset=ISO-8859-1")
                        .withBody("{\"id\": \"São Paulo\"}".getBytes(StandardCharsets.ISO_8859_1))));

        assertThat(unreadable()).hasMessageNotContaining("Paulo");
    }

    @Test
    @DisplayName("in UTF-16 is read, as by any JSON parser")
    void utf16() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse().withBody("{\"id\": \"São\"}".getBytes(StandardCharsets.UTF_16BE))));

        assertThat(belvo.links().get("a").getId()).isEqualTo("São");
    }

    @Test
    @DisplayName("with a duplicate name yields the last value")
    void duplicateKeys() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"a\", \"id\": \"b\"}")));

        assertThat(belvo.links().get("a")).extracting(Link::getId).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\": 99999999999}",
                "{\"count\": 1e400}",
                "{\"results\": [{\"created_at\": \"+999999999999-01-01T00:00:00Z\"}]}",
                "{\"results\": [{\"created_at\": \"2026-02-31T00:00:00Z\"}]}",
                "{\"results\": [{\"created_at\": \"2026-01-01T25:00:00Z\"}]}",
                "{\"results\": [null, {}]}",
                "{\"results\": [7]}",
                "{\"results\": {}}",
                "[]",
            })
    @DisplayName("with an impossible value is refused, and the message names the operation")
    void outOfRange(String body) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(body)));

        assertThat(catchThrowableOfType(
                        UnreadableResponseException.class,
                        () -> belvo.links().list().stream().count()))
                .hasMessageContaining("GET /api/links/");
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {20, 50, 4_000})
    @DisplayName("can be exactly as long as the limit, with any HTTP client")
    void exactLimit(int limit) {
        for (Client http : new Client[] {null, new ApacheHttp5Client()}) {
            BelvoBuilder builder = SERVER.client()
                    .responseLimits(ResponseLimits.builder().maxBytes(limit).build());
            try (Belvo bounded = (http == null ? builder : builder.httpClient(http)).build()) {
                SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"" + "a".repeat(limit - 10) + "\"}")));
                assertThat(bounded.links().get("a").getId()).hasSize(limit - 10);

                SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"" + "a".repeat(limit - 9) + "\"}")));
                assertThat(catchThrowable(() -> bounded.links().get("a")))
                        .isInstanceOf(UnreadableResponseException.class)
                        .hasMessageContaining("limit of " + limit + " bytes");
            }
        }
    }

    @Test
    @DisplayName("is unbounded if the limits are the largest possible numbers")
    void noLimit() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"a\"}")));
        try (Belvo unbounded = SERVER.client()
                .responseLimits(ResponseLimits.builder()
                        .maxBytes(Long.MAX_VALUE)
                        .maxDepth(Integer.MAX_VALUE)
                        .maxTokens(Long.MAX_VALUE)
                        .build())
                .build()) {
            assertThat(unbounded.links().get("a").getId()).isEqualTo("a");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"id\": \"1\", \"score\": 1e10000000}",
                "{\"id\": \"1\", \"owner\": {\"scores\": [1e-10000000]}}",
                "{\"id\": \"1\", \"score\": 1000000000000000000000000000000}",
            })
    @DisplayName("with a number of extreme size is refused even where this version has no type for it")
    void untypedNumbers(String body) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(body)));

        for (Throwable e : List.of(
                catchThrowable(() -> belvo.links().get("1")),
                catchThrowable(() -> belvo.api(TreesApi.class).tree()),
                catchThrowable(() -> belvo.api(TreesApi.class).map()))) {
            assertThat(e).isInstanceOf(UnreadableResponseException.class).hasMessageNotContaining("10000000");
        }
    }

    interface TreesApi {

        @RequestLine("GET /api/trees/")
        JsonNode tree();

        @RequestLine("GET /api/trees/")
        Map<String, Object> map();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e10000000", "-1e10000000", "1e-10000000", "\"1e10000000\"", "1e31"})
    @DisplayName("with a number that can't be an amount is refused")
    void noAmount(String number) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"a\", \"amount\": " + number + "}")));

        assertThat(catchThrowable(() -> belvo.transactions().get("a")))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1e-20", "1234567.89", "-0.000000000000000001", "1e29", "0"})
    @DisplayName("with any possible amount is read")
    void amount(String number) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"a\", \"amount\": " + number + "}")));

        assertThat(belvo.transactions().get("a").getAmount()).isEqualByComparingTo(number);
    }

    private UnreadableResponseException unreadable() {
        return catchThrowableOfType(
                UnreadableResponseException.class, () -> belvo.links().get("a"));
    }
}
