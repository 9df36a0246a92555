package io.github.belvo4j.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of the payments API (Brazil).
 *
 * @param webhookId see {@link Webhook#webhookId()}
 * @param type the subject, such as {@code PAYMENT_INTENTS}, {@code CHARGES} or {@code TRANSACTIONS}
 * @param code the event: {@code STATUS_UPDATE} or {@code OBJECT_CREATED}
 * @param objectId the ID of the object that the webhook is about; the type names the resource to read it from; may be null
 * @param externalId the ID that you assigned; personal data; may be null
 * @param data the data, whose class depends on type and code
 * @param body see {@link Webhook#body()}
 */
public record PaymentWebhook(
        @Nullable String webhookId,
        String type,
        String code,
        @Nullable String objectId,
        @Nullable String externalId,
        WebhookData data,
        Map<String, @Nullable Object> body)
        implements Webhook {

    /** Creates a webhook with a copy of the given body. */
    public PaymentWebhook {
        body = JsonObject.frozen(body);
    }

    @Override
    public String toString() {
        return Shown.webhook(this)
                .and("webhookId", webhookId)
                .and("objectId", objectId)
                .toString();
    }
}
