package io.github.belvo4j.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook about a link: data was retrieved, or the link or its consent requires attention. In Belvo's older format, the
 * webhook has no process type, request ID or external ID.
 *
 * @param webhookId see {@link Webhook#webhookId()}
 * @param type the subject, such as {@code ACCOUNTS}, {@code TRANSACTIONS}, {@code LINK} or {@code CONSENT}
 * @param processType the cause of the webhook: {@code historical_update}, {@code recurrent_update} or {@code async_post}; may
 *     be null
 * @param code the event, such as {@code historical_update} or {@code token_required}
 * @param linkId the ID of the link; may be null
 * @param requestId the ID of the request that caused the webhook, as in the response to an asynchronous request; may be null
 * @param externalId the ID that you assigned to the link; personal data; may be null
 * @param data the data, whose class depends on type and code
 * @param body see {@link Webhook#body()}
 */
public record AggregationWebhook(
        @Nullable String webhookId,
        String type,
        @Nullable String processType,
        String code,
        @Nullable String linkId,
        @Nullable String requestId,
        @Nullable String externalId,
        WebhookData data,
        Map<String, @Nullable Object> body)
        implements Webhook {

    /** Creates a webhook with a copy of the given body. */
    public AggregationWebhook {
        body = JsonObject.frozen(body);
    }

    @Override
    public String toString() {
        return Shown.webhook(this)
                .and("webhookId", webhookId)
                .and("linkId", linkId)
                .toString();
    }
}
