package io.github.belvo4j.simulator.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatedWebhook;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer receiver;
    private BelvoSimulator belvo;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();
        belvo = BelvoSimulator.builder()
                .clock(SimulatorClock.fixed(Instant.parse("2030-01-01T12:00:00Z")))
                .webhooks(url(), "Bearer s3cret")
                .start();
        client = Client.of(belvo);
    }

    @AfterEach
    void stop() {
        belvo.close();
        receiver.stop(0);
    }

    private URI url() {
        return URI.create("http://localhost:" + receiver.getAddress().getPort() + "/hook");
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(Json.parse(exchange.getRequestBody()));
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private List<String> events() {
        belvo.awaitWebhooks(SOON);
        return received.stream()
                .map(body -> "%s %s %s"
                        .formatted(
                                body.path("webhook_type").asText(),
                                body.path("webhook_code").asText(),
                                body.path("process_type").asText()))
                .toList();
    }

    private Response registerWith(String... resources) {
        Response registered = client.post(Client.registration("bnk100", "full")
                .put("external_id", "customer-1")
                .put("institution", Client.institutionWith(resources.length == 0 ? "ACCOUNTS" : resources[0])));
        if (resources.length > 0) {
            client.refresh(registered.text("id"), resources);
        }
        return registered;
    }

    @Test
    void whatALinkHasIsAnnouncedWhenItIsRead() {
        String link = registerWith("ACCOUNTS", "OWNERS", "TRANSACTIONS").text("id");

        assertThat(events())
                .containsExactlyInAnyOrder(
                        "ACCOUNTS historical_update historical_update",
                        "OWNERS historical_update historical_update",
                        "TRANSACTIONS historical_update historical_update");
        assertThat(authorizations).containsOnly("Bearer s3cret");
        assertThat(received)
                .allSatisfy(body -> {
                    assertThat(body.path("webhook_id").asText()).matches("[0-9a-f]{32}");
                    assertThat(body.path("link_id").asText()).isEqualTo(link);
                    assertThat(body.path("external_id").asText()).isEqualTo("customer-1");
                })
                .extracting(body -> body.path("webhook_id"))
                .doesNotHaveDuplicates();
        assertThat(data("TRANSACTIONS").path("total_transactions").intValue()).isEqualTo(365);
        assertThat(data("TRANSACTIONS").path("total_inflow_transactions").intValue()
                        + data("TRANSACTIONS")
                                .path("total_outflow_transactions")
                                .intValue())
                .isEqualTo(365);
        assertThat(data("TRANSACTIONS").path("first_transaction_date").asText()).isEqualTo("2029-01-02");
        assertThat(data("TRANSACTIONS").path("last_transaction_date").asText()).isEqualTo("2030-01-01");
        assertThat(data("ACCOUNTS").path("total_accounts").intValue()).isEqualTo(4);
    }

    @Test
    void whatIsBoughtAndWhatIsSoldAreAnnouncedApart() {
        registerWith("INVOICES", "TAX_STATUS");

        assertThat(events())
                .containsExactlyInAnyOrder(
                        "INVOICES historical_inflow_update historical_update",
                        "INVOICES historical_outflow_update historical_update");
        assertThat(received.stream()
                        .filter(body -> body.path("webhook_type").asText().equals("INVOICES"))
                        .mapToInt(body -> body.at("/data/total_invoices").intValue())
                        .sum())
                .isPositive();
    }

    private JsonNode data(String type) {
        return received.stream()
                .filter(body -> body.path("webhook_type").asText().equals(type))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    @Test
    void aCallerWhoDidNotWaitIsToldTheRequestItIsAbout() {
        String link = registerWith().text("id");
        String request =
                "{\"link\": \"%s\", \"date_from\": \"2029-12-31\", \"date_to\": \"2029-12-31\"}".formatted(link);

        Response accepted = client.withAsync().call("POST", "/api/transactions/", request);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(events()).containsExactly("TRANSACTIONS historical_update async_post");
        assertThat(received.get(0).path("request_id").asText()).isEqualTo(accepted.text("request_id"));
        assertThat(data("TRANSACTIONS").path("total_transactions").intValue()).isEqualTo(1);
    }

    @Test
    void aCallerWhoWaitsIsToldNothing() {
        String link = registerWith().text("id");

        client.call("POST", "/api/accounts/", "{\"link\": \"%s\"}".formatted(link));
        client.call("DELETE", "/api/links/" + link + "/", "");

        assertThat(events()).isEmpty();
    }

    @Test
    void aLinkThatIsDeletedLaterIsAnnounced() {
        String link = registerWith().text("id");

        Response accepted = client.withAsync().call("DELETE", "/api/links/" + link + "/", "");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(events()).containsExactly("LINK link_deleted null");
        assertThat(received.get(0).path("link_id").asText()).isEqualTo(link);
        assertThat(received.get(0).path("request_id").asText()).isEqualTo(accepted.text("request_id"));
    }

    @Test
    void aLinkThatWorksNoMoreIsAnnounced() {
        belvo.invalidate(registerWith().text("id"));

        assertThat(events()).containsExactly("LINK invalid_credentials null");
        assertThat(data("LINK").path("error_code").asText()).isEqualTo("login_error");
    }

    @Test
    void anyWebhookIsSentOnDemand() {
        String link = registerWith().text("id");

        belvo.sendWebhook("CONSENT", "openfinance_consent_about_to_expire", link);
        client.call(
                "POST",
                "/__simulator/webhooks",
                "{\"type\": \"TRANSACTIONS\", \"code\": \"transactions_deleted\", \"link\": \"%s\", \"data\": {\"n\": 1}}"
                        .formatted(link));

        assertThat(events())
                .containsExactly(
                        "CONSENT openfinance_consent_about_to_expire null",
                        "TRANSACTIONS transactions_deleted recurrent_update");
        assertThat(data("CONSENT").path("consent_due_date").asText()).isEqualTo("2030-01-08T12:00:00.000000Z");
        assertThat(data("TRANSACTIONS")).hasToString("{\"n\":1}");
        assertThatIllegalArgumentException().isThrownBy(() -> belvo.sendWebhook("LINK", "token_required", "none"));
    }

    @Test
    void whatIsNotAnsweredWith2xxIsSentAgainAMinuteLaterThreeTimesAtTheMost() {
        status = 500;
        belvo.invalidate(registerWith().text("id"));
        assertThat(events()).hasSize(1);

        belvo.clock().advance(Duration.ofSeconds(59));
        assertThat(events()).hasSize(1);
        for (int attempts = 2; attempts <= 4; attempts++) {
            belvo.clock().advance(Duration.ofSeconds(60));
            assertThat(events()).hasSize(attempts);
        }
        belvo.clock().advance(Duration.ofDays(1));

        assertThat(events()).hasSize(4);
        assertThat(received)
                .extracting(body -> body.path("webhook_id"))
                .containsOnly(received.get(0).path("webhook_id"));
        assertThat(belvo.webhooks())
                .extracting(SimulatedWebhook::code, SimulatedWebhook::attempts, SimulatedWebhook::delivered)
                .containsExactly(tuple("invalid_credentials", 4, false));
    }

    @Test
    void whatArrivesInTheEndIsNotSentAgain() {
        status = 500;
        belvo.invalidate(registerWith().text("id"));
        belvo.awaitWebhooks(SOON);
        status = 204;

        belvo.clock().advance(Duration.ofMinutes(1));
        assertThat(events()).hasSize(2);
        belvo.clock().advance(Duration.ofMinutes(1));

        assertThat(events()).hasSize(2);
        assertThat(belvo.webhooks()).extracting(SimulatedWebhook::delivered).containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNTS, new_accounts_available, new_accounts",
        "OWNERS, new_owners_available, new_owners",
        "TRANSACTIONS, new_transactions_available, new_transactions",
        "RECURRING_EXPENSES, historical_update, total_recurring_expenses",
        "RISK_INSIGHTS, historical_update, total_risk_insights",
        "BILLS, historical_update, total_bills",
        "BILLS, new_bills_available, new_bills",
        "INCOMES, historical_update, total_incomes number_of_income_streams",
        "EMPLOYMENT_RECORDS, historical_update, total_employment_record_profiles",
        "EMPLOYMENTS, new_employments_available, new_employments",
        "INVESTMENTS, historical_update, total_investments",
        "INVESTMENTS, new_investments_available, new_investments",
        "INVESTMENT_TRANSACTIONS, historical_update, total_investment_transactions",
        "INVESTMENT_TRANSACTIONS, new_investment_transactions_available, new_investment_transactions",
        "FINANCIAL_STATEMENTS, new_financial_statements_available, new_financial_statements",
    })
    void countsAreOfWhatTheLinkHas(String type, String code, String counts) {
        String link = registerWith(type).text("id");

        belvo.sendWebhook(type, code, link);

        assertThat(events()).hasSize(2);
        assertThat(received.get(1).path("data").fieldNames()).toIterable().containsExactly(counts.split(" "));
        assertThat(received.get(1).path("data")).allMatch(count -> count.intValue() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent_expired",
                "openfinance_consent_about_to_expire",
                "openfinance_consent_expired",
                "openfinance_consent_expiration_changed",
                "openfinance_consent_with_unrecoverable_resources",
                "openfinance_consent_with_temporarily_unavailable_resources",
            })
    void aConsentIsNamed(String code) {
        belvo.sendWebhook("CONSENT", code, registerWith().text("id"));

        assertThat(events()).hasSize(1);
        assertThat(data("CONSENT").path("consent_id").asText()).isNotBlank();
    }

    @Test
    void nobodyWaitsForAReceiver() {
        receiver.removeContext("/hook");
        CountDownLatch answered = new CountDownLatch(1);
        receiver.createContext("/hook", exchange -> {
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            receive(exchange);
        });

        belvo.invalidate(registerWith().text("id"));

        assertThat(client.get("/api/links/").status()).isEqualTo(200);
        assertThatIllegalStateException().isThrownBy(() -> belvo.awaitWebhooks(Duration.ZERO));
        answered.countDown();
        assertThat(events()).hasSize(1);
    }

    @Test
    void withoutAUrlTheyAreNoted() {
        try (BelvoSimulator silent = BelvoSimulator.start()) {
            Client caller = Client.of(silent);
            String link = caller.register("bnk100", "full").text("id");
            silent.invalidate(link);

            assertThat(silent.webhooks())
                    .extracting(webhook -> String.valueOf(webhook.link()), SimulatedWebhook::attempts)
                    .containsExactly(tuple(link, 0));
            assertThat(caller.get("/__simulator/webhooks")
                            .body()
                            .at("/0/body/webhook_code")
                            .asText())
                    .isEqualTo("invalid_credentials");
            silent.reset();
            assertThat(silent.webhooks()).isEmpty();
        }
    }

    @Test
    void theyGoToAUrlOfTheWebOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BelvoSimulator.builder().webhooks(URI.create("file:///etc/passwd")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BelvoSimulator.builder().webhooks(URI.create("/hook")));
    }
}
