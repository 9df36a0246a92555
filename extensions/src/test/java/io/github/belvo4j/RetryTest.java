package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A request is retried")
class RetryTest {

    private static final String LINK = "683005d6-f45c-4adb-b289-f1a12f50f80c";
    private static final RetryPolicy AT_ONCE = RetryPolicy.builder()
            .maxAttempts(3)
            .initialBackoff(Duration.ZERO)
            .maxBackoff(Duration.ZERO)
            .build();

    private static final Map<String, ResponseDefinitionBuilder> ANSWERS = Map.of(
            "502 HTML", html(502),
            "500 unexpected_error", code(500, "unexpected_error"),
            "500 service_unavailable", code(500, "service_unavailable"),
            "408", code(408, "request_timeout"),
            "429", html(429),
            "403 HTML", html(403),
            "400 login_error", code(400, "login_error"),
            "reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.client().retryPolicy(AT_ONCE).build();

    @ParameterizedTest(
            name = "after {0}: get {1}, delete {2}, retrieve {3}, with a token {4}, register {5}, resume {6}")
    @CsvSource({
        // answer,                get, delete, retrieve, with token, register, resume
        "502 HTML,                3,   3,      1,        1,          1,        1",
        "500 unexpected_error,    3,   3,      3,        1,          1,        1",
        "500 service_unavailable, 3,   3,      3,        1,          1,        1",
        "408,                     3,   3,      1,        1,          1,        1",
        "429,                     3,   3,      3,        1,          3,        1",
        "403 HTML,                3,   3,      3,        1,          3,        1",
        "400 login_error,         1,   1,      1,        1,          1,        1",
        "reset,                   3,   3,      1,        1,          1,        1",
    })
    @DisplayName("if that is safe")
    void table(String answer, int get, int delete, int retrieve, int withToken, int register, int resume) {
        MfaTicket ticket = ticket();
        ResponseDefinitionBuilder response = ANSWERS.get(answer);

        assertThat(sent(response, client -> client.accounts().get("a"))).isEqualTo(get);
        assertThat(sent(response, client -> client.accounts().delete("a"))).isEqualTo(delete);
        assertThat(sent(response, client -> client.accounts().retrieve(request())))
                .isEqualTo(retrieve);
        assertThat(sent(response, client -> client.accounts().retrieve(request().token("1"))))
                .isEqualTo(withToken);
        assertThat(sent(response, client -> client.links().register(registration())))
                .isEqualTo(register);
        assertThat(sent(response, client -> client.accounts().resume(ticket, MfaAnswer.token("1"))))
                .isEqualTo(resume + (answer.matches("408|reset") ? 3 : 0)); // plus the lookup of the link
    }

    @Test
    @DisplayName("and succeeds once Belvo is available again")
    void succeeds() {
        SERVER.stubFor(any(anyUrl()).inScenario("s").willReturn(html(503)).willSetStateTo("well"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("s")
                .whenScenarioStateIs("well")
                .willReturn(aResponse().withBody("{\"id\": \"a\"}")));

        assertThat(belvo.accounts().get("a").getId()).isEqualTo("a");
    }

    @Test
    @DisplayName("if it was never sent, whatever its operation")
    void neverLeft() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        try (Belvo nobody = SERVER.client()
                .baseUrl("http://localhost:" + port)
                .retryPolicy(AT_ONCE)
                .build()) {
            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> nobody.links().register(registration()));
            assertThat(e.mayHaveBeenSent()).isFalse();
            assertThat(e).hasMessageContaining("POST /api/links/ wasn't sent");
        }
    }

    @Test
    @DisplayName("to delete, and may have been sent even if no connection is accepted for the last attempt")
    void sentBefore() throws IOException {
        AtomicReference<RawServer> itself = new AtomicReference<>();
        try (RawServer server = new RawServer((request, socket) -> {
                    itself.get().refuse();
                    socket.close();
                });
                Belvo alone = SERVER.retryingClient().baseUrl(server.baseUrl()).build()) {
            itself.set(server);

            assertThat(catchThrowableOfType(
                                    NetworkException.class, () -> alone.links().delete("1"))
                            .mayHaveBeenSent())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("to delete, and succeeds if the lost attempt had already deleted")
    void deletedBefore() {
        SERVER.stubFor(any(anyUrl())
                .inScenario("s")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                .willSetStateTo("gone"));
        SERVER.stubFor(any(anyUrl()).inScenario("s").whenScenarioStateIs("gone").willReturn(notFound()));

        belvo.links().delete("a");

        SERVER.verify(2, anyRequestedFor(anyUrl()));
        assertThatThrownBy(() -> belvo.links().delete("a")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "text/html, <html>no such page</html>",
        "application/json, '[{\"code\": \"expired_credentials\"}]'",
    })
    @DisplayName("to delete, and fails on a 404 about something else")
    void notDeletedBefore(String type, String body) {
        SERVER.stubFor(any(anyUrl())
                .inScenario("s")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("other"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("s")
                .whenScenarioStateIs("other")
                .willReturn(notFound().withHeader("Content-Type", type).withBody(body)));

        assertThatThrownBy(() -> belvo.links().delete("a")).isInstanceOf(NotFoundException.class);
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("never if the policy says so, for a client or for some calls")
    void switchedOff() {
        SERVER.stubFor(any(anyUrl()).willReturn(html(503)));

        assertThatThrownBy(() -> belvo.withOptions(RequestOptions.builder()
                                .retryPolicy(RetryPolicy.none())
                                .build())
                        .accounts()
                        .get("a"))
                .isInstanceOf(ServerException.class);

        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    private int sent(ResponseDefinitionBuilder answer, Consumer<Belvo> call) {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
        assertThat(catchThrowable(() -> call.accept(belvo))).isNotNull();
        return SERVER.findAll(anyRequestedFor(anyUrl())).size();
    }

    private MfaTicket ticket() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(428)
                        .withBody("[{\"code\": \"token_required\", \"session\": \"s\", \"link\": \"" + LINK + "\"}]")));
        return catchThrowableOfType(
                        MfaRequiredException.class, () -> belvo.accounts().retrieve(request()))
                .ticket();
    }

    private static RetrieveRequest request() {
        return new RetrieveRequest().link(LINK);
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest().institution("i").username("u").password("p");
    }

    private static ResponseDefinitionBuilder html(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html><body>Sorry</body></html>");
    }

    private static ResponseDefinitionBuilder code(int status, String code) {
        return aResponse().withStatus(status).withBody("[{\"code\": \"" + code + "\", \"message\": \"m\"}]");
    }
}
