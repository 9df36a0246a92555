package io.github.belvo4j.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of one of several families: aggregation webhooks are about a link, payment webhooks about an object of the
 * payments API (the type {@code TRANSACTIONS} occurs in both), and those of Direct Debit Mexico have their own format.
 *
 * <p>Belvo adds types, codes and keys without notice. Unknown ones are neither rejected nor lost: strings are kept as sent, and
 * {@link #body()} contains everything. A member that is missing, null, blank or of an unexpected type is read as null.
 *
 * <p>The classes are immutable. Their {@code toString} is safe for logs: it contains no external ID, no amount, and no text
 * that an institution or a user has written.
 */
public sealed interface Webhook permits AggregationWebhook, PaymentWebhook, DirectDebitWebhook, OtherWebhook {

    /**
     * Returns the subject, such as {@code TRANSACTIONS}.
     *
     * @return the type as sent; never null, but empty if the body has none
     */
    String type();

    /**
     * Returns the event, such as {@code historical_update}.
     *
     * @return the code as sent; never null, but empty if the body has none
     */
    String code();

    /**
     * Returns the ID that Belvo assigned to the webhook: 32 hexadecimal digits. Webhooks may be delivered more than once (Belvo
     * redelivers those that weren't acknowledged in time), so store the IDs of processed webhooks, and skip redeliveries. Belvo
     * doesn't document the ID, but its name suggests this use.
     *
     * @return the ID; null if there is none, as in webhooks of Direct Debit Mexico
     */
    @Nullable
    String webhookId();

    /**
     * Returns the whole body as sent, including keys without an accessor: strings, numbers (those with a fraction as
     * {@link java.math.BigDecimal}), booleans, nulls, lists and maps.
     *
     * @return a deeply unmodifiable map, which contains personal data
     */
    Map<String, @Nullable Object> body();
}
