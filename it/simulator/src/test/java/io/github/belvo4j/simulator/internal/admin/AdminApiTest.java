package io.github.belvo4j.simulator.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatedLink;
import io.github.belvo4j.simulator.model.SimulatedWebhook;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Control over HTTP, for tests in other languages. */
class AdminApiTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-01-01T12:00:00Z"))));

    private final Client client = Client.of(belvo);
    private final Client anonymous = client.withAuthorization("");

    private Response post(String path, String json) {
        return anonymous.call("POST", "/__simulator/" + path, json);
    }

    @Test
    void theClockIsMovedForward() {
        Response challenged = client.register("mfa_default", "pass_valid");

        Response moved = post("clock", "{\"advance\": \"PT3H\"}");

        assertThat(moved.text("time")).isEqualTo("2030-01-01T15:00:00Z");
        assertThat(belvo.clock().instant()).isEqualTo("2030-01-01T15:00:00Z");
        assertThat(client.resume(challenged, "111111").summary()).isEqualTo("400 session_expired");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clock | {} | 400 required advance",
                "clock | {'advance': 'soon'} | 400 invalid advance",
                "clock | {'advance': '-PT1H'} | 400 invalid advance",
                "clock | {'advance': 'P106751991167300D'} | 400 invalid advance",
                "links/none/invalidate | {} | 404 not_found id",
                "webhooks | {'type': 'LINK', 'code': 'token_required', 'link': 'none'} | 404 not_found link",
                "webhooks | {'type': 'LINK', 'code': 'token_required'} | 400 required link",
                "reset/all | {} | 404 not_found",
                "state | {} | 404 not_found",
            })
    void badRequestsAreRefused(String path, String json, String expected) {
        assertThat(post(path, json.replace('\'', '"')).summary()).isEqualTo(expected);
        assertThat(belvo.clock().instant()).isEqualTo("2030-01-01T12:00:00Z");
    }

    @Test
    void aLinkIsInvalidated() {
        String link = client.register("bnk100", "full").text("id");

        assertThat(post("links/" + link + "/invalidate", "").status()).isEqualTo(204);
        assertThat(client.get("/api/links/" + link + "/").text("status")).isEqualTo("invalid");
    }

    @Test
    void everythingIsForgotten() {
        client.register("bnk100", "full");
        post("clock", "{\"advance\": \"PT3H\"}");

        Response state = post("reset", "");

        assertThat(state.text("time")).isEqualTo("2030-01-01T12:00:00Z");
        assertThat(state.body().path("links").intValue()).isZero();
        assertThat(belvo.links()).isEmpty();
    }

    @Test
    void theStateIsShown() {
        JsonNode state = anonymous.get("/__simulator/").body();

        assertThat(state.path("base_url").asText()).isEqualTo(belvo.baseUrl());
        assertThat(state.path("seed").intValue()).isZero();
        assertThat(state.path("transactions").intValue()).isEqualTo(365);
    }

    @Test
    void theLastRequestsAreListedWithoutTheirSecrets() {
        client.register("mfa_default", "pass_valid");
        client.withAuthorization(Client.basic("real", "hush")).get("/api/links/?user_document=123");

        Response requests = anonymous.get("/__simulator/requests");

        assertThat(requests.body())
                .extracting(request -> request.path("method").asText() + " "
                        + request.path("path").asText() + " "
                        + request.path("status").asText() + " "
                        + request.path("authorization").asText())
                .containsExactly("GET /api/links/ 401 refused", "POST /api/links/ 428 accepted");
        assertThat(requests.body().toString()).doesNotContain("pass_valid", "123", "hush");
    }

    @Test
    void aRequestIsListedWithItsLinkAndWhyItFailed() {
        String link = client.register("bnk100", "full").text("id");
        client.call("POST", "/api/owners/", "{\"link\": \"%s\", \"colour\": 1}".formatted(link));
        client.get("/api/transactions/?link=" + link + "&value_date__gt=soon");
        client.get("/api/links/" + link + "/");

        assertThat(anonymous.get("/__simulator/requests").body())
                .extracting(
                        request -> request.path("link").asText(),
                        request -> request.path("reason").asText())
                .containsExactly(
                        tuple(link, "null"),
                        tuple(link, "invalid value_date__gt: Enter a valid date or date-time."),
                        tuple(link, "unknown field or parameter: colour"),
                        tuple(link, "null"));
    }

    @Test
    void linksAreListedWithTheSessionsThatWait() {
        Response challenged = client.register("mfa_numeric", "numeric_code");
        post("clock", "{\"advance\": \"PT1H\"}");

        JsonNode links = anonymous.get("/__simulator/links").body();
        JsonNode session = links.at("/0/sessions/0");

        assertThat(links).hasSize(1);
        assertThat(links.at("/0/status").asText()).isEqualTo("unconfirmed");
        assertThat(session.path("session")).isEqualTo(challenged.entry().path("session"));
        assertThat(session.path("resumed_at").asText()).isEqualTo("/api/links/");
        assertThat(session.path("type").asText()).isEqualTo("numeric");
        assertThat(session.path("seconds_left").intValue()).isEqualTo(9600 - 3600);

        post("clock", "{\"advance\": \"PT3H\"}");
        assertThat(anonymous.get("/__simulator/links").body().at("/0/sessions")).isEmpty();
    }

    @Test
    void everyOperationOfItsDocumentIsThere() {
        JsonNode document = anonymous.get("/__simulator/openapi.json").body();
        List<String> missing = new ArrayList<>();

        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    JsonNode example = operation.getValue().at("/requestBody/content/application~1json/example");
                    Response response =
                            anonymous.call(method, path.getKey().replace("{id}", "none"), example.toString());
                    boolean isAboutUnknownLink = response.summary().matches("404 not_found (id|link)");
                    if (response.status() / 100 != 2 && !isAboutUnknownLink) {
                        missing.add(method + " " + path.getKey() + ": " + response.summary());
                    }
                }));

        assertThat(missing).isEmpty();
    }

    @Test
    void thePageShowsWhatThereIs() {
        String page = anonymous.page("/");

        assertThat(page)
                .contains(belvo.baseUrl(), belvo.secretId(), belvo.secretPassword(), "2030-01-01T12:00:00Z")
                .contains("/__simulator/links/{id}/invalidate", "/api/transactions/", "all 148 operations")
                .doesNotContain("{{", "src=", "@import");
        assertThat(anonymous.call("POST", "/", "").summary()).isEqualTo("405 method_not_allowed");
    }

    @Test
    void thePageEscapesWhatItIsGiven() {
        try (BelvoSimulator other =
                BelvoSimulator.builder().credentials("<b>id</b>", "it's \"&\"").start()) {
            assertThat(Client.of(other).page("/"))
                    .contains("<dd><code>&lt;b&gt;id&lt;/b&gt;</code></dd>", "it&#39;s &quot;&amp;&quot;")
                    .doesNotContain("<b>id");
        }
    }

    @Test
    void linksMayBeThereFromTheStart() {
        BelvoSimulator.Builder builder = BelvoSimulator.builder().seededLinks(3).seed(7);
        try (BelvoSimulator one = builder.start();
                BelvoSimulator other = builder.start()) {
            assertThat(one.links()).hasSize(3).allMatch(link -> link.status().equals("valid"));
            assertThat(one.links())
                    .extracting(SimulatedLink::id)
                    .isEqualTo(other.links().stream().map(SimulatedLink::id).toList());
            Client caller = Client.of(one);
            String link = one.links().get(0).id().toString();
            assertThat(caller.get("/api/transactions/?link=" + link)
                            .body()
                            .path("count")
                            .intValue())
                    .isEqualTo(365);
            assertThat(caller.get("/api/accounts/").body().path("count").intValue())
                    .isEqualTo(12);
            assertThat(one.webhooks()).isEmpty();

            caller.call("DELETE", "/api/links/" + link + "/", "");
            one.reset();
            assertThat(one.links().get(0).id()).hasToString(link);
        }
    }

    @Test
    void aPaymentSucceedsWhenItIsCompletedAndFailsWhenItIsCancelled() {
        ObjectNode details = Json.object();
        details.putObject("payment_method_details").putObject("open_finance");
        String list = "/payments/br/payment-intents/";
        JsonNode intents = client.get(list).body().path("results");
        String waiting = find(intents, "REQUIRES_ACTION");

        Response cancelled = client.call("POST", list + waiting + "/cancel/", "");
        String status = client.get(list + waiting + "/").text("status");
        Response completed = client.call("PATCH", list + waiting + "/", details.toString());

        assertThat(cancelled.status()).isEqualTo(204);
        assertThat(status).isEqualTo("FAILED");
        assertThat(completed.text("status")).isEqualTo("SUCCEEDED");
        assertThat(client.get(list + waiting + "/").text("status")).isEqualTo("SUCCEEDED");
        assertThat(client.call("POST", list + waiting + "/cancel/", "").summary())
                .isEqualTo("400 cancellation_error");
        assertThat(belvo.webhooks())
                .filteredOn(webhook -> !webhook.type().matches("CHARGES|TRANSACTIONS"))
                .extracting(SimulatedWebhook::type, SimulatedWebhook::code)
                .hasSize(2)
                .containsOnly(tuple("PAYMENT_INTENTS", "STATUS_UPDATE"));
    }

    private static String find(JsonNode intents, String status) {
        for (JsonNode intent : intents) {
            if (intent.path("status").asText().equals(status)) {
                return intent.path("id").asText();
            }
        }
        throw new AssertionError("None is " + status);
    }
}
