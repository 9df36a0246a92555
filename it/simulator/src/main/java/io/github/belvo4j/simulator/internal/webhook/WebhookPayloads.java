package io.github.belvo4j.simulator.internal.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.banking.Transactions;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.store.Rows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Creates the payloads of webhooks: the properties that Belvo documents for each type and code, with the counts and dates of a
 * link's data.
 */
public final class WebhookPayloads {
    private static final Duration NOTICE_OF_CONSENT = Duration.ofDays(7);

    private static final Duration PERIOD_OF_CONSENT = Duration.ofDays(365);

    private final Clock clock;
    private final Supplier<ObjectNode> consent;

    /**
     * Creates an instance.
     *
     * @param consent supplies the consent for webhooks about consents
     */
    public WebhookPayloads(Clock clock, Supplier<ObjectNode> consent) {
        this.clock = clock;
        this.consent = consent;
    }

    /** Returns the body of a webhook about a link, without the webhook's ID. */
    public static ObjectNode ofLink(
            String type,
            String code,
            @Nullable String process,
            String link,
            @Nullable String externalId,
            String requestId,
            ObjectNode data) {
        return Json.object()
                .put("webhook_type", type)
                .put("process_type", process)
                .put("webhook_code", code)
                .put("link_id", link)
                .put("request_id", requestId)
                .put("external_id", externalId)
                .set("data", data);
    }

    /** Returns the body of a webhook about a payment, without the webhook's ID. */
    public static ObjectNode ofPayment(String type, String code, ObjectNode object, ObjectNode data) {
        return Json.object()
                .put("webhook_type", type)
                .put("webhook_code", code)
                .put("object_id", Json.text(object, "id"))
                .put("external_id", Json.text(object, "external_id"))
                .set("data", data);
    }

    /** Returns the data of a webhook about the new state of a payment. */
    public static ObjectNode status(ObjectNode object) {
        ObjectNode data = Json.object()
                .put("status", Json.text(object, "status"))
                .put("failure_code", Json.text(object, "failure_code"))
                .put("failure_message", Json.text(object, "failure_message"))
                .put("end_to_end_id", Json.text(object, "end_to_end_id"));
        return data.set("metadata", object.path("metadata").isObject() ? object.path("metadata") : Json.object());
    }

    /** Returns the codes of the webhooks that announce a link's historical data of a type; empty if Belvo sends none. */
    public static List<String> historicalCodes(String type) {
        return switch (type) {
            case "ACCOUNTS",
                    "OWNERS",
                    "TRANSACTIONS",
                    "RECURRING_EXPENSES",
                    "RISK_INSIGHTS",
                    "BILLS",
                    "INCOMES",
                    "EMPLOYMENT_RECORDS",
                    "INVESTMENTS",
                    "INVESTMENT_TRANSACTIONS",
                    "TAX_RETURNS",
                    "FINANCIAL_STATEMENTS" -> List.of("historical_update");
            case "INVOICES" -> List.of("historical_inflow_update", "historical_outflow_update");
            case "EMPLOYMENTS" -> List.of("new_employments_available");
            default -> List.of();
        };
    }

