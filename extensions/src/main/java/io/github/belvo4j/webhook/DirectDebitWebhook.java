package io.github.belvo4j.webhook;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of Direct Debit Mexico. It has no webhook ID; if it is redelivered, its type, code and object are the same.
 *
 * @param type {@code consent_update}, {@code customer_update}, {@code payment_method_update} or {@code payment_request_update}
 * @param code such as {@code payment_request_successful}
 * @param sentAt when it was sent; may be null
 * @param objectId the ID of the object that it is about; may be null
 * @param reference your reference; personal data; may be null
 * @param status the status of the object; may be null
 * @param amount the amount, with its scale as sent; may be null
 * @param failedReason a code; null if nothing failed
 * @param failedMessage an explanation; null if nothing failed
 * @param body see {@link Webhook#body()}
 */
public record DirectDebitWebhook(
        String type,
        String code,
        @Nullable OffsetDateTime sentAt,
        @Nullable String objectId,
        @Nullable String reference,
        @Nullable String status,
        @Nullable BigDecimal amount,
        @Nullable String failedReason,
        @Nullable String failedMessage,
        Map<String, @Nullable Object> body)
        implements Webhook {

    /** Copies the body. */
    public DirectDebitWebhook {
        body = JsonObject.frozen(body);
    }

    @Override
    public @Nullable String webhookId() {
        return null;
    }

    @Override
    public String toString() {
        return Shown.webhook(this)
                .and("objectId", objectId)
                .and("status", status)
                .toString();
    }
}
