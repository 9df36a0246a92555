package io.github.belvo4j.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One webhook, told apart by family: aggregation webhooks are about a link, payment webhooks about an object of the
 * payments API ({@code TRANSACTIONS} occurs in both), those of Direct Debit Mexico have an envelope of their own.
 *
 * <p>Belvo adds types, codes and keys without notice. Nothing is lost and nothing fails then: texts are kept as sent,
 * and {@link #body()} has everything. A member that is missing, null, blank or of an unexpected type reads as null.
 *
 * <p>The classes are immutable. Their {@code toString} is fit for logs: it shows no external id, no amount, and nothing
 * that an institution or a person has written.
 */
public sealed interface Webhook permits AggregationWebhook, PaymentWebhook, DirectDebitWebhook, OtherWebhook {

    /**
     * What it is about, such as {@code TRANSACTIONS}.
     *
     * @return as sent; never null, empty if the body doesn't say
     */
    String type();

    /**
     * What has happened, such as {@code historical_update}.
     *
     * @return as sent; never null, empty if the body doesn't say
     */
    String code();

    /**
     * Belvo's id of the webhook, 32 hexadecimal digits. Webhooks may come more than once (Belvo repeats what wasn't
     * answered in time), so keep the ids of those that were worked on, and skip the ones that come again. By its name
     * the id is the key for that; how Belvo uses it isn't documented.
     *
     * @return null if there is none: Direct Debit Mexico sends no such id
     */
    @Nullable
    String webhookId();

    /**
     * The whole body as sent, with the keys that have no accessor: text, numbers (with a fraction as
     * {@link java.math.BigDecimal}), booleans, nulls, lists and maps.
     *
     * @return unmodifiable, and so is all that it contains; holds personal data
     */
    Map<String, @Nullable Object> body();
}
