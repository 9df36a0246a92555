package io.github.belvo4j.simulator.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.model.SimulatedFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments, their charges, authorizations and enrollments. */
class PaymentsTest {
    private static final String INTENTS = "/payments/br/payment-intents/";
    private static final String VERSION = "X-Belvo-API-Resource-Version";
    private static final String AUTHORIZATIONS = "/payments/br/payment-authorizations/";

    private static final String BRANDING =
            "{'company_icon': 'https://sol.example/icon', 'company_logo': 'https://sol.example/logo',"
                    + " 'company_name': 'Sol', 'company_terms_url': 'https://sol.example/terms'}";

    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo).withHeader(VERSION, "Payments-BR.V2");

    private static String intent(String amount) {
        return """
                {"amount": "%s", "customer": "5fdc44e5-1822-484c-a0d2-1105a66ef29e", "description": "Order 7",
                 "allowed_payment_method_types": ["open_finance"], "confirm": true, "metadata": {"order": "7"},
                 "payment_method_details": {"open_finance": {"callback_url": "https://shop.example/back"}}}""".formatted(amount);
    }

    private Response pay(String key, String body) {
        return client.withHeader("Belvo-Idempotency-Key", key).call("POST", INTENTS, body);
    }

    private int count(String list) {
        return client.get(list).body().path("count").intValue();
    }

    @Test
    void aPaymentHasACharge() {
        Response created = client.call("POST", INTENTS, intent("12.50"));
        String path = INTENTS + created.text("id") + "/";
        Response charges = client.get(path + "charges/");
        String charge = charges.body().at("/results/0/id").asText();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("status")).isEqualTo("REQUIRES_ACTION");
        assertThat(created.body().path("metadata")).hasToString("{\"order\":\"7\"}");
        assertThat(created.body()
                        .at("/payment_method_details/open_finance/callback_url")
                        .asText())
                .isEqualTo("https://shop.example/back");
        assertThat(charges.body().at("/results/0/amount").asText()).isEqualTo("12.50");
        assertThat(client.get("/payments/br/charges/" + charge + "/").body())
                .isEqualTo(client.get(path + "charges/" + charge + "/").body());

        client.call("PATCH", path, "{}");

        assertThat(client.get(path + "charges/" + charge + "/").text("status")).isEqualTo("SUCCEEDED");
        assertThat(client.get(path).body().at("/charges/0/status").asText()).isEqualTo("SUCCEEDED");
        assertThat(client.call("POST", path + "charges/" + charge + "/cancel/", "")
                        .summary())
                .isEqualTo("400 cancellation_error");
    }

    @Test
    void whatHappensToAPaymentIsAnnounced() {
        String id = client.call("POST", INTENTS, intent("12.50")).text("id");
        client.call("PATCH", INTENTS + id + "/", "{}");

        assertThat(belvo.webhooks())
                .extracting(webhook -> webhook.type() + " " + webhook.code())
                .containsExactly(
                        "PAYMENT_INTENTS OBJECT_CREATED",
                        "CHARGES OBJECT_CREATED",
                        "PAYMENT_INTENTS STATUS_UPDATE",
                        "CHARGES STATUS_UPDATE",
                        "TRANSACTIONS OBJECT_CREATED");
        assertThat(values(client.get("/payments/br/transactions/").body().path("results"), "payment_intent"))
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/payments/br/customers/ | CUSTOMERS | {'identifier': '11225860000140', 'name': 'Sol'}",
                "/payments/br/bank-accounts/ | BANK_ACCOUNTS | {'holder': {'name': 'Sol', 'identifier': '11225860000140'},"
                        + " 'details': {'account_type': 'CHECKINGS', 'agency': '1', 'number': '2'}}",
            })
    void whatIsCreatedIsAnnounced(String list, String type, String body) {
        Response created = client.call("POST", list, body.replace('\'', '"'));

        assertThat(created.status()).isEqualTo(201);
        assertThat(belvo.webhooks()).singleElement().satisfies(webhook -> {
            assertThat(webhook.type() + " " + webhook.code()).isEqualTo(type + " OBJECT_CREATED");
            assertThat(webhook.body()).contains(created.text("id"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/payments/br/token/ | {'use_cases': ['ENROLLMENT'], 'widget': {'branding': {'company_name': 'Sol'},"
                        + " 'callback_urls': {'success': 'https://s.example', 'exit': 'https://e.example'}}}",
                "/api/token/ | {'id': 'simulator-secret-id', 'password': 'simulator-secret-password', 'scopes': 'read_links',"
                        + " 'fetch_resources': ['ACCOUNTS'], 'stale_in': '90d', 'widget': {'branding': BRANDING}}",
            })
    void aWidgetHasItsToken(String path, String body) {
        Response token =
                client.call("POST", path, body.replace("BRANDING", BRANDING).replace('\'', '"'));

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.text("access")).isNotBlank();
        assertThat(token.text("refresh")).isNotBlank();
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        int before = count(INTENTS);
        Response first = pay("key-1", intent("10.00"));
        Response again = pay("key-1", intent("10.00"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count(INTENTS)).isEqualTo(before + 1);
        assertThat(pay("key-1", intent("10.01")).summary()).isEqualTo("422 idempotency_payload_mismatch");
        assertThat(pay("key-2", intent("10.00")).text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void whatWasRefusedMayBeTriedAgainWithItsKey() {
        belvo.failNext(SimulatedFault.status(500).on("POST", INTENTS));

        assertThat(pay("key-1", intent("10.00")).status()).isEqualTo(500);
        assertThat(pay("key-1", intent("11.00")).status()).isEqualTo(201);
    }

    @Test
    void aRequestThatIsStillBeingAnsweredIsAConflict() {
        belvo.failNext(SimulatedFault.delay(Duration.ofSeconds(1)).on("POST", INTENTS));
        int before = count(INTENTS);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> pay("key-1", intent("10.00")));
        while (count(INTENTS) == before) {
            Thread.onSpinWait();
        }

        assertThat(pay("key-1", intent("10.00")).summary()).isEqualTo("409 idempotency_key_conflict");
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(pay("key-1", intent("10.00")).body()).isEqualTo(first.join().body());
    }

    @Test
    void anAuthorizationHasItsChargeUntilItIsCancelled() {
        Response created = client.call("POST", AUTHORIZATIONS, """
                {"payment_method": "PIX_OF_SCHEDULED", "description": "Plan", "return_url": "https://shop.example/back",
                 "payer": {"customer": "5fdc44e5-1822-484c-a0d2-1105a66ef29e"},
                 "beneficiary": {"type": "BANK_ACCOUNT", "target": "6a3a25e0-bf09-4f8c-88bc-b7b148e2e79e"},
                 "payment_method_configuration": {"amount": 25.5, "statement_description": "Plan",
                  "dates": ["2030-05-01"]}}""");
        String path = AUTHORIZATIONS + created.text("id") + "/";
        JsonNode charges = client.get(path + "charges/").body().path("results");

        assertThat(created.text("status")).isEqualTo("AWAITING_AUTHORIZATION");
        assertThat(values(charges, "id"))
                .hasSize(1)
                .isEqualTo(ids(created.body().path("charges")));
        assertThat(values(charges, "date")).containsExactly("2030-05-01");
        assertThat(values(charges, "amount")).containsOnly("25.5");

        String first = path + "charges/" + charges.path(0).path("id").asText() + "/";
        Response retried = client.call("POST", first + "retry/", "{\"date\": \"2030-05-03\"}");
        Response cancelled = client.call("POST", path + "cancel/", "");

        assertThat(retried.status()).isEqualTo(201);
        assertThat(retried.text("previous"))
                .isEqualTo(charges.path(0).path("id").asText());
        assertThat(client.get(first).text("next")).isEqualTo(retried.text("id"));
        assertThat(cancelled.status()).isEqualTo(204);
        assertThat(client.get(path).text("status")).isEqualTo("REVOKED");
        assertThat(values(client.get(path + "charges/").body().path("results"), "status"))
                .hasSize(2)
                .containsOnly("CANCELED");
    }

    @Test
    void authorizationsAreOfTheSecondVersionOfPayments() {
        Client first = Client.of(belvo);

        assertThat(first.get(AUTHORIZATIONS).summary()).isEqualTo("400 required " + VERSION);
        assertThat(first.withHeader(VERSION, "Payments-BR.V2")
                        .get(AUTHORIZATIONS)
                        .status())
                .isEqualTo(200);
        assertThat(first.get("/payments/br/customers/").status()).isEqualTo(200);
    }

    @Test
    void theStateOfAnAuthorizationIsAnnounced() {
        String id = client.get(AUTHORIZATIONS).body().at("/results/0/id").asText();

        client.call("POST", AUTHORIZATIONS + id + "/cancel/", "");

        assertThat(belvo.webhooks())
                .extracting(webhook -> webhook.type() + " " + webhook.code())
                .contains("PAYMENT_AUTHORIZATIONS STATUS_UPDATE");
    }

    @Test
    void aTokenIsForTheKeysInItsRequest() {
        String request = """
                {"id": "%s", "password": "%s", "scopes": "read_links", "fetch_resources": ["ACCOUNTS"],
                 "stale_in": "90d", "widget": {"branding": BRANDING}}""".replace("BRANDING", BRANDING).replace('\'', '"');

        assertThat(client.call("POST", "/api/token/", request.formatted(belvo.secretId(), belvo.secretPassword()))
                        .status())
                .isEqualTo(200);
        assertThat(client.call("POST", "/api/token/", request.formatted(belvo.secretId(), "other"))
                        .summary())
                .isEqualTo("401 authentication_failed");
    }

    private static List<String> values(JsonNode items, String property) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item.path(property).asText()));
        return values;
    }

    private static List<String> ids(JsonNode array) {
        List<String> ids = new ArrayList<>();
        array.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"state\": \"%s\", \"code\": \"c\", \"id_token\": \"t\"}', SUCCEEDED, AUTHORIZED",
        "'{\"state\": \"%s\", \"error\": \"access_denied\", \"error_description\": \"No\"}', FAILED, REJECTED",
    })
    void anEnrollmentEndsWhenThePersonComesBack(String body, String status, String details) {
        Response created = client.call("POST", "/payments/br/enrollments/", """
                {"type": "open_finance_biometric_pix", "details": {"customer": "5fdc44e5-1822-484c-a0d2-1105a66ef29e",
                 "institution": "31464966-eb92-48dd-be81-13282822c540", "platform": "IOS", "risk_signals": {}}}""");
        String state = created.body().at("/details/redirect_url").asText().replaceAll(".*state=", "");
        String complete = "/payments/br/enrollments/complete-redirection/";

        Response completed = client.call("POST", complete, body.formatted(state));

        assertThat(created.text("status")).isEqualTo("PENDING");
        assertThat(completed.text("status")).isEqualTo(status);
        assertThat(completed.body().at("/details/status").asText()).isEqualTo(details);
        assertThat(client.get("/payments/br/enrollments/" + created.text("id") + "/")
                        .body())
                .isEqualTo(completed.body());
        assertThat(client.call("POST", complete, body.formatted("none")).summary())
                .isEqualTo("400 does_not_exist state");
        assertThat(belvo.webhooks())
                .extracting(webhook -> webhook.type() + " " + webhook.code())
                .containsExactly("ENROLLMENTS OBJECT_CREATED", "ENROLLMENTS STATUS_UPDATE");
    }

    @Test
    void whatIsBelowNothingIsNotFound() {
        String none = "00000000-0000-4000-8000-000000000000/";

        assertThat(client.get(INTENTS + none + "charges/").summary()).isEqualTo("404 not_found");
        assertThat(client.get(AUTHORIZATIONS + none + "charges/").summary()).isEqualTo("404 not_found");
        assertThat(client.call("POST", INTENTS + none + "cancel/", "").summary())
                .isEqualTo("404 not_found");
    }
}
