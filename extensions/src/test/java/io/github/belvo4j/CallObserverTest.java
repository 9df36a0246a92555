package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCancelledException;
import io.github.belvo4j.mfa.MfaKind;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.observe.CallResult;
import io.github.belvo4j.observe.MfaResult;
import io.github.belvo4j.observe.ObservedOperation;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

@DisplayName("An observer of calls")
@Isolated("It reads the log")
class CallObserverTest {

    private static final String LINK = "683005d6-f45c-4adb-b289-f1a12f50f80c";
    private static final String CHALLENGE =
            "[{\"code\": \"token_required\", \"session\": \"canary-session\", \"link\": \"" + LINK
                    + "\", \"expiry\": 60, \"token_generation_data\": {\"type\": \"numeric\", \"value\": \"canary\"}}]";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private final Recorder recorder = new Recorder();
    private final Belvo belvo = SERVER.client().observer(recorder).build();

    @AfterEach
    void close() {
        belvo.close();
    }

    @Test
    @DisplayName("sees the operation, its path template, status and outcome of a call")
    void success() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"" + LINK + "\"}")));

        belvo.links().get(LINK);

        assertThat(recorder.events).containsExactly("getLink GET /api/links/{id}/", "ended SUCCESS 200 -");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(problem(400, "blank"), "CLIENT_ERROR 400 InvalidRequestException"),
                Arguments.of(problem(400, "login_error"), "INSTITUTION_ERROR 400 InstitutionException"),
                Arguments.of(problem(400, "session_expired"), "MFA_EXPIRED 400 MfaSessionExpiredException"),
                Arguments.of(problem(401, "x"), "CLIENT_ERROR 401 AuthenticationException"),
                Arguments.of(problem(403, "x"), "CLIENT_ERROR 403 PermissionDeniedException"),
                Arguments.of(aResponse().withStatus(403).withBody("<html>"), "RATE_LIMITED 403 RateLimitException"),
                Arguments.of(problem(404, "x"), "CLIENT_ERROR 404 NotFoundException"),
                Arguments.of(problem(429, "x"), "RATE_LIMITED 429 RateLimitException"),
                Arguments.of(problem(500, "x"), "SERVER_ERROR 500 ServerException"),
                Arguments.of(aResponse().withStatus(302), "OTHER_ERROR 302 UnexpectedStatusException"),
                Arguments.of(okJson("<"), "OTHER_ERROR 200 UnreadableResponseException"),
                Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE), "NETWORK_ERROR - NetworkException"));
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return jsonResponse("[{\"code\": \"" + code + "\", \"message\": \"canary\"}]", status);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("failures")
    @DisplayName("sees how a call fails")
    void failure(ResponseDefinitionBuilder answer, String seen) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));

        assertThatThrownBy(() -> belvo.links().get(LINK)).isInstanceOf(BelvoException.class);

        assertThat(recorder.events).containsExactly("getLink GET /api/links/{id}/", "ended " + seen);
    }

    @Test
    @DisplayName("sees a change whose response was lost, and the client's lookup of its outcome")
    void lost() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThatThrownBy(() -> belvo.links().register(registration().externalId("canary")))
                .isInstanceOf(BelvoException.class);

        assertThat(recorder.events)
                .containsExactly(
                        "registerLink POST /api/links/",
                        "ended OUTCOME_UNKNOWN - OutcomeUnknownException",
                        "listLinks GET /api/links/",
                        "ended NETWORK_ERROR - NetworkException");
    }

    @Test
    @DisplayName("sees that a request was refused before it was sent")
    void notSent() {
        assertThatThrownBy(() -> belvo.links().get("../other")).isInstanceOf(BelvoException.class);
        assertThatThrownBy(() -> belvo.links().register(new RegisterLinkRequest()))
                .isInstanceOf(BelvoException.class);

        assertThat(recorder.events)
                .containsExactly(
                        "getLink GET /api/links/{id}/",
                        "ended NOT_SENT - InvalidRequestException",
                        "registerLink POST /api/links/",
                        "ended NOT_SENT - InvalidRequestException");
    }

    @Test
    @DisplayName("sees a call through a closed client")
    void closed() {
        belvo.close();

        assertThatThrownBy(() -> belvo.links().get(LINK)).isInstanceOf(IllegalStateException.class);

        assertThat(recorder.events).last().isEqualTo("ended OTHER_ERROR - IllegalStateException");
    }

    @Test
    @DisplayName("sees each retry within its call, and the cause")
    void retried() {
        SERVER.stubFor(any(anyUrl())
                .inScenario("deletion")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                .willSetStateTo("second"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("deletion")
                .whenScenarioStateIs("second")
                .willReturn(problem(503, "x"))
                .willSetStateTo("third"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("deletion")
                .whenScenarioStateIs("third")
                .willReturn(problem(404, "not_found")));

        belvo.withOptions(RequestOptions.builder()
                        .retryPolicy(RetryPolicy.builder()
                                .initialBackoff(Duration.ofMillis(1))
                                .maxBackoff(Duration.ofMillis(1))
                                .build())
                        .build())
                .links()
                .delete(LINK);

        assertThat(recorder.events)
                .containsExactly(
                        "deleteLink DELETE /api/links/{id}/",
                        "retried NETWORK_ERROR - NetworkException",
                        "retried SERVER_ERROR 503 ServerException",
                        "ended SUCCESS 404 -");
    }

    @Test
    @DisplayName("sees a challenge and each answer to it, through the flow and through the generated interface")
    void mfa() {
        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse(CHALLENGE, 428)));

        MfaRequiredException paused = catchThrowableOfType(
                MfaRequiredException.class, () -> belvo.links().register(registration()));
        assertThatThrownBy(() -> belvo.links().resume(paused.ticket(), MfaAnswer.token("canary-token")))
                .isInstanceOf(MfaRequiredException.class);
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"" + LINK + "\"}")));
        belvo.api(LinksApi.class)
                .resumeLink(new ResumeRequest().session("canary").link(LINK).token("canary-token"));

        assertThat(recorder.events)
                .containsExactly(
                        "registerLink POST /api/links/",
                        "challenged /api/links/ NUMERIC",
                        "ended MFA_REQUIRED 428 MfaRequiredException",
                        "resumeLink PATCH /api/links/",
                        "challenged /api/links/ NUMERIC",
                        "answered /api/links/ CHALLENGED_AGAIN",
                        "ended MFA_REQUIRED 428 MfaRequiredException",
                        "resumeLink PATCH /api/links/",
                        "answered /api/links/ ACCEPTED",
                        "ended SUCCESS 200 -");
    }

    @Test
    @DisplayName("sees answers for which no request is sent")
    void mfaWithoutRequest() {
        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse(CHALLENGE, 428)));

        assertThatThrownBy(() -> belvo.links().register(registration(), challenge -> MfaAnswer.cancel()))
                .isInstanceOf(MfaCancelledException.class);
        MfaRequiredException paused = catchThrowableOfType(
                MfaRequiredException.class, () -> belvo.links().register(registration()));
        try (Belvo late = SERVER.client()
                .observer(recorder)
                .clock(Clock.fixed(Instant.now().plusSeconds(120), ZoneOffset.UTC))
                .build()) {
            assertThatThrownBy(() -> late.links().resume(paused.ticket(), MfaAnswer.token("canary-token")))
                    .isInstanceOf(BelvoException.class);
        }

        assertThat(recorder.events)
                .filteredOn(event -> event.startsWith("answered"))
                .containsExactly("answered /api/links/ CANCELLED", "answered /api/links/ EXPIRED");
    }

    @Test
    @DisplayName("that throws is logged once per class, and neither breaks calls nor hides them from other observers")
    void throwing() {
        Logger log = (Logger) LoggerFactory.getLogger("io.github.belvo4j");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        log.addAppender(appender);
        log.setLevel(Level.WARN);
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"" + LINK + "\"}")));
        CallObserver broken = operation -> {
            throw new IllegalArgumentException("canary");
        };
        CallObserver brokenLater = operation -> result -> {
            throw new IllegalArgumentException("canary");
        };
        try (Belvo client = SERVER.client()
                .observer(broken)
                .observer(brokenLater)
                .observer(recorder)
                .build()) {
            client.links().get(LINK);
            assertThat(client.links().get(LINK).getId()).isEqualTo(LINK);
        } finally {
            log.detachAppender(appender);
            log.setLevel(null);
        }

        assertThat(recorder.events).filteredOn("ended SUCCESS 200 -"::equals).hasSize(2);
        assertThat(appender.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allMatch(line -> line.contains("CallObserverTest") && line.contains("IllegalArgumentException"))
                .noneMatch(line -> line.contains("canary"));
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest().institution("i").username("canary").password("canary");
    }

    private static final class Recorder implements CallObserver {

        private final List<String> events = new ArrayList<>();

        @Override
        public ObservedCall started(ObservedOperation operation) {
            events.add(operation.name() + " " + operation.method() + " " + operation.path());
            return new ObservedCall() {
                @Override
                public void retried(CallResult failure) {
                    events.add("retried " + describe(failure));
                }

                @Override
                public void challenged(String resource, MfaKind kind) {
                    events.add("challenged " + resource + " " + kind);
                }

                @Override
                public void ended(CallResult result) {
                    events.add("ended " + describe(result));
                }
            };
        }

        @Override
        public void mfaAnswered(String resource, MfaResult result) {
            events.add("answered " + resource + " " + result);
        }

        private static String describe(CallResult result) {
            return result.outcome() + " "
                    + (result.status().isPresent() ? result.status().getAsInt() : "-") + " "
                    + result.exception().orElse("-");
        }
    }
}
