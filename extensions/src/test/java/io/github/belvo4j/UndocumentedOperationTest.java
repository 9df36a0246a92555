package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.annotation.SingleUse;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.mfa.MfaRequiredException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An operation that isn't in the document")
class UndocumentedOperationTest {

    private static final Map<String, ResponseDefinitionBuilder> ANSWERS = Map.of(
            "502", aResponse().withStatus(502),
            "500 unexpected_error", aResponse().withStatus(500).withBody("[{\"code\": \"unexpected_error\"}]"),
            "408", aResponse().withStatus(408),
            "429", aResponse().withStatus(429),
            "reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.retryingClient().build();

    @ParameterizedTest(name = "after {0}: GET {1}, POST {2}, PUT {3}, DELETE {4}, PATCH {5}")
    @CsvSource({
        "502,                  3, 1, 1, 1, 1",
        "500 unexpected_error, 3, 1, 1, 1, 1",
        "408,                  3, 1, 1, 1, 1",
        "429,                  3, 3, 3, 3, 1",
        "reset,                3, 1, 1, 1, 1",
    })
    @DisplayName("isn't sent again after an uncertain outcome, unless it is a GET")
    void isSentOnce(String answer, int get, int post, int put, int delete, int patch) {
        assertThat(sent(answer, api -> api.get("1"))).isEqualTo(get);
        assertThat(sent(answer, api -> api.create(new Body(null)))).isEqualTo(post);
        assertThat(sent(answer, api -> api.replace("1"))).isEqualTo(put);
        assertThat(sent(answer, api -> api.delete("1"))).isEqualTo(delete);
        assertThat(sent(answer, api -> api.change("1"))).isEqualTo(patch);
    }

    @ParameterizedTest(name = "after {0}: POST {1}, PUT {2}, DELETE {3}")
    @CsvSource({
        "502,                  1, 3, 3",
        "500 unexpected_error, 3, 3, 3",
        "reset,                1, 3, 3",
    })
    @DisplayName("is sent again if an annotation declares it idempotent")
    void isSentAgain(String answer, int post, int put, int delete) {
        assertThat(sent(answer, api -> api.compute(new Body(null)))).isEqualTo(post);
        assertThat(sent(answer, api -> api.replaceAgain("1"))).isEqualTo(put);
        assertThat(sent(answer, api -> api.deleteAgain("1"))).isEqualTo(delete);
    }

    @Test
    @DisplayName("is sent once if the request carries a value for single use")
    void usesUp() {
        assertThat(sent("429", api -> api.compute(new Body("123456")))).isEqualTo(1);
    }

    @Test
    @DisplayName("has an unknown outcome if its response was lost")
    void isUncertain() {
        SERVER.stubFor(any(anyUrl()).willReturn(ANSWERS.get("reset")));

        assertThat(catchThrowable(() -> belvo.api(NewThingsApi.class).delete("1")))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("DELETE /api/new-things/{id}/");
    }

    @Test
    @DisplayName("can't be resumed, unless an annotation names the operation that does so")
    void isNotResumable() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(428)
                        .withBody("[{\"code\": \"token_required\", \"session\": \"s\", \"link\": \"l\"}]")));
        NewThingsApi api = belvo.api(NewThingsApi.class);

        assertThat(challenged(() -> api.create(new Body(null))).challenge().isResumable())
                .isFalse();
        assertThat(challenged(() -> api.compute(new Body(null))).challenge().isResumable())
                .isTrue();
    }

    private static MfaRequiredException challenged(Runnable call) {
        return catchThrowableOfType(MfaRequiredException.class, call::run);
    }

    private int sent(String answer, Consumer<NewThingsApi> call) {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).willReturn(ANSWERS.get(answer)));
        assertThat(catchThrowable(() -> call.accept(belvo.api(NewThingsApi.class))))
                .isNotNull();
        return SERVER.findAll(anyRequestedFor(anyUrl())).size();
    }

    record Body(@SingleUse String token) {}

    /** As a user would write it for an operation that is newer than the SDK. */
    @Headers({"Content-Type: application/json", "Accept: application/json"})
    interface NewThingsApi {

        @RequestLine("GET /api/new-things/{id}/")
        Map<String, Object> get(@Param("id") String id);

        @RequestLine("POST /api/new-things/")
        Map<String, Object> create(Body body);

        @RequestLine("PUT /api/new-things/{id}/")
        void replace(@Param("id") String id);

        @RequestLine("PATCH /api/new-things/{id}/")
        void change(@Param("id") String id);

        @RequestLine("DELETE /api/new-things/{id}/")
        void delete(@Param("id") String id);

        @Operation(idempotent = true, resumedBy = "resumeThings")
        @RequestLine("POST /api/new-things/compute/")
        Map<String, Object> compute(Body body);

        @Operation(idempotent = true)
        @RequestLine("PUT /api/new-things/{id}/")
        void replaceAgain(@Param("id") String id);

        @Operation(idempotent = true)
        @RequestLine("DELETE /api/new-things/{id}/")
        void deleteAgain(@Param("id") String id);
    }
}
