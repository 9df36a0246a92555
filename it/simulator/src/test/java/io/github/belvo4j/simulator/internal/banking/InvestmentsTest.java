package io.github.belvo4j.simulator.internal.banking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds up investments and currency exchanges, and what the current account paid for them. */
class InvestmentsTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-05-20T12:00:00Z"))));

    private final Client client = Client.of(belvo);
    private String link;

    private Stream<JsonNode> paid(String text) {
        return client.list(link, "/api/transactions/").stream()
                .filter(it -> it.path("description").asText().equals(text));
    }

    private static BigDecimal number(JsonNode item, String pointer) {
        return item.at(pointer).decimalValue();
    }

    private static BigDecimal sum(Stream<JsonNode> items, String pointer) {
        return items.map(item -> number(item, pointer)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"erebor_br_retail", "gotham_br_business"})
    void whatIsInvestedIsPaidFromTheCurrentAccount(String institution) {
        link = client.linkWithData(institution);

        List<JsonNode> invested = client.list(link, "/api/br/investment-transactions/");

        assertThat(paid("APLICACAO CDB"))
                .hasSize(12)
                .allMatch(it -> it.path("type").asText().equals("OUTFLOW")
                        && it.at("/account/category").asText().equals("CHECKING_ACCOUNT"))
                .allSatisfy(payment -> assertThat(invested)
                        .filteredOn(it -> it.path("value_date").equals(payment.path("value_date")))
                        .singleElement()
                        .satisfies(it -> assertThat(number(it, "/gross_value"))
                                .isEqualByComparingTo(number(payment, "/amount"))
                                .isEqualByComparingTo(number(it, "/quantity")
                                        .multiply(number(it, "/unit_price"))
                                        .setScale(2, RoundingMode.HALF_UP))));
    }

    @Test
    void anInvestmentIsItsTransactions() {
        link = client.linkWithData("erebor_br_retail");

        List<JsonNode> invested = client.list(link, "/api/br/investment-transactions/");
        JsonNode investment = client.list(link, "/api/br/investments/").get(0);

        assertThat(client.list(link, "/api/br/investments/")).hasSize(1);
        assertThat(invested).allMatch(it -> it.at("/investment/id").equals(investment.path("id")));
        assertThat(investment.path("purchase_date")).isEqualTo(invested.get(0).path("value_date"));
        assertThat(number(investment, "/balance/quantity")).isEqualByComparingTo(sum(invested.stream(), "/quantity"));
        assertThat(number(investment, "/balance/gross_value"))
                .isEqualByComparingTo(number(investment, "/balance/quantity")
                        .multiply(number(investment, "/balance/gross_unit_price"))
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(
                        number(investment, "/balance/net_value").add(number(investment, "/balance/withheld_amount")))
                .isGreaterThan(sum(invested.stream(), "/gross_value"));
    }

    /** In the terms of Belvo's filters, which differ from those of responses. */
    @ParameterizedTest
    @CsvSource({
        "/api/br/investments/, type=BANCARIA, 1",
        "/api/br/investments/, 'type__in=FUND,BANCARIA', 1",
        "/api/br/investments/, type=FUND, 0",
        "/api/br/investment-transactions/, type=BANCARIA, 1",
        "/api/br/investment-transactions/, type=BOND, 0",
    })
    void theyAreFilteredByTheKindOfInvestment(String collection, String filter, int expected) {
        link = client.linkWithData("erebor_br_retail");

        assertThat(client.get(collection + "?page_size=1&link=" + link + "&" + filter)
                        .body()
                        .path("results"))
                .hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/br/investments/, FIXED_INCOME_BANKING",
        "/api/br/investments/, shares",
        "/api/br/investment-transactions/, INFLOW",
    })
    void thereAreNoOtherKindsOfInvestment(String collection, String kind) {
        link = client.linkWithData("erebor_br_retail");

        assertThat(client.get(collection + "?link=" + link + "&type=" + kind).summary())
                .isEqualTo("400 invalid_choice type");
    }

    @Test
    void aPeriodIsThatOfTheRequest() {
        link = client.linkWithData("erebor_br_retail");
        String request =
                "{\"link\": \"%s\", \"date_from\": \"2030-03-01\", \"date_to\": \"2030-04-30\"}".formatted(link);

        assertThat(client.call("POST", "/api/br/investment-transactions/", request)
                        .body())
                .extracting(it -> it.path("value_date").asText())
                .containsExactly("2030-03-07", "2030-04-07");
        assertThat(client.call("POST", "/api/br/exchanges/", request).body()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"erebor_br_retail", "gotham_br_business"})
    void dollarsAreBoughtWithReais(String institution) {
        link = client.linkWithData(institution);

        List<JsonNode> exchanges = client.list(link, "/api/br/exchanges/");

        assertThat(exchanges).hasSize(4).allSatisfy(exchange -> {
            assertThat(number(exchange, "/local_operation_value_amount"))
                    .isEqualByComparingTo(number(exchange, "/foreign_operation_value_amount")
                            .multiply(number(exchange, "/local_operation_tax_amount")));
            assertThat(paid("CAMBIO COMPRA USD")
                            .filter(it -> it.path("value_date").equals(exchange.path("operation_due_date"))))
                    .singleElement()
                    .satisfies(payment -> assertThat(number(payment, "/amount"))
                            .isEqualByComparingTo(number(exchange, "/foreign_operation_value_amount")
                                    .multiply(number(exchange, "/tev_amount_amount"))));
            assertThat(client.get("/api/br/exchanges/" + exchange.path("id").asText() + "/history/")
                            .body()
                            .path("results"))
                    .isNotEmpty()
                    .allMatch(event -> event.path("exchange_id").equals(exchange.path("id"))
                            && event.path("foreign_operation_value_amount")
                                    .equals(exchange.path("foreign_operation_value_amount")));
        });
    }
}
