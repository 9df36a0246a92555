package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.hc5.ApacheHttp5Client;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnexpectedStatusException;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.options.Timeouts;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On the wire, the client")
class HttpTest {

    private static final String LINK = "{\"id\": \"1\", \"status\": \"valid\"}";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @RegisterExtension
    static final StubServer ELSEWHERE = new StubServer();

    @AutoClose
    private final Belvo belvo = builder().build();

    @Test
    @DisplayName("sends Basic credentials, JSON, and a PATCH with its body")
    void patch() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(LINK)));

        belvo.api(LinksApi.class)
                .resumeLink(new ResumeRequest().session("s").link("l").token("t"));

        SERVER.verify(
                1,
                patchRequestedFor(urlEqualTo("/api/links/"))
                        .withBasicAuth(new BasicCredentials("id", "pässword"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("Accept", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"session\": \"s\", \"link\": \"l\", \"token\": \"t\"}")));
    }

    @Test
    @DisplayName("sends what was set, including false, and nothing else: no nulls and no empty lists")
    void onlyWhatWasSet() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(LINK)));

        belvo.links()
                .register(new RegisterLinkRequest()
                        .institution("i")
                        .username("u")
                        .accessMode(AccessMode.SINGLE)
                        .password(null));
        belvo.api(LinksApi.class)
                .resumeLink(new ResumeRequest().session("s").link("l").saveData(false));

        SERVER.verify(postRequestedFor(urlEqualTo("/api/links/")).withRequestBody(equalToJson("""
                                {"institution": "i", "username": "u", "access_mode": "single"}""")));
        SERVER.verify(patchRequestedFor(urlEqualTo("/api/links/")).withRequestBody(equalToJson("""
                                {"session": "s", "link": "l", "save_data": false}""")));
    }

    @Test
    @DisplayName("sends the query parameters that were set, by their wire names and encoded")
    void query() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"results\": []}")));

        belvo.api(LinksApi.class)
                .listLinks(new LinksApi.ListLinksQuery().pageSize(10).createdAtGte(LocalDate.of(2026, 1, 1)));

        SERVER.verify(getRequestedFor(anyUrl())
                .withQueryParam("page_size", equalTo("10"))
                .withQueryParam("created_at__gte", equalTo("2026-01-01")));
        assertThat(SERVER.getAllServeEvents().get(0).getRequest().getQueryParams())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%41", "100%", "a b&c=d+e#f", "ñ, 日本", "{id}"})
    @DisplayName("sends query values unchanged, whatever they look like")
    void queryValues(String value) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"results\": []}")));

        belvo.api(LinksApi.class).listLinks(new LinksApi.ListLinksQuery().externalId(value));

        SERVER.verify(getRequestedFor(anyUrl()).withQueryParam("external_id", equalTo(value)));
    }

    @Test
    @DisplayName("accepts 204 as a success without a body")
    void noBody() {
        SERVER.stubFor(any(anyUrl()).willReturn(noContent()));

        belvo.links().delete("1");

        SERVER.verify(1, deleteRequestedFor(urlEqualTo("/api/links/1/")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("follows no redirects, so that neither credentials nor bodies reach another host")
    void redirections(int status) {
        SERVER.stubFor(any(anyUrl())
                .willReturn(
                        aResponse().withStatus(status).withHeader("Location", ELSEWHERE.baseUrl() + "/api/links/")));

        assertThatThrownBy(() -> belvo.links().get("1")).isInstanceOf(UnexpectedStatusException.class);
        assertThatThrownBy(() -> belvo.links()
                        .register(new RegisterLinkRequest().institution("i").username("u")))
                .isInstanceOf(UnexpectedStatusException.class);

        ELSEWHERE.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {429, 500, 502, 503, 504})
    @DisplayName("sends one request per call, whatever the response")
    void oneRequest(int status) {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("Retry-After", "0")));

        assertThatThrownBy(() -> belvo.links().get("1")).isNotNull();

        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Fault.class)
    @DisplayName("sends one request per call, however the connection breaks")
    void oneRequestOnFaults(Fault fault) {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        assertThatThrownBy(() -> belvo.api(LinksApi.class)
                        .resumeLink(new ResumeRequest().session("s").link("l").token("t")))
                .isInstanceOf(BelvoException.class);

        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("reports a refused connection as a network failure, not as a timeout")
    void refused() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Belvo nobody = builder().baseUrl("http://localhost:" + port).build()) {
            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> nobody.links().get("1"));

            assertThat(e.isTimeout()).isFalse();
            assertThat(e.status()).isEmpty();
            assertThat(e).hasMessageContaining("GET /api/links/{id}/").hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("times out if no response arrives within the read timeout")
    void readTimeout() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(LINK).withFixedDelay(5_000)));
        try (Belvo impatient = builder()
                .timeouts(Timeouts.builder().read(Duration.ofMillis(100)).build())
                .build()) {
            assertThat(catchThrowableOfType(
                                    NetworkException.class,
                                    () -> impatient.links().get("1"))
                            .isTimeout())
                    .isTrue();
        }
    }

    @Test
    @Timeout(20)
    @DisplayName("ends a dripping body at the call's deadline")
    void drippingBody() throws IOException {
        try (DrippingServer dripping = new DrippingServer(200);
                Belvo impatient = impatient(dripping).build()) {
            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> impatient.links().get("1"));

            assertThat(e.isTimeout()).isTrue();
            assertThat(e).hasMessageContaining("longer than PT0.5S");
        }
    }

    @Test
    @Timeout(20)
    @DisplayName("times out even if the deadline passes before there is a connection")
    void deadlineBeforeConnection() throws IOException {
        for (int i = 0; i < 10; i++) {
            try (DrippingServer dripping = new DrippingServer(200);
                    Belvo impatient = builder()
                            .baseUrl(dripping.baseUrl())
                            .timeouts(Timeouts.builder()
                                    .call(Duration.ofMillis(1))
                                    .build())
                            .build()) {
                assertThatThrownBy(() -> impatient.links().get("1")).isInstanceOf(NetworkException.class);
            }
        }
    }

    @Test
    @Timeout(20)
    @DisplayName("ends the dripping body of a failure, and reports the failure")
    void drippingErrorBody() throws IOException {
        try (DrippingServer dripping = new DrippingServer(500);
                Belvo impatient = impatient(dripping).build()) {
            assertThatThrownBy(() -> impatient.links().get("1")).isInstanceOf(ServerException.class);
        }
    }

    @Test
    @Timeout(20)
    @DisplayName("ends a dripping body with another Feign client, too")
    void drippingBodyOfAnotherClient() throws IOException {
        try (DrippingServer dripping = new DrippingServer(200);
                Belvo impatient =
                        impatient(dripping).httpClient(new ApacheHttp5Client()).build()) {
            assertThat(catchThrowableOfType(
                                    NetworkException.class,
                                    () -> impatient.links().get("1"))
                            .isTimeout())
                    .isTrue();
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("lets 32 threads call concurrently through one instance")
    void threads() throws Exception {
        // Each answer waits for the others: with a smaller pool, none would arrive within the read timeout.
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(LINK).withFixedDelay(500)));
        ExecutorService executor = Executors.newFixedThreadPool(32);
        CyclicBarrier start = new CyclicBarrier(32);
        Callable<Link> call = () -> {
            start.await();
            return belvo.links().get("1");
        };
        try {
            List<Future<Link>> answers =
                    IntStream.range(0, 32).mapToObj(i -> executor.submit(call)).toList();
            for (Future<Link> answer : answers) {
                assertThat(answer.get().getId()).isEqualTo("1");
            }
        } finally {
            executor.shutdownNow();
        }
        SERVER.verify(32, getRequestedFor(urlEqualTo("/api/links/1/")));
    }

    @Test
    @DisplayName("works through another Feign client")
    void anotherClient() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(LINK)));
        try (Belvo other = builder().httpClient(new ApacheHttp5Client()).build()) {
            Link link = other.links()
                    .changeAccessMode("1", new ChangeLinkAccessModeRequest().accessMode(AccessMode.RECURRENT));

            assertThat(link.getId()).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("refuses calls after it was closed")
    void closed() {
        belvo.close();

        assertThatThrownBy(() -> belvo.links().get("1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static BelvoBuilder impatient(DrippingServer server) {
        return builder()
                .baseUrl(server.baseUrl())
                .timeouts(Timeouts.builder().call(Duration.ofMillis(500)).build());
    }

    private static BelvoBuilder builder() {
        return SERVER.client().credentials("id", "pässword");
    }
}
