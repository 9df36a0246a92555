package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import feign.Headers;
import feign.RequestLine;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.options.RequestOptions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An operation with an idempotency key")
class IdempotencyKeyTest {

    private static final String HEADER = "Belvo-Idempotency-Key";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.retryingClient().build();

    @Test
    @DisplayName("is sent again with the same key if its response was lost")
    void keepsItsKey() {
        answers(lost(), lost(), jsonResponse("{\"id\": \"1\"}", 201));

        assertThat(belvo.api(IntentsApi.class).create(Map.of("amount", "1"))).containsEntry("id", "1");

        assertThat(keys())
                .hasSize(3)
                .allMatch(key -> key.equals(UUID.fromString(keys().get(0)).toString()));
        assertThat(keys().stream().distinct()).hasSize(1);
    }

    @Test
    @DisplayName("has another key for each call")
    void hasAnotherKeyForEachCall() {
        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse("{}", 201)));

        belvo.api(IntentsApi.class).create(Map.of());
        belvo.api(IntentsApi.class).create(Map.of());

        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("has the caller's own key if one is set")
    void takesTheCallersKey() {
        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse("{}", 201)));

        belvo.withOptions(RequestOptions.builder()
                        .header(HEADER.toLowerCase(Locale.ROOT), "order-1")
                        .build())
                .api(IntentsApi.class)
                .create(Map.of());

        assertThat(keys()).containsExactly("order-1");
    }

    @Test
    @DisplayName("has an unknown outcome if every response was lost, and the exception carries the key")
    void staysUncertain() {
        SERVER.stubFor(any(anyUrl()).willReturn(lost()));

        OutcomeUnknownException unknown = catchThrowableOfType(
                OutcomeUnknownException.class, () -> belvo.api(IntentsApi.class).create(Map.of()));

        assertThat(keys()).hasSize(3).containsOnly(unknown.idempotencyKey().orElseThrow());
        assertThat(unknown).hasMessageContaining(unknown.idempotencyKey().orElseThrow());
    }

    @Test
    @DisplayName("waits while an attempt whose response was lost is in progress, and returns that attempt's result")
    void waitsForTheFirstAttempt() {
        answers(lost(), conflict(), jsonResponse("{\"id\": \"1\"}", 201));

        assertThat(belvo.api(IntentsApi.class).create(Map.of())).containsEntry("id", "1");

        assertThat(keys()).hasSize(3);
        assertThat(keys().stream().distinct()).hasSize(1);
    }

    @Test
    @DisplayName("has an unknown outcome if such an attempt stays in progress")
    void staysInProgress() {
        answers(lost(), conflict(), conflict());

        OutcomeUnknownException unknown = catchThrowableOfType(
                OutcomeUnknownException.class, () -> belvo.api(IntentsApi.class).create(Map.of()));

        assertThat(unknown.status()).hasValue(409);
        assertThat(unknown.hasCode(ErrorCode.IDEMPOTENCY_KEY_CONFLICT)).isTrue();
        assertThat(keys()).hasSize(3).containsOnly(unknown.idempotencyKey().orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {401, 403, 429, 500, 503})
    @DisplayName("has an unknown outcome if an attempt was lost and the next one is refused for another reason")
    void isRefusedAfterwards(int status) {
        answers(lost(), jsonResponse("[]", status), jsonResponse("[]", status));

        OutcomeUnknownException unknown = catchThrowableOfType(
                OutcomeUnknownException.class, () -> belvo.api(IntentsApi.class).create(Map.of()));

        assertThat(unknown.status()).hasValue(status);
        assertThat(unknown.idempotencyKey()).isPresent();
        assertThat(unknown.getCause().getSuppressed()[0]).isInstanceOf(NetworkException.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {429, 401, 404})
    @DisplayName("has an unknown outcome if a gateway timed out and the next attempt is refused")
    void isRefusedAfterAGateway(int status) {
        answers(aResponse().withStatus(504), aResponse().withStatus(status));

        assertThat(catchThrowableOfType(
                                OutcomeUnknownException.class,
                                () -> belvo.api(IntentsApi.class).create(Map.of()))
                        .idempotencyKey())
                .isPresent();
    }

    @Test
    @DisplayName("has an unknown outcome if a gateway timed out and no connection is accepted afterwards")
    void isNotSentAfterAGateway() throws IOException {
        AtomicReference<RawServer> itself = new AtomicReference<>();
        try (RawServer server = new RawServer((request, socket) -> {
                    itself.get().refuse();
                    RawServer.write(socket, "HTTP/1.1 504 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                });
                Belvo alone = SERVER.retryingClient().baseUrl(server.baseUrl()).build()) {
            itself.set(server);

            assertThat(catchThrowableOfType(
                                    OutcomeUnknownException.class,
                                    () -> alone.api(IntentsApi.class).create(Map.of()))
                            .idempotencyKey())
                    .isPresent();
        }
    }

    @Test
    @DisplayName("is the caller's mistake if another request in progress has its key")
    void conflicts() {
        SERVER.stubFor(any(anyUrl()).willReturn(conflict()));

        assertThatThrownBy(() -> belvo.api(IntentsApi.class).create(Map.of()))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(keys()).hasSize(1);
    }

    @Test
    @DisplayName("is the caller's mistake if its key belongs to another body, even if an attempt was lost")
    void hasTheKeyOfAnother() {
        answers(lost(), jsonResponse("[{\"code\": \"idempotency_payload_mismatch\"}]", 422));

        assertThatThrownBy(() -> belvo.api(IntentsApi.class).create(Map.of()))
                .isInstanceOf(InvalidRequestException.class);
    }

    /** Answers in this order. */
    private static void answers(ResponseDefinitionBuilder... answers) {
        String state = Scenario.STARTED;
        for (ResponseDefinitionBuilder answer : answers) {
            String next = state + "'";
            SERVER.stubFor(any(anyUrl())
                    .inScenario("attempts")
                    .whenScenarioStateIs(state)
                    .willReturn(answer)
                    .willSetStateTo(next));
            state = next;
        }
    }

    private static ResponseDefinitionBuilder conflict() {
        return jsonResponse("[{\"code\": \"idempotency_key_conflict\"}]", 409);
    }

    private static ResponseDefinitionBuilder lost() {
        return aResponse().withFault(Fault.EMPTY_RESPONSE);
    }

    private static List<String> keys() {
        return SERVER.findAll(anyRequestedFor(anyUrl())).stream()
                .map(request -> request.getHeader(HEADER))
                .toList();
    }

    @Headers({"Content-Type: application/json", "Accept: application/json"})
    interface IntentsApi {

        @Operation(idempotencyKey = HEADER)
        @RequestLine("POST /payments/br/intents/")
        Map<String, Object> create(Map<String, Object> intent);
    }
}