    /**
     * Returns the data of a webhook about a link.
     *
     * @param rows the link's data of the type
     */
    public ObjectNode of(String type, String code, Rows rows) {
        ObjectNode data = Json.object();
        return switch (type + "/" + code) {
            case "ACCOUNTS/historical_update",
                    "OWNERS/historical_update",
                    "RECURRING_EXPENSES/historical_update",
                    "RISK_INSIGHTS/historical_update",
                    "BILLS/historical_update",
                    "INVESTMENTS/historical_update",
                    "INVESTMENT_TRANSACTIONS/historical_update" ->
                data.put("total_" + type.toLowerCase(Locale.ROOT), rows.size());
            case "ACCOUNTS/new_accounts_available",
                    "OWNERS/new_owners_available",
                    "BILLS/new_bills_available",
                    "TRANSACTIONS/new_transactions_available",
                    "EMPLOYMENTS/new_employments_available",
                    "INVESTMENTS/new_investments_available",
                    "INVESTMENT_TRANSACTIONS/new_investment_transactions_available" ->
                data.put("new_" + type.toLowerCase(Locale.ROOT), rows.size());
            case "TRANSACTIONS/historical_update" -> transactions(data, rows);
            case "EMPLOYMENT_RECORDS/historical_update" -> data.put("total_employment_record_profiles", rows.size());
            case "INCOMES/historical_update" ->
                data.put("total_incomes", rows.size())
                        .put(
                                "number_of_income_streams",
                                rows.size() == 0
                                        ? 0
                                        : rows.get(0)
                                                .path("number_of_income_streams")
                                                .asInt());
            case "INVOICES/initial_inflow_update", "INVOICES/historical_inflow_update" ->
                invoices(data, rows, "INFLOW");
            case "INVOICES/initial_outflow_update", "INVOICES/historical_outflow_update" ->
                invoices(data, rows, "OUTFLOW");
            case "TAX_RETURNS/historical_update", "TAX_RETURNS/new_tax_returns_available" ->
                data.put("type", "yearly")
                        .put("total_tax_returns", rows.size())
                        .put("first_tax_return_year", year())
                        .put("last_tax_return_year", year());
            case "FINANCIAL_STATEMENTS/historical_update", "FINANCIAL_STATEMENTS/new_financial_statements_available" ->
                data.put("new_financial_statements", rows.size());
            case "LINK/invalid_credentials" ->
                data.put("error_code", "login_error")
                        .put("error_message", "Invalid credentials provided to login to the institution")
                        .put("status", 400);
            case "CONSENT/openfinance_consent_about_to_expire" -> consent(data, NOTICE_OF_CONSENT);
            case "CONSENT/openfinance_consent_expired", "CONSENT/consent_expired" -> consent(data, Duration.ZERO);
            case "CONSENT/openfinance_consent_expiration_changed",
                    "CONSENT/openfinance_consent_with_unrecoverable_resources",
                    "CONSENT/openfinance_consent_with_temporarily_unavailable_resources" ->
                consent(data, PERIOD_OF_CONSENT);
            default -> data;
        };
    }

    private int year() {
        return clock.instant().atZone(clock.getZone()).getYear() - 1;
    }

    private static ObjectNode transactions(ObjectNode data, Rows rows) {
        long inflow = rows instanceof Transactions transactions ? transactions.inflows() : 0;
        return data.put("total_transactions", rows.size())
                .put("total_inflow_transactions", inflow)
                .put("total_outflow_transactions", rows.size() - inflow)
                .put("first_transaction_date", end(rows, 0, "value_date"))
                .put("last_transaction_date", end(rows, rows.size() - 1, "value_date"));
    }

    private static @Nullable String end(Rows rows, long index, String property) {
        return rows.size() == 0 ? null : Json.text(rows.get(index), property);
    }

    private static ObjectNode invoices(ObjectNode data, Rows rows, String direction) {
        Predicate<ObjectNode> isOfDirection = invoice -> direction.equals(Json.text(invoice, "type"));
        List<String> dates = LongStream.range(0, rows.size())
                .mapToObj(rows::get)
                .filter(isOfDirection)
                .map(invoice -> Json.text(invoice, "invoice_date", ""))
                .sorted()
                .toList();
        Optional<String> first = dates.stream().findFirst();
        return data.put("total_invoices", dates.size())
                .put("first_invoice_date", first.orElse(null))
                .put("last_invoice_date", dates.isEmpty() ? null : dates.get(dates.size() - 1));
    }

    private ObjectNode consent(ObjectNode data, Duration ahead) {
        ObjectNode about = consent.get();
        return data.put("consent_id", Json.text(about, "id"))
                .put("consent_due_date", DateTimes.format(clock.instant().plus(ahead)))
                .put("action", "renew")
                .put("institution", Json.text(about, "belvo_institution_name"))
                .put("institution_display_name", Json.text(about, "institution_display_name"))
                .put("institution_icon_logo", Json.text(about, "institution_icon_logo"));
    }
}
