package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestLog;
import io.github.belvo4j.options.RetryPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

@DisplayName("With every logger at its finest level")
@Isolated("It reads the log")
class LoggingTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @BeforeEach
    void listen() {
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        root.setLevel(Level.OFF);
        root.detachAppender(appender);
    }

    @Test
    @DisplayName("no secrets of requests and responses are logged")
    void secrets() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(428)
                        .withBody("[{\"code\":\"token_required\",\"session\":\"canary-session\",\"link\":\"l\","
                                + "\"token_generation_data\":{\"value\":\"canary-value\"}}]")));
        try (Belvo belvo = Belvo.builder()
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .baseUrl(SERVER.baseUrl())
                .credentials("canary-id", "canary-password")
                .build()) {
            MfaRequiredException e = catchThrowableOfType(
                    MfaRequiredException.class,
                    () -> belvo.links()
                            .register(new RegisterLinkRequest()
                                    .institution("i")
                                    .username("canary-username")
                                    .password("canary-bank-password")
                                    .username2("canary-second-username")));
            assertThat(catchThrowableOfType(
                            BelvoException.class,
                            () -> belvo.links().resume(e.ticket(), MfaAnswer.token("canary-token"))))
                    .isNotNull();
        }

        assertThat(clientLog()).isNotEmpty().noneMatch(line -> line.contains("canary"));
        assertThat(clientLog())
                .noneMatch(line -> line.contains(Base64.getEncoder()
                        .encodeToString("canary-id:canary-password".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @DisplayName("the parameters that a client allows are logged, and nothing else")
    void allowed() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(500)
                        .withHeader("X-Request-Id", "r-1")
                        .withHeader("Retry-After", "0")
                        .withHeader("Set-Cookie", "canary-cookie")));
        RegisterLinkRequest request = new RegisterLinkRequest()
                .institution("erebor\nforged line")
                .username("canary-username")
                .password("canary-bank-password");
        try (Belvo silent = SERVER.client().build();
                Belvo belvo = SERVER.client()
                        .requestLog(RequestLog.builder()
                                .headers("Retry-After")
                                .fields("institution")
                                .build())
                        .build()) {
            catchThrowable(() -> silent.links().register(request));
            catchThrowable(() -> belvo.links().register(request));
        }

        assertThat(clientLog())
                .filteredOn(line -> line.startsWith("io.github.belvo4j "))
                .singleElement()
                .asString()
                .startsWith("io.github.belvo4j POST /api/links/ {institution=erebor forged line} returned 500 after ")
                .endsWith(" ms {retry-after=[0], x-request-id=[r-1]}");
        assertThat(clientLog()).noneMatch(line -> line.contains("canary"));
    }

    @Test
    @DisplayName("no secret can be allowed")
    void refused() {
        assertThatThrownBy(() -> RequestLog.builder().headers("Authorization").build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestLog.builder().fields("password").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("nothing that is a secret in the document can be allowed, including the ID of a token request")
    void refusedByDocument() {
        assertThatThrownBy(() -> RequestLog.builder().fields("id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id is secret");
    }

    /** What the client logged, without WireMock's server in the same process. */
    private List<String> clientLog() {
        return new ArrayList<>(appender.list)
                .stream()
                        .filter(event -> !event.getLoggerName().startsWith("wiremock")
                                && !event.getLoggerName().contains("wiremock.")
                                && !event.getLoggerName().equals("WireMock"))
                        .map(event -> event.getLoggerName() + " " + event.getFormattedMessage())
                        .toList();
    }
}
