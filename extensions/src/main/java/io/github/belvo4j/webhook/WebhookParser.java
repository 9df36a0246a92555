package io.github.belvo4j.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.belvo4j.error.WebhookException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a body as plain JSON values first, so that nothing is lost, and then converts the parts for which there is a type. */
final class WebhookParser {

    static final int MAX_DEPTH = 50;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    // Another parser might read the other value of a duplicate key.
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Object.class);

    private WebhookParser() {}

    static Webhook parse(byte[] body) {
        if (body.length == 0) {
            throw unreadable("it is empty");
        }
        try {
            Object value = JSON.readValue(body);
            if (value instanceof Map<?, ?> object) {
                return webhook(new JsonObject(JsonObject.frozen(object)));
            }
            throw unreadable("it isn't a JSON object");
        } catch (JsonProcessingException e) {
            throw unreadable("it isn't JSON" + place(e.getLocation()));
        } catch (NumberFormatException e) {
            // Jackson doesn't reject an exponent that BigDecimal can't hold before this point.
            throw unreadable("it has a number out of range");
        } catch (IOException e) {
            throw unreadable("it isn't text");
        }
    }

    private static WebhookException unreadable(String reason) {
        return new WebhookException("The body of the webhook can't be read: " + reason, false);
    }

    /** Returns where reading failed, without Jackson's message or cause, which quote the body. */
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " in line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Webhook webhook(JsonObject body) {
        if (body.has("link_id")) {
            return aggregation(body);
        }
        if (body.has("object_id")) {
            return payment(body);
        }
        if (body.has("eventType")) {
            return directDebit(body);
        }
        // Even without a value, the key identifies the family.
        if (body.members().containsKey("link_id")) {
            return aggregation(body);
        }
        if (body.members().containsKey("object_id")) {
            return payment(body);
        }
        return new OtherWebhook(
                body.text("webhook_id"),
                body.textOrEmpty("webhook_type"),
                body.textOrEmpty("webhook_code"),
                body.members());
    }

    private static Webhook aggregation(JsonObject body) {
        String type = body.textOrEmpty("webhook_type");
        String code = body.textOrEmpty("webhook_code");
        return new AggregationWebhook(
                body.text("webhook_id"),
                type,
                body.text("process_type"),
                code,
                body.text("link_id"),
                body.text("request_id"),
                body.text("external_id"),
                aggregationData(type, code, body.object("data")),
                body.members());
    }

    private static WebhookData aggregationData(String type, String code, JsonObject data) {
        return switch (type + "/" + code) {
            case "ACCOUNTS/historical_update",
                    "ACCOUNTS/new_accounts_available",
                    "OWNERS/historical_update",
                    "OWNERS/new_owners_available",
                    "RECURRING_EXPENSES/historical_update",
                    "RISK_INSIGHTS/historical_update",
                    "FINANCIAL_STATEMENTS/historical_update",
                    "FINANCIAL_STATEMENTS/new_financial_statements_available",
                    "BILLS/historical_update",
                    "BILLS/new_bills_available",
                    "EMPLOYMENT_RECORDS/historical_update",
                    "EMPLOYMENTS/new_employments_available",
                    "INVESTMENTS/historical_update",
                    "INVESTMENTS/new_investments_available",
                    "INVESTMENT_TRANSACTIONS/historical_update",
                    "INVESTMENT_TRANSACTIONS/new_investment_transactions_available",
                    "TRANSACTIONS/new_transactions_available" -> counts(type, data);
            case "INCOMES/historical_update" ->
                new WebhookData.Incomes(data.integer("total_incomes"), data.integer("number_of_income_streams"));
            case "TRANSACTIONS/transactions_updated",
                    "TRANSACTIONS/transactions_deleted",
                    "LINK/token_required",
                    "LINK/link_deleted" -> new WebhookData.Notice(data.members());
            case "TRANSACTIONS/historical_update" ->
                new WebhookData.Transactions(
                        data.integer("total_transactions"),
                        data.integer("total_inflow_transactions"),
                        data.integer("total_outflow_transactions"),
                        data.date("first_transaction_date"),
                        data.date("last_transaction_date"));
            case "INVOICES/initial_inflow_update",
                    "INVOICES/initial_outflow_update",
                    "INVOICES/historical_inflow_update",
                    "INVOICES/historical_outflow_update" ->
                new WebhookData.Invoices(
                        data.integer("total_invoices"),
                        data.date("first_invoice_date"),
                        data.date("last_invoice_date"));
            case "TAX_RETURNS/historical_update", "TAX_RETURNS/new_tax_returns_available" ->
                new WebhookData.TaxReturns(
                        data.text("type"),
                        data.integer("total_tax_returns"),
                        data.integer("first_tax_return_year"),
                        data.integer("last_tax_return_year"));
            case "LINK/invalid_credentials" ->
                new WebhookData.InvalidCredentials(
                        data.text("error_code"), data.text("error_message"), data.integer("status"));
            // Belvo's reference uses the longer names, its guides the shorter one.
            case "CONSENT/openfinance_consent_about_to_expire",
                    "CONSENT/openfinance_consent_expired",
                    "CONSENT/openfinance_consent_expiration_changed",
                    "CONSENT/openfinance_consent_with_unrecoverable_resources",
                    "CONSENT/openfinance_consent_with_temporarily_unavailable_resources",
                    "CONSENT/consent_expired" ->
                new WebhookData.Consent(
                        data.text("consent_id"),
                        data.time("consent_due_date"),
                        data.text("action"),
                        data.text("institution"),
                        data.text("institution_display_name"),
                        data.text("institution_icon_logo"));
            default -> undocumented(type, data);
        };
    }

    private static WebhookData.Counts counts(String type, JsonObject data) {
        String items = type.toLowerCase(Locale.ROOT);
        return new WebhookData.Counts(data.count("total_", items), data.count("new_", items));
    }

    /**
     * Reads the data of a type that this version doesn't know: a property is a count if its name starts with {@code total_} or
     * {@code new_}.
     */
    private static WebhookData undocumented(String type, JsonObject data) {
        WebhookData.Counts counts = counts(type, data);
        return counts.total() == null && counts.added() == null ? new WebhookData.Other(data.members()) : counts;
    }

    private static Webhook payment(JsonObject body) {
        String type = body.textOrEmpty("webhook_type");
        String code = body.textOrEmpty("webhook_code");
        return new PaymentWebhook(
                body.text("webhook_id"),
                type,
                code,
                body.text("object_id"),
                body.text("external_id"),
                paymentData(type, code, body.object("data")),
                body.members());
    }

    private static WebhookData paymentData(String type, String code, JsonObject data) {
        return switch (type + "/" + code) {
            case "PAYMENT_INTENTS/STATUS_UPDATE",
                    "CHARGES/STATUS_UPDATE",
                    "ENROLLMENTS/STATUS_UPDATE",
                    "PAYMENT_AUTHORIZATIONS/STATUS_UPDATE",
                    "PAYMENT_AUTHORIZATION/STATUS_UPDATE" ->
                new WebhookData.PaymentStatus(
                        data.text("status"),
                        data.text("failure_code"),
                        data.text("failure_message"),
                        data.text("end_to_end_id"),
                        data.object("metadata").members());
            case "BANK_ACCOUNTS/OBJECT_CREATED",
                    "CUSTOMERS/OBJECT_CREATED",
                    "ENROLLMENTS/OBJECT_CREATED",
                    "PAYMENT_INTENTS/OBJECT_CREATED",
                    "CHARGES/OBJECT_CREATED",
                    "TRANSACTIONS/OBJECT_CREATED",
                    "PAYMENT_AUTHORIZATIONS/OBJECT_CREATED",
                    "PAYMENT_AUTHORIZATION/OBJECT_CREATED" -> new WebhookData.Notice(data.members());
            default -> new WebhookData.Other(data.members());
        };
    }

    private static Webhook directDebit(JsonObject body) {
        JsonObject details = body.object("details");
        return new DirectDebitWebhook(
                body.textOrEmpty("eventType"),
                body.textOrEmpty("eventCode"),
                body.time("datetime"),
                details.text("id"),
                details.text("reference"),
                details.text("status"),
                details.amount("amount"),
                details.text("failedReason"),
                details.text("failedMessage"),
                body.members());
    }
}
