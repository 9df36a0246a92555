package io.github.belvo4j.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of a family that this version doesn't know.
 *
 * @param webhookId see {@link Webhook#webhookId()}
 * @param type see {@link Webhook#type()}
 * @param code see {@link Webhook#code()}
 * @param body see {@link Webhook#body()}
 */
public record OtherWebhook(@Nullable String webhookId, String type, String code, Map<String, @Nullable Object> body)
        implements Webhook {

    /** Creates a webhook with a copy of the given body. */
    public OtherWebhook {
        body = JsonObject.frozen(body);
    }

    @Override
    public String toString() {
        return Shown.webhook(this).and("webhookId", webhookId).toString();
    }
}
