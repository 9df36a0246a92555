package io.github.belvo4j.webhook;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A webhook")
class WebhookTest {

    private static final String TRANSACTIONS = """
            {
              "webhook_id": "a93ae0b4bb4f42ceaa50cfb7b0c8fcb2",
              "webhook_type": "TRANSACTIONS",
              "process_type": "async_post",
              "webhook_code": "historical_update",
              "link_id": "683005d6-f45c-4adb-b289-f1a12f50f80c",
              "request_id": "9f8f4b1e-1d5a-4a3c-8b0a-0f3f1a2b3c4d",
              "external_id": "PERSONAL-1",
              "data": {
                "total_transactions": 9,
                "total_inflow_transactions": 2,
                "total_outflow_transactions": 7,
                "first_transaction_date": "2021-02-13",
                "last_transaction_date": "2021-02-16",
                "new_key": [1.10, null, {"deep": true}]
              },
              "newer_key": "kept"
            }
            """;

    private static Webhook receive(String body) {
        return WebhookReceiver.withoutAuthorization().receive(null, body.getBytes(StandardCharsets.UTF_8));
    }

    private static WebhookData data(String type, String code, String data) {
        String body = "{\"webhook_type\": \"%s\", \"webhook_code\": \"%s\", \"link_id\": \"l\", \"data\": {%s}}";
        return ((AggregationWebhook) receive(body.formatted(type, code, data))).data();
    }

    @Test
    @DisplayName("of aggregation has its envelope and typed data")
    void aggregation() {
        assertThat(receive(TRANSACTIONS))
                .asInstanceOf(type(AggregationWebhook.class))
                .satisfies(webhook -> {
                    assertThat(webhook.webhookId()).isEqualTo("a93ae0b4bb4f42ceaa50cfb7b0c8fcb2");
                    assertThat(webhook.type()).isEqualTo("TRANSACTIONS");
                    assertThat(webhook.processType()).isEqualTo("async_post");
                    assertThat(webhook.code()).isEqualTo("historical_update");
                    assertThat(webhook.linkId()).isEqualTo("683005d6-f45c-4adb-b289-f1a12f50f80c");
                    assertThat(webhook.requestId()).isEqualTo("9f8f4b1e-1d5a-4a3c-8b0a-0f3f1a2b3c4d");
                    assertThat(webhook.externalId()).isEqualTo("PERSONAL-1");
                    assertThat(webhook.data())
                            .isEqualTo(new WebhookData.Transactions(
                                    9, 2, 7, LocalDate.of(2021, 2, 13), LocalDate.of(2021, 2, 16)));
                });
    }

