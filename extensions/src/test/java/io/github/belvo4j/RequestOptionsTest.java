package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.api.AccountsApi.GetAccountQuery;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.Timeouts;
import io.github.belvo4j.response.ApiResponse;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("For some calls")
class RequestOptionsTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private Belvo belvo;

    @BeforeEach
    void open() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"1\"}").withHeader("X-Request-Id", "r-1")));
        belvo = SERVER.client().build();
    }

    @Nested
    @DisplayName("options can differ:")
    class Options {

        @Test
        @DisplayName("headers, and the properties of responses")
        void headersAndFields() {
            Belvo derived = belvo.withOptions(RequestOptions.builder()
                    .header("X-Trace", "t-1")
                    .fields("id", "status")
                    .omit("created_at")
                    .build());

            derived.links().get("1");
            belvo.links().get("2");

            SERVER.verify(
                    1,
                    getRequestedFor(urlPathEqualTo("/api/links/1/"))
                            .withHeader("X-Trace", equalTo("t-1"))
                            .withQueryParam("fields", equalTo("id,status"))
                            .withQueryParam("omit", equalTo("created_at")));
            SERVER.verify(
                    1,
                    getRequestedFor(urlPathEqualTo("/api/links/2/"))
                            .withoutHeader("X-Trace")
                            .withoutQueryParam("fields"));
        }

        @Test
        @DisplayName("but the query's own parameters take precedence")
        void queryWins() {
            belvo.withOptions(RequestOptions.builder().fields("id").build())
                    .api(AccountsApi.class)
                    .getAccount("1", new GetAccountQuery().fields("status"));

            SERVER.verify(1, getRequestedFor(anyUrl()).withQueryParam("fields", equalTo("status")));
        }

        @Test
        @DisplayName("credentials of another tenant")
        void credentials() {
            belvo.withOptions(RequestOptions.builder()
                            .credentials("other", "secret")
                            .build())
                    .links()
                    .get("1");

            SERVER.verify(1, getRequestedFor(anyUrl()).withBasicAuth(new BasicCredentials("other", "secret")));
        }

        @Test
        @DisplayName("timeouts, including the deadline of a call")
        void timeouts() {
            SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(5_000)));
            Belvo impatient = belvo.withOptions(RequestOptions.builder()
                    .timeouts(Timeouts.builder().call(Duration.ofMillis(100)).build())
                    .build());

            assertThat(catchThrowableOfType(
                                    NetworkException.class,
                                    () -> impatient.links().get("1"))
                            .isTimeout())
                    .isTrue();
        }

        @Test
        @DisplayName("several times over, each adding to the ones before")
        void chained() {
            belvo.withOptions(RequestOptions.builder().header("X-One", "1").build())
                    .withOptions(RequestOptions.builder().header("X-Two", "2").build())
                    .links()
                    .get("1");

            SERVER.verify(
                    1,
                    getRequestedFor(anyUrl()).withHeader("X-One", equalTo("1")).withHeader("X-Two", equalTo("2")));
        }

        @ParameterizedTest
        @CsvSource({"Authorization", "host", "Content-Length", "X Y", "''"})
        @DisplayName("but neither the headers that the SDK sets itself, nor malformed ones")
        void refusedHeaders(String name) {
            assertThatThrownBy(() -> RequestOptions.builder().header(name, "v").build())
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"secret\r\nX-Injected: 1", "secret\n", "secret\u0000"})
        @DisplayName("and never a value that would inject a header")
        void refusedValues(String value) {
            assertThatThrownBy(() ->
                            RequestOptions.builder().header("X-Trace", value).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret");
        }

        @Test
        @DisplayName("and their secrets aren't shown")
        void masked() {
            assertThat(RequestOptions.builder()
                            .credentials("the-id", "the-password")
                            .header("X-Trace", "the-value")
                            .build())
                    .asString()
                    .doesNotContain("the-id", "the-password", "the-value");
        }
    }

    @Nested
    @DisplayName("the whole response is available:")
    class Whole {

        @Test
        @DisplayName("status, headers and request ID along with the body")
        void answer() {
            ApiResponse<Link> answer = belvo.exchange(b -> b.links().get("1"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsKey("content-type");
            assertThat(answer.requestId()).contains("r-1");
            assertThat(answer.body().getId()).isEqualTo("1");
        }

        @Test
        @DisplayName("even if there is no body")
        void noBody() {
            SERVER.stubFor(any(anyUrl()).willReturn(noContent()));

            ApiResponse<Void> answer = belvo.exchange(b -> {
                b.links().delete("1");
                return null;
            });

            assertThat(answer.status()).isEqualTo(204);
        }

        @Test
        @DisplayName("but not after a call that sends nothing")
        void nothingSent() {
            assertThatThrownBy(() -> belvo.exchange(b -> "nothing")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    @DisplayName("the caller's thread doesn't wait:")
    class Asynchronously {

        @Test
        @DisplayName("they run on the client's threads")
        void ownThreads() {
            assertThat(belvo.inBackground(b -> b.links().get("1")).join().getId())
                    .isEqualTo("1");
        }

        @Test
        @DisplayName("they run on the caller's own executor")
        void callersThreads() {
            ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "callers-own"));
            try {
                assertThat(belvo.inBackground(b -> Thread.currentThread().getName(), executor)
                                .join())
                        .isEqualTo("callers-own");
            } finally {
                executor.shutdown();
            }
        }

        @Test
        @DisplayName("failures arrive as the cause")
        void failure() {
            SERVER.stubFor(any(anyUrl()).willReturn(notFound()));

            assertThatThrownBy(() -> belvo.inBackground(b -> b.links().get("1")).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(NotFoundException.class);
        }
    }
}
