package io.github.belvo4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.WebhookException;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RefreshLinkRequest;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.webhook.AggregationWebhook;
import io.github.belvo4j.webhook.Webhook;
import io.github.belvo4j.webhook.WebhookData;
import io.github.belvo4j.webhook.WebhookReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Webhooks that the simulator sends")
class WebhooksTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final WebhookReceiver receiver = WebhookReceiver.accepting(WebhookReceiver.bearer("s3cret"));
    private final List<Webhook> received = new CopyOnWriteArrayList<>();
    private HttpServer application;

    @BeforeEach
    void start() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", this::receive);
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        int status = 200;
        try {
            received.add(receiver.receive(
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestBody().readAllBytes()));
        } catch (WebhookException e) {
            status = e.isUnauthorized() ? 401 : 400;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private BelvoSimulator simulator(String authorization) {
        return BelvoSimulator.builder()
                .webhooks(
                        URI.create(
                                "http://localhost:" + application.getAddress().getPort()),
                        authorization)
                .start();
    }

    private static Link register(BelvoSimulator simulator) {
        try (Belvo belvo = Belvo.builder()
                .baseUrl(simulator.baseUrl())
                .credentials(simulator.secretId(), simulator.secretPassword())
                .build()) {
            Link link = belvo.links()
                    .register(new RegisterLinkRequest()
                            .institution("erebor_mx_retail")
                            .username("bnk100")
                            .password("full")
                            .accessMode(AccessMode.RECURRENT));
            belvo.links()
                    .refresh(
                            link.getId(),
                            new RefreshLinkRequest()
                                    .addFetchResourcesItem("ACCOUNTS")
                                    .addFetchResourcesItem("TRANSACTIONS"));
            return link;
        }
    }

    @Test
    @DisplayName("are understood by the receiver")
    void understood() {
        try (BelvoSimulator simulator = simulator("Bearer s3cret")) {
            Link link = register(simulator);
            simulator.sendWebhook("CONSENT", "openfinance_consent_expired", link.getId());
            simulator.invalidate(link.getId());
            simulator.awaitWebhooks(SOON);

            assertThat(received)
                    .hasSize(4)
                    .allSatisfy(webhook -> assertThat(webhook).isInstanceOfSatisfying(AggregationWebhook.class, it -> {
                        assertThat(it.linkId()).isEqualTo(link.getId());
                        assertThat(it.webhookId()).hasSize(32);
                    }));
            assertThat(received)
                    .extracting(webhook -> ((AggregationWebhook) webhook).data())
                    .hasAtLeastOneElementOfType(WebhookData.Consent.class)
                    .hasAtLeastOneElementOfType(WebhookData.InvalidCredentials.class)
                    .contains(new WebhookData.Counts(4, null))
                    .filteredOn(WebhookData.Transactions.class::isInstance)
                    .extracting(data -> ((WebhookData.Transactions) data).total())
                    .containsExactly(365);
        }
    }

    @Test
    @DisplayName("are refused by the receiver if their authorization differs, and sent again")
    void refused() {
        try (BelvoSimulator simulator = simulator("Bearer other")) {
            register(simulator);
            simulator.awaitWebhooks(SOON);
            simulator.clock().advance(Duration.ofMinutes(1));
            simulator.awaitWebhooks(SOON);

            assertThat(received).isEmpty();
            assertThat(simulator.webhooks())
                    .hasSize(2)
                    .allMatch(webhook -> webhook.attempts() == 2 && !webhook.delivered());
        }
    }
}
