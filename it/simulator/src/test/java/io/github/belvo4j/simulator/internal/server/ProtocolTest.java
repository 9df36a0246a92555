package io.github.belvo4j.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.sandbox.Settings;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every call. */
class ProtocolTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x", "Basic !", "accepted", "Basic c2ltdWxhdG9yLXNlY3JldC1pZDp3cm9uZw=="})
    void wrongCredentialsAreRefused(String authorization) {
        Response response = client.withAuthorization(authorization).get("/api/links/");

        assertThat(response.summary()).isEqualTo("401 authentication_failed");
        assertThat(response.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void belvosOwnClientsLogInWithTheRoot() {
        assertThat(client.get("/api/").status()).isEqualTo(200);
        assertThat(client.withAuthorization("Basic bm86bm8=").get("/api/").summary())
                .isEqualTo("401 authentication_failed");
    }

    @Test
    void errorsAreArraysWithARequestId() {
        Response response = client.get("/api/links/unknown/");

        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        assertThat(response.body()).hasSize(1);
        assertThat(response.entry().path("message").asText()).isNotBlank();
        assertThat(response.entry().path("request_id").asText()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payments/", "/api/unknown/", "/api/links/unknown/", "/api/links/a/b/"})
    void unknownPathsAreNotFound(String path) {
        assertThat(client.get(path).summary()).isEqualTo("404 not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/links/, 'GET, POST, PATCH'",
        "DELETE, /api/links/, 'GET, POST, PATCH'",
        "POST, /api/links/1/, 'GET, PUT, PATCH, DELETE'"
    })
    void otherMethodsAreNotAllowed(String method, String path, String allowed) {
        Response response = client.call(method, path, "{}");

        assertThat(response.summary()).isEqualTo("405 method_not_allowed");
        assertThat(response.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/links, /api/links/",
        "PATCH, /api/links, /api/links/",
        "GET, /api/links/1?omit=id, /api/links/1/?omit=id"
    })
    void aPathWithoutItsLastSlashIsRedirected(String method, String path, String location) {
        Response response = client.call(method, path, "");

        assertThat(response.status()).isEqualTo(301);
        assertThat(response.header("Location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "<html>", "{\"a\": 1, \"a\": 2}"})
    void aBodyThatIsNoJsonIsAParseError(String body) {
        assertThat(client.call("POST", "/api/links/", body).summary()).isEqualTo("400 parse_error");
    }

    @Test
    void aBodyThatIsNoObjectIsInvalid() {
        assertThat(client.call("POST", "/api/links/", "[]").summary()).isEqualTo("400 invalid");
    }

    @Test
    void everyBadFieldHasItsOwnEntry() {
        Response response = client.call("POST", "/api/links/", "");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .extracting(entry ->
                        entry.path("code").asText() + " " + entry.path("field").asText())
                .containsExactlyInAnyOrder("required institution", "required username");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'session': null, 'link': 'd5c3b2a1-0000-4000-8000-000000000000'} | 400 null session",
                "{'session': ' ', 'link': 'd5c3b2a1-0000-4000-8000-000000000000'} | 400 blank session",
                "{'session': 5, 'link': 'd5c3b2a1-0000-4000-8000-000000000000'} | 400 invalid session",
                "{'session': '1', 'link': 'd5c3b2a1-0000-4000-8000-000000000000', 'token': ''} | 400 blank token",
                "{'session': '1', 'link': 'd5c3b2a1-0000-4000-8000-000000000000', 'save': true} | 403 unknown save",
            })
    void fieldsAreChecked(String body, String expected) {
        assertThat(client.call("PATCH", "/api/links/", body.replace('\'', '"')).summary())
                .isEqualTo(expected);
    }

    @Test
    void unknownQueryParametersAreRefused() {
        assertThat(client.get("/api/links/?colour=blue").summary()).isEqualTo("403 unknown colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/transactions/ | '' | 400 required link",
                "GET | /api/links/?page=0 | '' | 400 invalid page",
                "GET | /api/links/?page=one | '' | 400 invalid page",
                "GET | /api/links/?created_at__gt=soon | '' | 400 invalid created_at__gt",
                "GET | /api/accounts/?balance__range=1 | '' | 403 unknown balance__range",
                "POST | /api/accounts/?colour=blue | {'link': 'd5c3b2a1-0000-4000-8000-000000000000'} | 403 unknown colour",
                "POST | /api/transactions/ | {'link': 'd5c3b2a1-0000-4000-8000-000000000000', 'date_from': 5} | 400 invalid date_from",
                "POST | /api/links/ | {'institution': 'x', 'username': 'x', 'fetch_resources': [5]} | 400 invalid fetch_resources",
                "POST | /payments/br/payment-intents/ | {'payment_method_details': {'smoke': 1}} | 403 unknown payment_method_details.smoke",
            })
    void whatIsWrongIsNamed(String method, String path, String body, String expected) {
        client.register("bnk100", "full");

        assertThat(client.call(method, path, body.replace('\'', '"')).summary()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/links/%2e%2e/", "/api/links/%20/", "/api/links/a%2Fb/", "/api/accounts/x/"})
    void anIdThatIsNoneIsNotFound(String path) {
        assertThat(client.get(path).summary()).isEqualTo("404 not_found");
    }

    @Test
    void anOperationThatTheDocumentHasAndTheSimulatorHasNotIsNotImplemented() throws IOException {
        String yaml = "paths: {/animals/: {get: {operationId: listAnimals}}}";
        ApiDocument document = ApiDocument.of(new YAMLMapper().readTree(yaml));
        SimulatorServer zoo = new SimulatorServer(
                new Settings(
                        "localhost",
                        0,
                        belvo.secretId(),
                        belvo.secretPassword(),
                        SimulatorClock.system(),
                        Duration.ofMinutes(1),
                        0,
                        0,
                        0,
                        false,
                        null,
                        null),
                () -> document);
        try {
            assertThat(client.get(zoo.wireMock().baseUrl() + "/animals/").summary())
                    .isEqualTo("501 not_implemented");
        } finally {
            zoo.close();
        }
    }
}
