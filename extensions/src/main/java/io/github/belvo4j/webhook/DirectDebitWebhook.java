package io.github.belvo4j.webhook;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of Direct Debit Mexico. Such webhooks have no webhook ID; a redelivered webhook has the same type, code and object.
 *
 * @param type the subject: {@code consent_update}, {@code customer_update}, {@code payment_method_update} or
 *     {@code payment_request_update}
 * @param code the event, such as {@code payment_request_successful}
 * @param sentAt the time at which the webhook was sent; may be null
 * @param objectId the ID of the object that the webhook is about; may be null
 * @param reference your reference; personal data; may be null
 * @param status the status of the object; may be null
 * @param amount the amount, with its scale as sent; may be null
 * @param failedReason the code of the failure; null if nothing failed
 * @param failedMessage the explanation of the failure; null if nothing failed
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

    /** Creates a webhook with a copy of the given body. */
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
