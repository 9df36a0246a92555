package io.github.belvo4j.simulator.internal.banking;

import static java.util.stream.Collectors.groupingBy;
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
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds up what banks and the tax authority report about one company. */
class BusinessTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-05-20T12:00:00Z"))));

    private final Client client = Client.of(belvo);
    private String link;

    /** The transactions of the current account. */
    private Stream<JsonNode> transactions(String type) {
        return client.list(link, "/api/transactions/").stream()
                .filter(it -> it.path("type").asText().equals(type))
                .filter(it -> it.at("/account/category").asText().equals("CHECKING_ACCOUNT"));
    }

    private List<JsonNode> invoices(String collection, String type) {
        ObjectNode request = Json.object().put("link", link).put("type", type);
        request.put("date_from", "2029-06-01").put("date_to", "2030-05-20");
        JsonNode read = client.call("POST", collection, request.toString()).body();
        return StreamSupport.stream(read.spliterator(), false).toList();
    }

    private static BigDecimal sum(Stream<JsonNode> items, String property) {
        return items.map(item -> item.path(property).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean says(JsonNode transaction, String text) {
        return transaction.path("description").asText().contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gotham_mx_business", "gotham_co_business", "gotham_cl_business"})
    void runningBalancesEndAtTheAccounts(String institution) {
        link = client.linkWithData(institution);

        Map<String, List<JsonNode>> books = client.list(link, "/api/transactions/").stream()
                .collect(groupingBy(it -> it.at("/account/id").asText()));

        assertThat(books).hasSize(3);
        books.forEach((account, transactions) -> {
            boolean isAsset =
                    transactions.get(0).at("/account/balance_type").asText().equals("ASSET");
            for (int i = 1; i < transactions.size(); i++) {
                JsonNode now = transactions.get(i);
                BigDecimal amount = now.path("amount").decimalValue();
                boolean adds = isAsset == now.path("type").asText().equals("INFLOW");
                assertThat(now.path("balance").decimalValue())
                        .isEqualByComparingTo(transactions
                                .get(i - 1)
                                .path("balance")
                                .decimalValue()
                                .add(adds ? amount : amount.negate()));
            }
            assertThat(client.get("/api/accounts/" + account + "/")
                            .body()
                            .at("/balance/current")
                            .decimalValue())
                    .isEqualByComparingTo(transactions
                            .get(transactions.size() - 1)
                            .path("balance")
                            .decimalValue())
                    .isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gotham_mx_business", "gotham_br_business", "gotham_co_business"})
    void aCompanySellsAndPaysAndHasNoSalary(String institution) {
        link = client.linkWithData(institution);

        assertThat(client.list(link, "/api/transactions/"))
                .extracting(it -> it.path("subcategory").asText())
                .doesNotContain("Salary", "Freelance", "Groceries", "Clothing & Accessories");
        assertThat(transactions("OUTFLOW")
                        .filter(it -> it.path("subcategory").asText().equals("Rent")))
                .hasSize(12);
        assertThat(transactions("INFLOW")
                        .filter(it -> it.path("category").asText().equals("Deposits")))
                .as("settlements of the card terminal")
                .hasSizeGreaterThan(40);
        assertThat(transactions("INFLOW")
                        .filter(it -> it.path("category").asText().equals("Income & Payments")))
                .as("customers")
                .hasSize(36);
        assertThat(transactions("OUTFLOW")
                        .filter(it -> it.path("category").asText().equals("Taxes")))
                .as("taxes and social security")
                .hasSize(24);
        assertThat(transactions("OUTFLOW").map(it -> it.path("description").asText()))
                .anyMatch(text -> text.matches("DISPERSION DE NOMINA|FOLHA DE PAGAMENTO"));
        assertThat(transactions("INFLOW")).allMatch(it -> it.path("merchant").isNull());
    }

    @Test
    void incomesAndRecurringExpensesAndInsightsFollow() {
        link = client.linkWithData("gotham_mx_business");
        JsonNode income = client.list(link, "/api/incomes/").get(0);
        JsonNode insights = client.list(link, "/api/risk-insights/").get(0);
        BigDecimal sales = sum(
                transactions("INFLOW").filter(it -> it.path("category").asText().matches("Deposits|Income & Payments")),
                "amount");

        assertThat(income.path("income_streams"))
                .extracting(stream -> stream.path("income_type").asText())
                .containsExactly("TRANSFER", "DEPOSIT");
        assertThat(income.path("total_income_amount").decimalValue()).isEqualByComparingTo(sales);
        assertThat(income.path("monthly_average").decimalValue().multiply(BigDecimal.valueOf(12)))
                .isCloseTo(sales, Offset.offset(BigDecimal.ONE));
        assertThat(client.list(link, "/api/recurring-expenses/"))
                .extracting(expense -> expense.path("name").asText())
                .contains("Renta", "IMSS", "Contabilidad Clara");
        assertThat(insights.at("/cashflow_metrics/sum_positive_12m").decimalValue())
                .isEqualByComparingTo(sum(transactions("INFLOW"), "amount"));
        assertThat(insights.at("/assets_metrics/num_savings_accounts").intValue())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "gotham_mx_business, sat_mx_fiscal, /api/invoices/, invoice_date, PUBLICO EN GENERAL",
        "gotham_co_business, tatooine_co_fiscal, /api/invoices/, invoice_date, CONSUMIDOR FINAL",
        "gotham_cl_business, tatooine_cl_fiscal, /api/cl/invoices/, issue_date, CLIENTES VARIOS",
    })
    void theTaxAuthorityKnowsTheCompanyOfTheBank(
            String bank, String authority, String collection, String date, String everybody) {
        link = client.linkWithData(bank);
        JsonNode owner = client.list(link, "/api/owners/").get(0);
        List<JsonNode> in = transactions("INFLOW").toList();
        List<JsonNode> out = transactions("OUTFLOW").toList();
        link = client.linkWithData(authority);

        List<JsonNode> written = invoices(collection, "OUTFLOW");
        List<JsonNode> got = invoices(collection, "INFLOW");

        assertThat(written)
                .hasSizeBetween(40, 50)
                .extracting(invoice -> invoice.path("sender_id"))
                .containsOnly(owner.at("/document_id/document_number"));
        assertThat(got)
                .hasSizeBetween(30, 38)
                .extracting(invoice -> invoice.path("receiver_id"))
                .containsOnly(owner.at("/document_id/document_number"));
        assertThat(Stream.concat(written.stream(), got.stream()))
                .allMatch(invoice -> invoice.path("currency").equals(currency(in)));
        for (JsonNode invoice : got) {
            assertThat(out).anyMatch(it -> isPaid(invoice, it, invoice.path("sender_name")));
        }
        for (JsonNode invoice : written) {
            String month = invoice.path(date).asText().substring(0, 7);
            List<JsonNode> paid = in.stream()
                    .filter(it -> it.path("value_date").asText().startsWith(month))
                    .toList();
            if (invoice.path("receiver_name").asText().equals(everybody)) {
                assertThat(sum(
                                paid.stream()
                                        .filter(it ->
                                                it.path("category").asText().equals("Deposits")),
                                "amount"))
                        .isEqualByComparingTo(invoice.path("total_amount").decimalValue());
            } else {
                assertThat(paid).anyMatch(it -> isPaid(invoice, it, invoice.path("receiver_name")));
            }
        }
    }

    private static JsonNode currency(List<JsonNode> transactions) {
        return transactions.get(0).path("currency");
    }

    private static boolean isPaid(JsonNode invoice, JsonNode transaction, JsonNode name) {
        return amount(invoice, "total_amount").compareTo(amount(transaction, "amount")) == 0
                && says(transaction, Person.inCapitals(name.asText()));
    }

    private static BigDecimal amount(JsonNode item, String property) {
        return item.path(property).decimalValue();
    }

    @Test
    void theTaxesThatAreDeclaredArePaidFromTheBank() {
        link = client.linkWithData("gotham_mx_business");
        List<JsonNode> paid = transactions("OUTFLOW")
                .filter(it -> says(it, "PAGO REFERENCIADO SAT"))
                .toList();
        link = client.linkWithData("sat_mx_fiscal");
        String request = "{\"link\": \"%s\", \"type\": \"monthly\", \"year_from\": \"2030\", \"year_to\": \"2030\"}"
                .formatted(link);
        JsonNode returns = client.call("POST", "/api/tax-returns/", request).body();

        assertThat(returns).hasSize(4);
        for (int month = 1; month <= 4; month++) {
            JsonNode declared = returns.path(month - 1);
            String day = YearMonth.of(2030, month + 1).atDay(17).toString();
            assertThat(paid)
                    .filteredOn(it -> it.path("value_date").asText().equals(day))
                    .singleElement()
                    .satisfies(tax -> assertThat(tax.path("amount").decimalValue())
                            .isEqualByComparingTo(declared.at("/detalle_pago_isr/cantidad_a_pagar")
                                    .decimalValue()
                                    .add(declared.at("/detalle_pago_iva/cantidad_a_pagar")
                                            .decimalValue())));
        }
    }
}