    @Test
    @DisplayName("in the older envelope has no process type, request ID or external ID")
    void olderEnvelope() {
        Webhook webhook = receive("""
                {"webhook_id": "w", "webhook_type": "ACCOUNTS", "webhook_code": "historical_update", "link_id": "l",
                 "data": {"total_accounts": 4}}
                """);

        assertThat(webhook)
                .isEqualTo(new AggregationWebhook(
                        "w",
                        "ACCOUNTS",
                        null,
                        "historical_update",
                        "l",
                        null,
                        null,
                        new WebhookData.Counts(4, null),
                        webhook.body()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("with counts gives either the total or the number of new items")
    @CsvSource({
        "ACCOUNTS, historical_update, total_accounts, 3,",
        "ACCOUNTS, new_accounts_available, new_accounts,, 3",
        "OWNERS, historical_update, total_owners, 3,",
        "OWNERS, new_owners_available, new_owners,, 3",
        "RECURRING_EXPENSES, historical_update, total_recurring_expenses, 3,",
        "RISK_INSIGHTS, historical_update, total_risk_insights, 3,",
        "FINANCIAL_STATEMENTS, historical_update, new_financial_statements,, 3",
        "FINANCIAL_STATEMENTS, new_financial_statements_available, new_financial_statements,, 3",
        "BILLS, historical_update, total_bills, 3,",
        "BILLS, new_bills_available, new_bills,, 3",
        "EMPLOYMENT_RECORDS, historical_update, total_employment_record_profiles, 3,",
        "EMPLOYMENTS, new_employments_available, new_employments,, 3",
        "INVESTMENTS, historical_update, total_investments, 3,",
        "INVESTMENT_TRANSACTIONS, new_investment_transactions_available, new_investment_transactions,, 3",
        "TRANSACTIONS, new_transactions_available, new_transactions,, 3",
        "TYPE_OF_TOMORROW, historical_update, total_things, 3,",
    })
    void counts(String type, String code, String key, Integer total, Integer added) {
        assertThat(data(type, code, "\"" + key + "\": 3")).isEqualTo(new WebhookData.Counts(total, added));
    }

    @ParameterizedTest
    @DisplayName("about invoices gives their number and date range")
    @CsvSource({
        "initial_inflow_update",
        "initial_outflow_update",
        "historical_inflow_update",
        "historical_outflow_update"
    })
    void invoices(String code) {
        assertThat(data("INVOICES", code, """
                        "total_invoices": 5, "first_invoice_date": "2024-01-31", "last_invoice_date": "2024-02-29"
                        """))
                .isEqualTo(new WebhookData.Invoices(5, LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @DisplayName("about tax returns gives their number and range of years, as numbers or text")
    @CsvSource({"historical_update", "new_tax_returns_available"})
    void taxReturns(String code) {
        assertThat(data("TAX_RETURNS", code, """
                        "type": "yearly", "total_tax_returns": 3,
                        "first_tax_return_year": "2019", "last_tax_return_year": 2021
                        """)).isEqualTo(new WebhookData.TaxReturns("yearly", 3, 2019, 2021));
    }

    @Test
    @DisplayName("about invalid credentials gives the error")
    void invalidCredentials() {
        assertThat(data(
                        "LINK",
                        "invalid_credentials",
                        "\"error_code\": \"login_error\", \"error_message\": \"Invalid\", \"status\": 400"))
                .isEqualTo(new WebhookData.InvalidCredentials("login_error", "Invalid", 400));
    }

    @ParameterizedTest
    @DisplayName("about a consent gives its ID and due date")
    @CsvSource({"openfinance_consent_about_to_expire", "openfinance_consent_expired", "consent_expired"})
    void consent(String code) {
        assertThat(data("CONSENT", code, """
                        "consent_id": "c", "consent_due_date": "2024-12-26T10:45:58.000Z", "action": "renew",
                        "institution": "ofmockbank_br_retail", "institution_display_name": "Mock Bank",
                        "institution_icon_logo": "https://logo.example/mock.svg"
                        """))
                .isEqualTo(new WebhookData.Consent(
                        "c",
                        OffsetDateTime.parse("2024-12-26T10:45:58Z"),
                        "renew",
                        "ofmockbank_br_retail",
                        "Mock Bank",
                        "https://logo.example/mock.svg"));
    }

    @ParameterizedTest
    @DisplayName("of an undocumented type or code keeps its data as received")
    @CsvSource({
        "ACCOUNTS, code_of_tomorrow",
        "TYPE_OF_TOMORROW, historical_update",
    })
    void other(String type, String code) {
        assertThat(data(type, code, "\"key\": 1.50"))
                .isEqualTo(new WebhookData.Other(Map.of("key", new BigDecimal("1.50"))));
    }

    @ParameterizedTest
    @DisplayName("documented without data is a notice, which keeps what was received")
    @CsvSource({
        "TRANSACTIONS, transactions_updated",
        "TRANSACTIONS, transactions_deleted",
        "LINK, token_required",
        "LINK, link_deleted",
    })
    void notice(String type, String code) {
        assertThat(data(type, code, "\"key\": 1.50"))
                .isEqualTo(new WebhookData.Notice(Map.of("key", new BigDecimal("1.50"))));
    }

    @Test
    @DisplayName("about incomes gives the number of their streams")
    void incomes() {
        assertThat(data("INCOMES", "historical_update", "\"total_incomes\": 1, \"number_of_income_streams\": 2"))
                .isEqualTo(new WebhookData.Incomes(1, 2));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("has a date-time without an offset read as UTC, and a date as its start")
    @CsvSource({"2026-12-24T10:15:30, 2026-12-24T10:15:30Z", "2026-12-24, 2026-12-24T00:00:00Z"})
    void dueDate(String sent, OffsetDateTime read) {
        assertThat(data("CONSENT", "consent_expired", "\"consent_due_date\": \"" + sent + "\""))
                .isEqualTo(new WebhookData.Consent(null, read, null, null, null, null));
    }

    @Test
    @DisplayName("has an integer read even if it is written as a fraction or as text")
    void wholeNumber() {
        assertThat(data("ACCOUNTS", "historical_update", "\"total_accounts\": 4.0"))
                .isEqualTo(data("ACCOUNTS", "historical_update", "\"total_accounts\": \"4\""))
                .isEqualTo(new WebhookData.Counts(4, null));
    }

    @Test
    @DisplayName("of payments is recognized by its object ID, even if the type occurs in both families")
    void payment() {
        assertThat(receive("""
                        {"webhook_id": "w", "webhook_type": "TRANSACTIONS", "webhook_code": "OBJECT_CREATED",
                         "object_id": "o", "external_id": null, "data": {}}
                        """)).asInstanceOf(type(PaymentWebhook.class)).satisfies(webhook -> {
            assertThat(webhook.objectId()).isEqualTo("o");
            assertThat(webhook.externalId()).isNull();
            assertThat(webhook.data()).isEqualTo(new WebhookData.Notice(Map.of()));
        });
        assertThat(receive("{\"link_id\": null, \"object_id\": \"o\"}")).isInstanceOf(PaymentWebhook.class);
        assertThat(receive("{\"object_id\": null}")).isInstanceOf(PaymentWebhook.class);
        assertThat(receive("{\"link_id\": null}")).isInstanceOf(AggregationWebhook.class);
    }

    @ParameterizedTest
    @DisplayName("of a payment's status update gives the new status")
    @CsvSource({"PAYMENT_INTENTS", "CHARGES", "ENROLLMENTS"})
    void paymentStatus(String type) {
        String body = """
                {"webhook_id": "w", "webhook_type": "%s", "webhook_code": "STATUS_UPDATE", "object_id": "o",
                 "external_id": "e", "data": {"status": "FAILED", "failure_code": "timeout",
                 "failure_message": "Too late", "end_to_end_id": "E1", "metadata": {"order": 7}}}
                """;

        assertThat(((PaymentWebhook) receive(body.formatted(type))).data())
                .isEqualTo(new WebhookData.PaymentStatus("FAILED", "timeout", "Too late", "E1", Map.of("order", 7)));
    }

    @ParameterizedTest
    @DisplayName("of Direct Debit Mexico gives its amount with the scale as received, as a number or as text")
    @CsvSource({"100.50, 100.50", "'\"100.50\"', 100.50", "100, 100", "1e3,", "1e999999999,", "true,"})
    void directDebit(String sent, BigDecimal amount) {
        Webhook webhook = receive("""
                {"eventType": "payment_request_update", "eventCode": "payment_request_failed",
                 "datetime": "2022-01-01T12:34:56.789Z",
                 "details": {"id": "d", "reference": "r", "status": "failed", "amount": %s,
                 "failedReason": "no_funds", "failedMessage": "No funds"}}
                """.formatted(sent));

        assertThat(webhook)
                .isEqualTo(new DirectDebitWebhook(
                        "payment_request_update",
                        "payment_request_failed",
                        OffsetDateTime.parse("2022-01-01T12:34:56.789Z"),
                        "d",
                        "r",
                        "failed",
                        amount,
                        "no_funds",
                        "No funds",
                        webhook.body()));
        assertThat(webhook.webhookId()).isNull();
    }

    @Test
    @DisplayName("of no known family is kept unchanged")
    void unknownFamily() {
        assertThat(receive("{\"webhook_id\": \"w\", \"webhook_type\": \"NEW\", \"x\": 1}"))
                .isEqualTo(new OtherWebhook("w", "NEW", "", Map.of("webhook_id", "w", "webhook_type", "NEW", "x", 1)));
    }

    @Test
    @DisplayName("keeps all properties, unmodifiable")
    void keepsAll() {
        Map<String, Object> body = receive(TRANSACTIONS).body();

        assertThat(body).containsEntry("newer_key", "kept").hasSize(9);
        assertThat(body.get("data"))
                .asInstanceOf(MAP)
                .extractingByKey("new_key", as(type(List.class)))
                .satisfies(list -> {
                    assertThat(list.get(0)).isEqualTo(new BigDecimal("1.10"));
                    assertThat(list.get(1)).isNull();
                    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
                });
        assertThatThrownBy(body::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @DisplayName("has a date read even if a time follows")
    @CsvSource({
        "2021-02-13, 2021-02-13",
        "2021-02-13T10:00:00.123456+00:00, 2021-02-13",
        "13/02/2021,",
        "2021-02-30,",
        "20210213,",
    })
    void dates(String sent, LocalDate date) {
        assertThat(data("INVOICES", "initial_inflow_update", "\"first_invoice_date\": \"" + sent + "\""))
                .isEqualTo(new WebhookData.Invoices(null, date, null));
    }

    @ParameterizedTest
    @DisplayName("has times read with any number of fractional digits")
    @CsvSource({
        "2024-12-26T10:45:58Z, 2024-12-26T10:45:58Z",
        "2024-12-26T10:45:58.000Z, 2024-12-26T10:45:58Z",
        "2024-12-26T10:45:58.123456Z, 2024-12-26T10:45:58.123456Z",
        "2024-12-26T10:45:58.123456+00:00, 2024-12-26T10:45:58.123456Z",
        "2024-12-26T10:45:58+0000, 2024-12-26T10:45:58Z",
        "2024-12-26T10:45Z, 2024-12-26T10:45:00Z",
        "2024-12-26, 2024-12-26T00:00:00Z",
        "1735209958000,",
        "soon,",
    })
    void times(String sent, OffsetDateTime time) {
        assertThat(data("CONSENT", "consent_expired", "\"consent_due_date\": \"" + sent + "\""))
                .isEqualTo(new WebhookData.Consent(null, time, null, null, null, null));
    }

    @ParameterizedTest
    @DisplayName("has an invalid count read as null")
    @CsvSource({"null", "'\"three\"'", "1.5", "[3]", "{}", "true", "99999999999999999999"})
    void noCount(String sent) {
        assertThat(data("ACCOUNTS", "historical_update", "\"total_accounts\": " + sent))
                .isEqualTo(new WebhookData.Counts(null, null));
    }

    @ParameterizedTest
    @DisplayName("has data that isn't an object read as none")
    @CsvSource({"null", "7", "[]", "'\"text\"'"})
    void noData(String sent) {
        assertThat(receive("{\"webhook_type\": \"LINK\", \"link_id\": \"l\", \"data\": " + sent + "}"))
                .extracting(webhook -> ((AggregationWebhook) webhook).data())
                .isEqualTo(new WebhookData.Other(Map.of()));
    }
}
