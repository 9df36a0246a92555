package io.github.belvo4j.webhook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of a webhook, by type and code: a {@link Notice} if Belvo documents no keys, and {@link Other} if the combination of
 * type and code is unknown and the data contains no counts. Keys without an accessor are in {@link Webhook#body()}. Values may
 * be null.
 */
public sealed interface WebhookData {

    /**
     * The data of {@code ACCOUNTS}, {@code OWNERS}, {@code BILLS}, {@code INVESTMENTS}, and any other type, even an unknown
     * one, whose data contains a count named {@code total_…} or {@code new_…}.
     *
     * @param total the number found by a historical update; null if only new items are counted
     * @param added the number of new items; null if only the total is given
     */
    record Counts(@Nullable Integer total, @Nullable Integer added) implements WebhookData {}

    /**
     * The data of webhooks that report nothing but their type and code: {@code LINK} with {@code token_required} or
     * {@code link_deleted}, {@code TRANSACTIONS} with {@code transactions_updated} or {@code transactions_deleted}, and all
     * payment webhooks with {@code OBJECT_CREATED}.
     *
     * @param members the members of the body's {@code data} object; usually empty, since Belvo documents none
     */
    record Notice(Map<String, @Nullable Object> members) implements WebhookData {

        /** Creates the data with a copy of the given members. */
        public Notice {
            members = JsonObject.frozen(members);
        }

        @Override
        public String toString() {
            return "Notice[*]";
        }
    }

    /** The data of {@code INCOMES} with {@code historical_update}.
     *
     * @param total the number of incomes, which is always one
     * @param streams the number of income streams that were recognized
     */
    record Incomes(@Nullable Integer total, @Nullable Integer streams) implements WebhookData {}

    /**
     * The data of {@code TRANSACTIONS} with {@code historical_update}.
     *
     * @param total the number of transactions found
     * @param inflow the number of inflows among them
     * @param outflow the number of outflows among them
     * @param first the date of the oldest transaction
     * @param last the date of the newest transaction
     */
    record Transactions(
            @Nullable Integer total,
            @Nullable Integer inflow,
            @Nullable Integer outflow,
            @Nullable LocalDate first,
            @Nullable LocalDate last)
            implements WebhookData {}

    /**
     * The data of {@code INVOICES}. The code states whether the invoices are incoming or outgoing.
     *
     * @param total the number of invoices found
     * @param first the date of the oldest invoice
     * @param last the date of the newest invoice
     */
    record Invoices(
            @Nullable Integer total,
            @Nullable LocalDate first,
            @Nullable LocalDate last) implements WebhookData {}

    /**
     * The data of {@code TAX_RETURNS}.
     *
     * @param period {@code yearly} or {@code monthly}
     * @param total the number of tax returns found
     * @param firstYear the year of the oldest tax return
     * @param lastYear the year of the newest tax return
     */
    record TaxReturns(
            @Nullable String period,
            @Nullable Integer total,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear) implements WebhookData {

        @Override
        public String toString() {
            return Shown.of(this).and("period", period).and("total", total).toString();
        }
    }

    /**
     * The data of {@code LINK} with {@code invalid_credentials}: the user has to connect again.
     *
     * @param errorCode the code of the error, such as {@code login_error}
     * @param errorMessage the explanation for developers
     * @param status the HTTP status that a request would have returned
     */
    record InvalidCredentials(
            @Nullable String errorCode,
            @Nullable String errorMessage,
            @Nullable Integer status) implements WebhookData {

        @Override
        public String toString() {
            return Shown.of(this)
                    .and("errorCode", errorCode)
                    .and("status", status)
                    .toString();
        }
    }

    /**
     * The data of {@code CONSENT}: an open finance consent has expired or is about to expire, its expiry date has changed,
     * or it doesn't give access to all of its resources; the code says which of these is the case. Advance notice, up to
     * seven days before expiry, is sent only to customers who have requested it from Belvo.
     *
     * @param consentId the ID of the consent
     * @param dueDate the date on which the consent expires
     * @param action the recommended action, such as renewing the consent
     * @param institution the name of the institution in the API
     * @param institutionDisplayName the display name of the institution
     * @param institutionIconLogo the address of the institution's logo
     */
    record Consent(
            @Nullable String consentId,
            @Nullable OffsetDateTime dueDate,
            @Nullable String action,
            @Nullable String institution,
            @Nullable String institutionDisplayName,
            @Nullable String institutionIconLogo)
            implements WebhookData {

        @Override
        public String toString() {
            return Shown.of(this)
                    .and("consentId", consentId)
                    .and("dueDate", dueDate)
                    .toString();
        }
    }

    /**
     * The data of {@code PAYMENT_INTENTS}, {@code PAYMENT_AUTHORIZATIONS}, {@code CHARGES} and {@code ENROLLMENTS} with
     * {@code STATUS_UPDATE}.
     *
     * @param status the new status, such as {@code SUCCEEDED}
     * @param failureCode the code of the failure; null if nothing failed
     * @param failureMessage the explanation of the failure; null if nothing failed
     * @param endToEndId the ID of the payment in the instant payment system
     * @param metadata your metadata; empty if there is none
     */
    record PaymentStatus(
            @Nullable String status,
            @Nullable String failureCode,
            @Nullable String failureMessage,
            @Nullable String endToEndId,
            Map<String, @Nullable Object> metadata)
            implements WebhookData {

        /** Creates the data with a copy of the given metadata. */
        public PaymentStatus {
            metadata = JsonObject.frozen(metadata);
        }

        @Override
        public String toString() {
            return Shown.of(this)
                    .and("status", status)
                    .and("failureCode", failureCode)
                    .toString();
        }
    }

    /**
     * Any other data, as sent.
     *
     * @param members the members of the body's {@code data} property; empty if its value isn't an object
     */
    record Other(Map<String, @Nullable Object> members) implements WebhookData {

        /** Creates the data with a copy of the given members. */
        public Other {
            members = JsonObject.frozen(members);
        }

        @Override
        public String toString() {
            return "Other[*]";
        }
    }
}
