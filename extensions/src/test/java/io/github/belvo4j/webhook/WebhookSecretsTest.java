package io.github.belvo4j.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("toString of a webhook")
class WebhookSecretsTest {

    private static String shown(String body) {
        return WebhookReceiver.withoutAuthorization()
                .receive(null, body.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Test
    @DisplayName("shows the type, the code and the IDs")
    void useful() {
        assertThat(shown("{\"webhook_id\": \"w\", \"webhook_type\": \"LINK\", \"webhook_code\": \"token_required\","
                        + "\"link_id\": \"l\"}"))
                .isEqualTo("AggregationWebhook[type=LINK, code=token_required, webhookId=w, linkId=l]");
    }

    @ParameterizedTest
    @DisplayName("hides personal data, text written by people, and unknown properties")
    @ValueSource(
            strings = {
                """
                {"link_id": "l", "external_id": "CANARY", "webhook_type": "LINK",
                 "webhook_code": "invalid_credentials", "unknown": "CANARY",
                 "data": {"error_message": "CANARY", "CANARY": "CANARY"}}
                """,
                """
                {"link_id": "l", "webhook_type": "CONSENT", "webhook_code": "consent_expired",
                 "data": {"institution_display_name": "CANARY", "action": "CANARY"}}
                """,
                """
                {"link_id": "l", "data": {"CANARY": "CANARY"}}
                """,
                """
                {"object_id": "o", "external_id": "CANARY", "webhook_type": "CHARGES",
                 "webhook_code": "STATUS_UPDATE", "unknown": "CANARY",
                 "data": {"failure_message": "CANARY", "end_to_end_id": "CANARY", "metadata": {"CANARY": "CANARY"}}}
                """,
                """
                {"eventType": "customer_update", "details": {"reference": "CANARY", "failedReason": "CANARY",
                 "failedMessage": "CANARY", "amount": "CANARY"}}
                """,
                """
                {"external_id": "CANARY", "CANARY": "CANARY"}
                """,
            })
    void hidden(String body) {
        Webhook webhook = WebhookReceiver.withoutAuthorization().receive(null, body.getBytes(StandardCharsets.UTF_8));

        assertThat(webhook.body().toString()).contains("CANARY");
        assertThat(webhook.toString()).doesNotContain("CANARY");
        if (webhook instanceof AggregationWebhook aggregation) {
            assertThat(aggregation.data().toString()).doesNotContain("CANARY");
        }
        if (webhook instanceof PaymentWebhook payment) {
            assertThat(payment.data().toString()).doesNotContain("CANARY");
        }
    }

    @Test
    @DisplayName("is one short line, whatever was received")
    void oneLine() {
        String forged = "{\"link_id\": \"l\", \"webhook_type\": \"A\\r\\n\\u2028\\u0085B" + "x".repeat(10_000) + "\"}";

        assertThat(shown(forged))
                .startsWith("AggregationWebhook[type=A    Bxxx")
                .hasSizeLessThan(200);
        assertThat(shown(forged).lines()).hasSize(1);
    }
}
