package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.FeignException;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnexpectedStatusException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
@DisplayName("An unsuccessful response becomes")
class ErrorDecodingTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

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
    @DisplayName("no challenge if it is a 428 without a session")
    void activationRequired() {
        InstitutionException e = failure(InstitutionException.class, 428, """
                [{"code": "activation_required", "message": "Activate web banking", "request_id": "r1"}]""");

        assertThat(e.hasCode("activation_required")).isTrue();
        assertThat(e.status()).hasValue(428);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "400, required, InvalidRequestException",
        "400, a_code_of_tomorrow, InvalidRequestException",
        "400, login_error, InstitutionException",
        "400, institution_down, InstitutionException",
        "400, unconfirmed_link, InstitutionException",
        "400, session_expired, MfaSessionExpiredException",
        "401, authentication_failed, AuthenticationException",
        "401, consent_without_accounts, InstitutionException",
        "403, access_to_resource_denied, PermissionDeniedException",
        "404, not_found, NotFoundException",
        "405, method_not_allowed, InvalidRequestException",
        "408, request_timeout, ServerException",
        "409, conflict, InvalidRequestException",
        "429, too_many_requests, RateLimitException",
        "500, unexpected_error, ServerException",
        "503, service_unavailable, ServerException",
    })
    @DisplayName("the exception that says what to do")
    void byStatusAndCode(int status, String code, String type) {
        BelvoException e = failure(BelvoException.class, status, """
                [{"code": "%s", "message": "a message", "request_id": "9a2f"}]""".formatted(code));

        assertThat(e.getClass().getSimpleName()).isEqualTo(type);
        assertThat(e.status()).hasValue(status);
        assertThat(e.errors()).containsExactly(new ErrorEntry(code, "a message", null));
        assertThat(e.requestId()).contains("9a2f");
        assertThat(e).hasMessageContainingAll("POST /api/links/", String.valueOf(status), code, "a message", "9a2f");
    }

    @Test
    @DisplayName("an exception with an entry for each invalid field")
    void severalEntries() {
        InvalidRequestException e = failure(InvalidRequestException.class, 400, """
                [{"code": "required", "message": "m1", "request_id": "r", "field": "username"},
                 {"code": "invalid_choice", "message": "m2", "request_id": "r", "field": "access_mode"}]""");

        assertThat(e.errors()).extracting(ErrorEntry::field).containsExactly("username", "access_mode");
    }

    @Test
    @DisplayName("an exception even if its body is a bare object")
    void bareObject() {
        ServerException e = failure(
                ServerException.class, 408, "{\"code\":\"request_timeout\",\"message\":\"m\",\"request_id\":\"r\"}");

        assertThat(e.hasCode("request_timeout")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\": \"amount\", \"request_id\": \"r\", \"invalid\": [{\"code\": \"min_value\", \"message\": \"m\"}]}",
                "{\"field\": \"amount\", \"request_id\": \"r\", \"invalid\": {\"inner\": {\"code\": \"min_value\", \"message\": \"m\"}}}"
            })
    @DisplayName("an exception even if it has the payments API's nested entries")
    void paymentsShape(String body) {
        InvalidRequestException e = failure(InvalidRequestException.class, 400, body);

        assertThat(e.errors()).containsExactly(new ErrorEntry("min_value", "m", "amount"));
        assertThat(e.requestId()).contains("r");
    }

    @Test
    @DisplayName("a rate-limit exception if it is a 403 with an HTML page")
    void htmlForbidden() {
        answer(aResponse()
                .withStatus(403)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>slow down</html>"));

        RateLimitException e = register(RateLimitException.class);

        assertThat(e.status()).hasValue(403);
        assertThat(e.errors()).isEmpty();
    }

    @Test
    @DisplayName("a rate-limit exception even if the page begins with white space")
    void htmlAfterBlanks() {
        answer(aResponse().withStatus(403).withBody("\ufeff\r\n <html>slow down</html>"));

        assertThat(register(RateLimitException.class)).isNotNull();
    }

    @Test
    @DisplayName("an exception whose message is one short line")
    void oneLine() {
        InvalidRequestException e = failure(
                InvalidRequestException.class,
                400,
                "["
                        + "{\"code\": \"x\\nFAKE LOG LINE\", \"field\": \"%s\"},"
                                .formatted("f".repeat(9_999))
                                .repeat(50)
                        + "{}]");

        assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(2_000);
        assertThat(e.errors()).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<html><body>Bad gateway</body></html>",
                "[{\"code\": \"unexpected_error\", \"mess",
                "\"text\"",
                "null",
                "[]",
                "[[[{}]]]",
                "not json"
            })
    @DisplayName("an exception by its status if the body is uninformative")
    void uselessBody(String body) {
        ServerException e = failure(ServerException.class, 502, body);

        assertThat(e.status()).hasValue(502);
        assertThat(e).hasMessageContaining("POST /api/links/ returned 502");
    }

    @Test
    @DisplayName("an exception by its status if the body is nested too deeply")
    void nestingBomb() {
        assertThat(failure(InvalidRequestException.class, 400, "[".repeat(100_000))
                        .errors())
                .isEmpty();
    }

    @Test
    @DisplayName("an exception by its status if the body isn't text")
    void noText() {
        answer(aResponse().withStatus(500).withBody(new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, (byte) 0xff, 1, 2, 3}));

        assertThat(register(ServerException.class).status()).hasValue(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 500})
    @DisplayName("a typed exception even if a number is out of range")
    void numberOutOfRange(int status) {
        answer(aResponse().withStatus(status).withBody("{\"id\": \"1\", \"more\": 1e99999999999}"));

        assertThat(catchThrowableOfType(RuntimeException.class, () -> belvo.register(request())))
                .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(BelvoException.class));
    }

    @Test
    @DisplayName("an exception by its status if the body is truncated")
    void cutBody() {
        answer(aResponse().withStatus(500).withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThat(register(BelvoException.class))
                .isInstanceOfAny(ServerException.class, OutcomeUnknownException.class);
    }

    @Test
    @DisplayName("an unexpected status if it is a redirect")
    void redirection() {
        answer(aResponse().withStatus(302).withHeader("Location", "https://elsewhere.invalid/"));

        assertThat(register(UnexpectedStatusException.class).status()).hasValue(302);
    }

    @Test
    @DisplayName("an unreadable response if it is a success with a body of another form than documented")
    void unreadable() {
        answer(aResponse().withStatus(201).withBody("{\"id\": \"1\", \"created_at\": \"top-secret-no-date\"}"));

        UnreadableResponseException e = register(UnreadableResponseException.class);

        assertThat(e)
                .hasMessageContaining("/created_at")
                .hasMessageNotContaining("top-secret")
                .hasNoCause();
        assertThat(e.status()).hasValue(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html></html>", "{\"id\": \"1\", \"sta"})
    @DisplayName("an unreadable response if it is a success without JSON")
    void noJson(String body) {
        answer(aResponse().withStatus(201).withBody(body));

        assertThat(register(UnreadableResponseException.class)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001f\u008b\u0008 zipped",
                "[{\"session\": \"s\", \"link\": \"l\", \"expiry\": \"...",
                "[{\"session\": \"s\", link}]"
            })
    @DisplayName("an unreadable response if it is a 428 with an unreadable body, which may be a challenge")
    void unreadableChallenge(String body) {
        answer(aResponse().withStatus(428).withBody(body.replace("...", "a".repeat(1_500_000) + "\"}]")));

        assertThat(register(UnreadableResponseException.class)).hasMessageContaining("may be a challenge");
    }

    @Test
    @DisplayName("an exception that carries neither a secret nor Feign's exception, which holds the request")
    void noSecrets() {
        answer(aResponse()
                .withStatus(428)
                .withBody("[{\"code\":\"token_required\",\"session\":\"secret-session\",\"link\":\"l\","
                        + "\"token_generation_data\":{\"value\":\"secret-value\"}}]"));

        MfaRequiredException e = register(MfaRequiredException.class);

        assertThat(e).hasNoCause();
        assertThat(e.getSuppressed()).isEmpty();
        assertThat(String.join(
                        "\n",
                        e.toString(),
                        e.challenge().toString(),
                        e.ticket().toString(),
                        e.ticket().serialized()))
                .doesNotContain("secret-session", "secret-value", "secret-password", "secret-username");
        assertThat(e).isNotInstanceOf(FeignException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"non_field_errors": ["Too many.", "Too late."]} | Too many.   |
            ["Not now."]                                     | Not now.    |
            {"institution": ["This field is required."]}     | This field is required. | institution
            """)
    @DisplayName("entries, even from plain strings")
    void texts(String body, String message, String field) {
        InvalidRequestException e = failure(InvalidRequestException.class, 400, body);

        assertThat(e.errors().get(0).message()).isEqualTo(message);
        assertThat(e.errors().get(0).field()).isEqualTo(field);
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

    private <T extends BelvoException> T register(Class<T> expected) {
        return catchThrowableOfType(expected, () -> belvo.register(request()));
    }

    private <T extends BelvoException> T failure(Class<T> expected, int status, String body) {
        answer(aResponse().withStatus(status).withBody(body));
        return register(expected);
    }
}
