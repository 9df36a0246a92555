package io.github.belvo4j.simulator.internal.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds up what a tax authority says of one company. */
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
    }
}
