package io.github.belvo4j.sample;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "belvo.secret-id=canary-id",
            "belvo.secret-password=canary-password",
            "belvo.rate-limit.enabled=false",
            "belvo.health.time-to-live=0s",
            "WEBHOOK_AUTHORIZATION=Bearer canary-webhook",
            "logging.level.io.github.belvo4j=debug",
            "logging.level.org.springframework.web=debug"
        })
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A Spring Boot application")
class SampleApplicationTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR =
            new BelvoSimulatorExtension(BelvoSimulatorExtension.builder().credentials("canary-id", "canary-password"));

    @DynamicPropertySource
    static void simulator(DynamicPropertyRegistry registry) {
        registry.add("belvo.base-url", SIMULATOR::baseUrl);
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Webhooks webhooks;

    @AfterEach
    void noSecretInTheLog(CapturedOutput output) {
        assertThat(output).doesNotContain("canary", "pass_valid");
    }

    @Test
    @DisplayName("registers a link over two requests with a wrong token in between, and shows it in the metrics")
    void mfa() throws Exception {
        HttpResponse<String> paused = post("/links", registration("mfa_default", "pass_valid"));
        assertThat(paused.statusCode()).isEqualTo(202);
        assertThat(paused.body()).contains("\"kind\":\"TEXT\"", "\"expectsInput\":true");
        String token = paused.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> wrong = post(token, "{\"value\": \"999999\"}");
        assertThat(wrong.statusCode()).isEqualTo(202);
        HttpResponse<String> resumed = post(token, "{\"value\": \"111111\"}");
        assertThat(resumed.statusCode()).isEqualTo(201);
        assertThat(resumed.body())
                .contains(SIMULATOR.links().get(0).id().toString(), "\"status\":\"valid\"")
                .doesNotContain("pass_valid");
        assertThat(post(token, "{\"value\": \"111111\"}").statusCode()).isEqualTo(404);

        assertThat(get("/actuator/metrics/belvo.client.calls?tag=belvo.operation:resumeLink&tag=outcome:SUCCESS"))
                .contains("{\"statistic\":\"COUNT\",\"value\":1.0}");
        assertThat(get("/actuator/metrics/belvo.mfa.challenges")).contains("\"value\":2.0");
        assertThat(get("/actuator/metrics/belvo.mfa.answers?tag=result:ACCEPTED")).contains("\"value\":1.0");
    }

    @Test
    @DisplayName("tells the user why the bank rejected the registration, without showing the exception")
    void refused() throws Exception {
        HttpResponse<String> refused = post("/links", registration("user_invalid", "canary-bank-password"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Check your user name and password.").doesNotContain("canary");
    }

    @Test
    @DisplayName("is up while Belvo responds, and down while it doesn't")
    void health() throws Exception {
        assertThat(get("/actuator/health")).contains("\"belvo\":{\"status\":\"UP\"}");

        SIMULATOR.wireMock().stubFor(WireMock.get(urlPathEqualTo("/api/institutions/")).willReturn(serverError()));

        assertThat(get("/actuator/health")).contains("\"belvo\":{\"status\":\"DOWN\"}");
    }

    @Test
    @DisplayName("accepts only webhooks with the configured authorization and a readable body")
    void webhook() throws Exception {
        String body = "{\"webhook_id\": \"w-1\", \"webhook_type\": \"ACCOUNTS\", \"webhook_code\": \"historical_update\","
                + " \"link_id\": \"link-7\", \"data\": {\"total_accounts\": 2}}";

        assertThat(webhook("Bearer canary-other", body)).isEqualTo(401);
        assertThat(webhook("Bearer canary-webhook", "[canary")).isEqualTo(400);
        assertThat(webhook("Bearer canary-webhook", "{\"canary\": \"" + "x".repeat(1 << 20) + "\"}"))
                .isEqualTo(400);
        assertThat(webhooks.linksWithNews()).isEmpty();

        assertThat(webhook("Bearer canary-webhook", body)).isEqualTo(200);
        assertThat(webhooks.linksWithNews()).containsExactly("link-7");
    }

    @Test
    @DisplayName("shows its secrets at none of its endpoints")
    void endpoints() throws Exception {
        assertThat(get("/actuator/env") + get("/actuator/configprops"))
                .contains("belvo.secret-password", "secretPassword")
                .doesNotContain("canary");
    }

    private static String registration(String username, String password) {
        return "{\"institution\": \"heimdall_mx_retail\", \"username\": \"" + username + "\", \"password\": \"" + password
                + "\"}";
    }

    private int webhook(String authorization, String body) throws IOException, InterruptedException {
        return http.send(
                        request("/belvo/webhooks")
                                .header("Authorization", authorization)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json");
    }
}
