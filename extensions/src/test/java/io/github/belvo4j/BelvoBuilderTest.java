package io.github.belvo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A client is built")
class BelvoBuilderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sandbox.belvo.com",
                "https://proxy.example.com/belvo/",
                "http://localhost:8080",
                "http://LOCALHOST:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    @DisplayName("with an HTTPS base URL, or with HTTP for a loopback address")
    void goodBaseUrls(String url) {
        assertThatCode(() -> Belvo.builder().baseUrl(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sandbox.belvo.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://10.0.0.1",
                "ftp://localhost",
                "https:///api",
                "/api",
                "https://example.com?x=1",
                "https://example.com#x",
                "https://user:hunter2@example.com",
                "https://user:hunter2@my_host",
                "https://user:hunter2 x@example.com"
            })
    @DisplayName("with no other base URL")
    void badBaseUrls(String url) {
        assertThatThrownBy(() -> Belvo.builder().baseUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    @DisplayName("from credentials and an environment, and reports which one is missing")
    void missingParts() {
        assertThatThrownBy(
                        () -> Belvo.builder().environment(Environment.SANDBOX).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Credentials are missing");
        assertThatThrownBy(() -> Belvo.builder().credentials("id", "password").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("environment is missing");
        assertThatThrownBy(() -> Belvo.builder().credentials("id", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The secret password is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password\n", " password", "pass\u0000word"})
    @DisplayName("without the white space that a file or a form leaves around a secret")
    void uncleanSecrets(String password) {
        assertThatThrownBy(() -> Belvo.builder().credentials("id", password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("word\n");
    }

    @Test
    @DisplayName("with sensible timeouts")
    void timeouts() {
        assertThatThrownBy(() -> Timeouts.builder().read(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read timeout");
        assertThatThrownBy(() -> Timeouts.builder()
                        .call(Duration.ofSeconds(Long.MAX_VALUE))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("from environment variables")
    void fromEnvironment() {
        Map<String, String> variables =
                Map.of("BELVO_SECRET_ID", "id", "BELVO_SECRET_PASSWORD", "password", "BELVO_ENVIRONMENT", "Production");

        assertThatCode(() -> EnvironmentVariables.client(variables).close()).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("from environment variables, and reports which one is missing or invalid")
    void badEnvironment() {
        assertThatThrownBy(() -> EnvironmentVariables.client(Map.of("BELVO_SECRET_ID", "id")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BELVO_SECRET_PASSWORD");
        assertThatThrownBy(() -> EnvironmentVariables.client(Map.of("BELVO_ENVIRONMENT", "moon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BELVO_ENVIRONMENT")
                .hasMessageContaining("moon");
        assertThatThrownBy(() -> EnvironmentVariables.client(Map.of("BELVO_API_URL", "sandbox.belvo.com")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BELVO_API_URL")
                .hasMessageContaining("https://");
    }

    @Test
    @DisplayName("from environment variables, and treats empty ones as not set")
    void emptyVariables() {
        Map<String, String> variables = Map.of(
                "BELVO_SECRET_ID",
                "id",
                "BELVO_SECRET_PASSWORD",
                "password",
                "BELVO_API_URL",
                "",
                "BELVO_ENVIRONMENT",
                " ");

        assertThatCode(() -> EnvironmentVariables.client(variables).close()).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("and doesn't show its secrets")
    void secrets() {
        try (Belvo belvo = Belvo.builder()
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .environment(Environment.SANDBOX)
                .credentials("the-id", "the-password")
                .build()) {
            assertThat(belvo.toString() + belvo.links() + belvo.api(LinksApi.class))
                    .doesNotContain("the-id", "the-password");
        }
    }
}
