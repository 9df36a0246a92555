package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.Headers;
import feign.RequestLine;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.options.RequestOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An operation with an idempotency key")
class IdempotencyKeyTest {

    private static final String HEADER = "Belvo-Idempotency-Key";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private Belvo belvo;

    @BeforeEach
    void open() {
        belvo = SERVER.retryingClient().build();
    }

    @AfterEach
    void close() {
        belvo.close();
    }

    @Test
    @DisplayName("is sent again with the same key when its response got lost")
    void keepsItsKey() {
        SERVER.stubFor(any(anyUrl()).inScenario("s").willReturn(lost()).willSetStateTo("lost once"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("s")
                .whenScenarioStateIs("lost once")
                .willReturn(lost())
                .willSetStateTo("lost twice"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("s")
                .whenScenarioStateIs("lost twice")
                .willReturn(jsonResponse("{\"id\": \"1\"}", 201)));

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
    @DisplayName("has the caller's own key where there is one")
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
    @DisplayName("leaves open what became of it when every response got lost")
    void staysUncertain() {
        SERVER.stubFor(any(anyUrl()).willReturn(lost()));

        assertThatThrownBy(() -> belvo.api(IntentsApi.class).create(Map.of()))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(keys()).hasSize(3);
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
