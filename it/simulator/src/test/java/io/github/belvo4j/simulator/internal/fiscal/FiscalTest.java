package io.github.belvo4j.simulator.internal.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds up what a tax authority reports about one company. */
class FiscalTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-05-20T12:00:00Z"))));

    private final Client client = Client.of(belvo);
    private String link;

    @BeforeEach
    void register() {
        link = client.post(Client.registration("fiscal100", "full").put("institution", "sat_mx_fiscal"))
                .text("id");
    }

    private List<JsonNode> read(String collection, String... fields) {
        ObjectNode request = Json.object().put("link", link);
        for (int i = 0; i < fields.length; i += 2) {
            request.put(fields[i], fields[i + 1]);
        }
        JsonNode read = client.call("POST", collection, request.toString()).body();
        return read.isArray() ? StreamSupport.stream(read.spliterator(), false).toList() : List.of(read);
    }

    private List<JsonNode> invoices(String type, String from, String to) {
        return read("/api/invoices/", "type", type, "date_from", from, "date_to", to);
    }

    private static BigDecimal sum(Stream<JsonNode> items, String pointer) {
        return items.map(item -> item.at(pointer).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void anInvoiceIsItsLinesAndTheirTax() {
        List<JsonNode> written = invoices("OUTFLOW", "2029-05-01", "2030-04-30");
        List<JsonNode> got = invoices("INFLOW", "2029-05-01", "2030-04-30");

        assertThat(written).hasSize(48);
        assertThat(got).hasSize(36);
        assertThat(Stream.concat(written.stream(), got.stream())).allSatisfy(invoice -> {
            JsonNode lines = invoice.path("invoice_details");
            assertThat(lines.at("/0/quantity")
                            .decimalValue()
                            .multiply(lines.at("/0/unit_amount").decimalValue()))
                    .isEqualByComparingTo(invoice.path("subtotal_amount").decimalValue());
            assertThat(invoice.path("subtotal_amount")
                            .decimalValue()
                            .add(invoice.path("tax_amount").decimalValue()))
                    .isEqualByComparingTo(invoice.path("total_amount").decimalValue())
                    .isEqualByComparingTo(lines.at("/0/total_amount").decimalValue());
            assertThat(invoice.at("/tax_details/total_tax_transferred").decimalValue())
                    .isEqualByComparingTo(invoice.path("tax_amount").decimalValue());
        });
        assertThat(written.get(0).path("sender_id")).isEqualTo(got.get(0).path("receiver_id"));
        assertThat(invoices("OUTFLOW", "2030-04-01", "2030-04-30")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aMonthsReturnIsItsInvoices(int month) {
        String first = "2030-0" + month + "-01";
        String last = YearMonth.of(2030, month).atEndOfMonth().toString();
        JsonNode monthly = read("/api/tax-returns/", "type", "monthly", "year_from", "2030", "year_to", "2030").stream()
                .skip(month - 1L)
                .findFirst()
                .orElseThrow();
        Stream<JsonNode> written = invoices("OUTFLOW", first, last).stream();

        assertThat(monthly.at("/determinacion_isr/ingresos_nominales").decimalValue())
                .isEqualByComparingTo(sum(written, "/subtotal_amount"));
        assertThat(monthly.at("/detalle_pago_iva/cantidad_a_pagar").decimalValue())
                .isEqualByComparingTo(sum(invoices("OUTFLOW", first, last).stream(), "/tax_amount")
                        .subtract(sum(invoices("INFLOW", first, last).stream(), "/tax_amount")));
        assertThat(monthly.at("/detalle_pago_isr/cantidad_a_pagar"))
                .isEqualTo(monthly.at("/determinacion_isr/pago_provisional"));
    }

    @Test
    void aYearsReturnIsTheSumOfItsMonths() {
        JsonNode yearly = read("/api/tax-returns/", "type", "yearly", "year_from", "2029", "year_to", "2029")
                .get(0);
        List<JsonNode> monthly =
                read("/api/tax-returns/", "type", "monthly", "date_from", "2029-01-01", "date_to", "2029-12-31");

        assertThat(monthly)
                .hasSize(12)
                .extracting(month -> month.at("/informacion_general/ejercicio").asText())
                .containsOnly("2029");
        assertThat(yearly.at("/ingressos/total").decimalValue())
                .isEqualByComparingTo(sum(monthly.stream(), "/determinacion_isr/ingresos_nominales"));
        assertThat(yearly.at("/determinacion_del_impuesto_sobre_la_renta/isr_causado")
                        .decimalValue())
                .isEqualByComparingTo(sum(monthly.stream(), "/determinacion_isr/pago_provisional"));
        assertThat(yearly.at("/determinacion/isr_a_cargo").decimalValue())
                .isEqualByComparingTo(yearly.at("/detalle_pago_r1_isr_personas_morales/cantidad_a_pagar")
                        .decimalValue())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "yearly, year_from, 2029, year_to, 2029, 1",
        "yearly, year_from, 2028, year_to, 2028, 0",
        "monthly, date_from, 2029-11-01, date_to, 2030-02-28, 4",
        "monthly, year_from, 2030, year_to, 2030, 4",
        "monthly, date_from, 2030-05-01, date_to, 2030-05-20, 0",
    })
    void returnsAreThoseOfThePeriod(String type, String first, String from, String second, String to, int expected) {
        assertThat(read("/api/tax-returns/", "type", type, first, from, second, to))
                .hasSize(expected);
    }

    @Test
    void aYearsReturnIsItsStatement() {
        JsonNode yearly = read("/api/tax-returns/", "type", "yearly", "year_from", "2029", "year_to", "2029")
                .get(0);
        JsonNode statement = read("/api/financial-statements/").get(0);

        assertThat(yearly.at("/informacion_general/ejercicio").asText()).isEqualTo("2029");
        assertThat(statement.path("year").asText()).isEqualTo("2029");
        assertThat(yearly.at("/ingressos/total").decimalValue())
                .isEqualByComparingTo(
                        statement.at("/income_statement/net_revenue").decimalValue());
        assertThat(yearly.at("/ingressos/total")
                        .decimalValue()
                        .subtract(yearly.at("/deducciones_autorizadas/total").decimalValue()))
                .isEqualByComparingTo(
                        statement.at("/income_statement/income_before_taxes").decimalValue())
                .isEqualByComparingTo(
                        yearly.at("/cifras_cierre_ejercicio/utilidad_fiscal").decimalValue());
        assertThat(statement.at("/income_statement/income_taxes").decimalValue())
                .isEqualByComparingTo(yearly.at("/determinacion_del_impuesto_sobre_la_renta/isr_causado")
                        .decimalValue());
    }

    @Test
    void whatIsSoldLessItsCostsIsWhatTheCompanyEarns() {
        JsonNode income = read("/api/financial-statements/").get(0).path("income_statement");
        BigDecimal gross = income.path("net_revenue")
                .decimalValue()
                .subtract(income.path("cost_of_goods_sold").decimalValue())
                .subtract(income.path("cost_of_services_sold").decimalValue());

        assertThat(income.path("domestic_sales")
                        .decimalValue()
                        .add(income.path("foreign_sales").decimalValue()))
                .isEqualByComparingTo(income.path("net_revenue").decimalValue());
        assertThat(income.path("gross_profit").decimalValue()).isEqualByComparingTo(gross);
        assertThat(gross.subtract(income.path("operating_expenses").decimalValue())
                        .add(income.path("financial_result").decimalValue())
                        .subtract(income.path("income_taxes").decimalValue()))
                .isEqualByComparingTo(income.path("net_income").decimalValue())
                .isPositive();
    }

    @Test
    void whatIsOnTheAccountAtTheEndOfTheYearIsInTheStatement() {
        JsonNode sheet = read("/api/financial-statements/").get(0).path("balance_sheet");
        link = client.post(Client.registration("fiscal100", "full").put("institution", "gotham_mx_business"))
                .text("id");
        List<JsonNode> transactions =
                read("/api/transactions/", "date_from", "2029-11-01", "date_to", "2029-12-31").stream()
                        .filter(it -> it.at("/account/category").asText().equals("CHECKING_ACCOUNT"))
                        .toList();

        assertThat(sheet.at("/current_assets/cash_and_equivalents").decimalValue())
                .isEqualByComparingTo(transactions
                        .get(transactions.size() - 1)
                        .path("balance")
                        .decimalValue());
    }

    @Test
    void whatACompanyHasIsWhatItOwesAndItsCapital() {
        JsonNode sheet = read("/api/financial-statements/").get(0).path("balance_sheet");
        BigDecimal assets = sheet.at("/current_assets/total")
                .decimalValue()
                .add(sheet.at("/non_current_assets/total").decimalValue());

        assertThat(assets)
                .isEqualByComparingTo(Stream.of("current_liabilities", "non_current_liabilities", "equity")
                        .map(part -> sheet.at("/" + part + "/total").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void everyAuthorityKnowsOneCompany() {
        String rfc =
                read("/api/tax-status/").get(0).at("/tax_payer_information/rfc").asText();

        assertThat(read("/api/tax-compliance-status/").get(0).path("rfc").asText())
                .isEqualTo(rfc);
        assertThat(read("/api/tax-returns/", "type", "yearly", "year_from", "2029", "year_to", "2029")
                        .get(0)
                        .at("/informacion_general/rfc")
                        .asText())
                .isEqualTo(rfc);
        assertThat(invoices("OUTFLOW", "2030-04-01", "2030-04-30")
                        .get(0)
                        .path("sender_id")
                        .asText())
                .isEqualTo(rfc);
    }

    @Test
    void whoHasACompanyInMexicoIsWhereItsBankSays() {
        JsonNode status = read("/api/tax-status/").get(0);
        link = client.post(Client.registration("fiscal100", "full").put("institution", "gotham_mx_business"))
                .text("id");
        JsonNode owner = read("/api/owners/").get(0);

        assertThat(status.at("/tax_payer_information/rfc")).isEqualTo(owner.at("/document_id/document_number"));
        assertThat(status.at("/tax_payer_information/social_name").asText())
                .isEqualTo(Person.inCapitals(owner.path("display_name").asText()));
        assertThat(status.at("/tax_payer_information/email")).isEqualTo(owner.path("email"));
        assertThat(owner.path("phone_number").asText().replace(" ", ""))
                .endsWith(status.at("/tax_payer_information/phone").asText());
        assertThat(Person.inCapitals(owner.path("address").asText()))
                .contains(status.at("/address/street").asText())
                .contains(status.at("/address/exterior_number").asText())
                .contains(status.at("/address/municipality").asText());
        assertThat(status.path("place_and_date_of_issuance").asText())
                .startsWith(status.at("/address/municipality").asText())
                .endsWith("20 DE MAYO DE 2030");
        assertThat(status.at("/tax_payer_information/start_operations_date")
                        .asText()
                        .replace("-", "")
                        .substring(2))
                .isEqualTo(status.at("/tax_payer_information/rfc").asText().substring(3, 9));
    }

    @Test
    void whoHasACompanyInChileIsWhereItsBankSays() {
        link = client.post(Client.registration("fiscal100", "full").put("institution", "tatooine_cl_fiscal"))
                .text("id");
        JsonNode status = read("/api/cl/tax-status/").get(0);
        JsonNode debts = read("/api/cl/debt-reports/").get(0);
        link = client.post(Client.registration("fiscal100", "full").put("institution", "gotham_cl_business"))
                .text("id");
        JsonNode owner = read("/api/owners/").get(0);

        assertThat(status.at("/entity_details/document_id_number")).isEqualTo(owner.at("/document_id/document_number"));
        assertThat(status.at("/entity_details/name")).isEqualTo(owner.path("display_name"));
        assertThat(status.at("/emails/0/email")).isEqualTo(owner.path("email"));
        assertThat(status.at("/legal_representative/0/document_id_number"))
                .isEqualTo(debts.at("/personal_data/document_id_number"));
        assertThat(owner.path("address").asText())
                .contains(status.at("/addresses/0/address").asText().split(",")[0]);
        assertThat(status.at("/property_tax_liabilities/0/scheduled_tax_payments/0/due_date")
                        .asText())
                .isEqualTo("2030-06-30");
    }

    @Test
    void invoicesInChileHaveNineteenPercentOfTax() {
        link = client.post(Client.registration("fiscal100", "full").put("institution", "tatooine_cl_fiscal"))
                .text("id");

        assertThat(read("/api/cl/invoices/", "date_from", "2029-06-01", "date_to", "2030-05-19"))
                .hasSizeBetween(80, 90)
                .allSatisfy(invoice -> {
                    boolean isSale = invoice.path("type").asText().equals("OUTFLOW");
                    String details = isSale
                            ? "/sales_invoice_details/vat_sales"
                            : "/purchase_invoice_details/vat_refundable_amount";
                    BigDecimal net = invoice.path("net_amount").decimalValue();
                    BigDecimal vat = invoice.path("vat_amount").decimalValue();
                    assertThat(net.add(vat))
                            .isEqualByComparingTo(invoice.path("total_amount").decimalValue());
                    assertThat(vat).isCloseTo(net.multiply(new BigDecimal("0.19")), Offset.offset(BigDecimal.ONE));
                    assertThat(invoice.at(details).decimalValue()).isEqualByComparingTo(vat);
                    assertThat(invoice.path("summary_invoice_details").isNull())
                            .isEqualTo(invoice.path("document_code").intValue() == 33);
                });
    }

    @Test
    void taxThatWasKeptBackIsThatOfThePeriod() {
        assertThat(read("/api/tax-retentions/", "type", "INFLOW", "date_from", "2029-06-01", "date_to", "2030-05-19"))
                .hasSize(1);
        assertThat(read("/api/tax-retentions/", "type", "INFLOW", "date_from", "2029-06-01", "date_to", "2029-06-02"))
                .isEmpty();
        assertThat(read("/api/tax-retentions/", "type", "OUTFLOW", "date_from", "2029-06-01", "date_to", "2030-05-19"))
                .isEmpty();
    }

    @Test
    void debtsAddUp() {
        link = client.post(Client.registration("fiscal100", "full").put("institution", "tatooine_cl_fiscal"))
                .text("id");
        JsonNode report = read("/api/cl/debt-reports/").get(0);

        assertThat(Stream.of("current", "delinquent", "severely_delinquent", "defaulted")
                        .map(part -> report.path(part).decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(report.path("total").decimalValue())
                .isEqualByComparingTo(report.at("/direct_debts/0/amount").decimalValue());
        link = client.post(Client.registration("fiscal100", "full").put("institution", "erebor_cl_retail"))
                .text("id");
        assertThat(report.at("/personal_data/full_name").asText())
                .isEqualTo(read("/api/owners/").get(0).path("display_name").asText());
        JsonNode lastMonth = read("/api/transactions/", "date_from", "2030-04-01", "date_to", "2030-04-30").stream()
                .filter(it -> it.at("/account/category").asText().equals("CREDIT_CARD"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        JsonNode loan = read("/api/accounts/").stream()
                .filter(it -> it.path("category").asText().equals("LOAN_ACCOUNT"))
                .findFirst()
                .orElseThrow();
        assertThat(report.path("debt_data_last_update").asText()).isEqualTo("2030-04-30");
        assertThat(report.path("total").decimalValue())
                .isEqualByComparingTo(loan.at("/loan_data/outstanding_principal")
                        .decimalValue()
                        .add(lastMonth.path("balance").decimalValue()));
    }
}
