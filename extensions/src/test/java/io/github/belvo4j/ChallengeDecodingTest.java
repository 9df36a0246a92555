package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaKind;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Caller.class)
@DisplayName("A 428 with a session becomes a challenge")
class ChallengeDecodingTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String SESSION = "0d5f3b6a8c1e4f27a9b0c1d2e3f40516";
    private static final String LINK = "683005d6-f45c-4adb-b289-f1a12f50f80c";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @Parameter
    Caller caller;

    @AutoClose
    private Caller.Calls belvo;

    @BeforeEach
    void open() {
        belvo = caller.open(SERVER, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    @DisplayName("when it is the documented array")
    void array() {
        MfaChallenge challenge = challenge("""
                [{"code": "token_required", "message": "A MFA token is required", "request_id": "%s",
                  "session": "%s", "expiry": 9600, "link": "%s",
                  "token_generation_data": {"instructions": "Use this code", "type": "numeric",
                    "value": "12345", "expects_user_input": true}}]""".formatted(SESSION, SESSION, LINK));

        assertThat(challenge.session()).isEqualTo(SESSION);
        assertThat(challenge.link()).contains(LINK);
        assertThat(challenge.kind()).isEqualTo(MfaKind.NUMERIC);
        assertThat(challenge.instructions()).contains("Use this code");
        assertThat(challenge.value()).contains("12345");
        assertThat(challenge.expectsInput()).isTrue();
        assertThat(challenge.deadline()).contains(NOW.plusSeconds(9600));
    }

    @Test
    @DisplayName("when it is a bare object with a UUID as its session")
    void bareObject() {
        MfaChallenge challenge = challenge("""
                {"code": "token_required", "message": "m", "request_id": "39cd6a88-8ee3-4e59-a861-b8a2187e0f4c",
                 "session": "39cd6a88-8ee3-4e59-a861-b8a2187e0f4c", "expiry": "720", "link": "%s",
                 "token_generation_data": {"instructions": "i", "type": "qr", "value": "v"}}""".formatted(LINK));

        assertThat(challenge.session()).isEqualTo("39cd6a88-8ee3-4e59-a861-b8a2187e0f4c");
        assertThat(challenge.kind()).isEqualTo(MfaKind.QR);
        assertThat(challenge.expectsInput()).isTrue();
        assertThat(challenge.deadline()).contains(NOW.plusSeconds(720));
    }

    @Test
    @DisplayName("when it is the legacy object without a code")
    void legacy() {
        MfaRequiredException e = required("""
                {"detail": "MFA token required", "session": "%s", "expiry": 300, "link": "%s"}""".formatted(SESSION, LINK));

        assertThat(e.challenge().kind()).isEqualTo(MfaKind.UNSPECIFIED);
        assertThat(e.challenge().expectsInput()).isTrue();
        assertThat(e.errors()).extracting(ErrorEntry::message).containsExactly("MFA token required");
        assertThat(e.requestId()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"expects_user_input", "expect_user_input"})
    @DisplayName("with either spelling of the flag for input")
    void flag(String name) {
        MfaChallenge challenge = challenge("""
                [{"code": "token_required", "session": "s", "link": "l",
                  "token_generation_data": {"type": "inputless", "%s": false}}]""".formatted(name));

        assertThat(challenge.kind()).isEqualTo(MfaKind.INPUTLESS);
        assertThat(challenge.expectsInput()).isFalse();
    }

    @ParameterizedTest(name = "expiry {0}")
    @CsvSource(
            delimiter = '|',
            value = {"9600|9600", "\"720\"|720", "0|0", "12.7|12", "null|", "\"soon\"|", "-5|", "[]|"})
    @DisplayName("with an expiry in any form")
    void expiry(String json, Long seconds) {
        MfaChallenge challenge = challenge("""
                [{"code": "token_required", "session": "s", "link": "l", "expiry": %s}]""".formatted(json));

        assertThat(challenge
                        .deadline()
                        .map(deadline -> Duration.between(NOW, deadline).toSeconds()))
                .isEqualTo(Optional.ofNullable(seconds));
    }

    @Test
    @DisplayName("of a kind that is newer than this version")
    void unknownKind() {
        MfaChallenge challenge = challenge("""
                [{"code": "token_required", "session": "s", "link": "l",
                  "token_generation_data": {"type": "face", "value": "v"}}]""");

        assertThat(challenge.kind()).isEqualTo(MfaKind.OTHER);
        assertThat(challenge.type()).contains("face");
    }

    @Test
    @DisplayName("with a deadline at most 15 minutes away if the link's credentials aren't stored")
    void nostore() {
        answer(aResponse()
                .withStatus(428)
                .withBody("[{\"code\":\"token_required\",\"session\":\"s\",\"link\":\"l\",\"expiry\":9600}]"));

        MfaRequiredException e = catchThrowableOfType(
                MfaRequiredException.class, () -> belvo.register(request().credentialsStorage("nostore")));

        assertThat(e.challenge().deadline()).contains(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    @DisplayName("that no callback is asked about if it names no link to resume")
    void noLink() {
        answer(aResponse().withStatus(428).withBody("[{\"code\":\"token_required\",\"session\":\"s\"}]"));

        assertThat(catchThrowableOfType(
                        MfaRequiredException.class,
                        () -> belvo.register(request(), challenge -> {
                            throw new AssertionError("nobody should be asked");
                        })))
                .satisfies(thrown -> assertThat(thrown.getStackTrace())
                        .as("where the call was made")
                        .anyMatch(
                                frame -> frame.getClassName().equals(getClass().getName())));
    }

    @Test
    @DisplayName("of the generated interface, too")
    void raw() {
        answer(aResponse().withStatus(428).withBody("[{\"session\":\"s\",\"link\":\"l\"}]"));

        assertThat(catchThrowableOfType(
                        MfaRequiredException.class, () -> belvo.links().registerLink(request())))
                .isNotNull();
    }

    private MfaChallenge challenge(String body) {
        return required(body).challenge();
    }

    private MfaRequiredException required(String body) {
        answer(aResponse().withStatus(428).withBody(body));
        return catchThrowableOfType(MfaRequiredException.class, () -> belvo.register(request()));
    }

    private static RegisterLinkRequest request() {
        return new RegisterLinkRequest()
                .institution("erebor_mx_retail")
                .username("secret-username")
                .password("secret-password");
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }
}
