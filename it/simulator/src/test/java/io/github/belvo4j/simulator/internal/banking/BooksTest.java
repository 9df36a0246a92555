package io.github.belvo4j.simulator.internal.banking;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds up what a bank reports about one person. */
class BooksTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-05-20T12:00:00Z"))));

    private static final LocalDate TODAY = LocalDate.parse("2030-05-20");

    private final Client client = Client.of(belvo);
    private String link;

    private Stream<JsonNode> transactions(String category) {
        return client.list(link, "/api/transactions/").stream()
                .filter(transaction ->
                        transaction.at("/account/category").asText().equals(category));
    }

    private JsonNode account(String category) {
        return client.list(link, "/api/accounts/").stream()
                .filter(account -> account.path("category").asText().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal sum(Stream<JsonNode> transactions) {
        return transactions.map(BooksTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode transaction) {
        return transaction.path("amount").decimalValue();
    }

    /** The effect of a transaction on its account's balance: an outflow increases a debt, and decreases an asset. */
    private static BigDecimal change(JsonNode transaction) {
        boolean isAsset = transaction.at("/account/balance_type").asText().equals("ASSET");
        boolean comesIn = transaction.path("type").asText().equals("INFLOW");
        return isAsset == comesIn ? amount(transaction) : amount(transaction).negate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"erebor_mx_retail", "gringotts_co_retail", "erebor_cl_retail"})
    void runningBalancesEndAtTheAccounts(String institution) {
        link = client.linkWithData(institution);

        Map<String, List<JsonNode>> books = client.list(link, "/api/transactions/").stream()
                .collect(groupingBy(transaction -> transaction.at("/account/id").asText()));

        assertThat(books).hasSize(4);
        books.forEach((account, transactions) -> {
            for (int i = 1; i < transactions.size(); i++) {
                assertThat(transactions.get(i).path("balance").decimalValue())
                        .isEqualByComparingTo(transactions
                                .get(i - 1)
                                .path("balance")
                                .decimalValue()
                                .add(change(transactions.get(i))));
            }
            JsonNode last = transactions.get(transactions.size() - 1);
            assertThat(client.get("/api/accounts/" + account + "/")
                            .body()
                            .at("/balance/current")
                            .decimalValue())
                    .isEqualByComparingTo(last.path("balance").decimalValue())
                    .isPositive();
        });
    }

    /** Brazil's open finance has no running balance. */
    @Test
    void brazilsBalancesAreTheAccounts() {
        link = client.linkWithData("erebor_br_retail");

        assertThat(client.list(link, "/api/transactions/"))
                .allMatch(transaction -> transaction.path("balance").isNull());
        assertThat(client.list(link, "/api/br/balances/"))
                .hasSize(2)
                .allSatisfy(balance -> assertThat(balance.path("available"))
                        .isEqualTo(client.get("/api/accounts/"
                                        + balance.path("account_id").asText() + "/")
                                .body()
                                .at("/balance/available")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"erebor_mx_retail", "erebor_br_retail", "gringotts_co_retail", "erebor_cl_retail"})
    void aYearHasTwelveRentsAndEndsToday(String institution) {
        link = client.linkWithData(institution);

        assertThat(client.list(link, "/api/transactions/"))
                .hasSize(365)
                .extracting(transaction -> transaction.path("value_date").asText())
                .isSorted()
                .startsWith("2029-05-21")
                .endsWith("2030-05-20");
        assertThat(transactions("CHECKING_ACCOUNT")
                        .filter(it -> it.path("subcategory").asText().equals("Rent")))
                .hasSize(12);
        assertThat(client.list(link, "/api/accounts/"))
                .allMatch(account -> account.at("/institution/type").asText().equals("bank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"erebor_br_retail", "gotham_br_business"})
    void aBillIsWhatWasBoughtAndIsPaidFromTheCurrentAccount(String institution) {
        link = client.linkWithData(institution);

        List<JsonNode> bills = client.list(link, "/api/bills/");

        assertThat(bills).hasSize(12);
        for (JsonNode bill : bills.subList(1, bills.size())) {
            LocalDate due = LocalDate.parse(bill.path("due_date").asText());
            String month = YearMonth.from(due).minusMonths(1).toString();
            BigDecimal total = bill.path("total_amount").decimalValue();
            assertThat(bill.path("account")).isEqualTo(account("CREDIT_CARD"));
            assertThat(sum(transactions("CREDIT_CARD")
                            .filter(it -> it.path("type").asText().equals("OUTFLOW"))
                            .filter(it -> it.path("value_date").asText().startsWith(month))))
                    .isEqualByComparingTo(total);
            assertThat(transactions("CREDIT_CARD")
                            .filter(it -> it.at("/credit_card_data/credit_card_bill/id")
                                    .asText()
                                    .equals(bill.path("id").asText())))
                    .isNotEmpty();
            assertThat(bill.at("/payments/0/amount").decimalValue()).isEqualByComparingTo(total);
            assertThat(transactions("CHECKING_ACCOUNT")
                            .filter(it -> it.path("value_date").asText().equals(due.toString())))
                    .extracting(BooksTest::amount)
                    .anyMatch(paid -> paid.compareTo(total) == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"erebor_mx_retail", "gringotts_co_retail", "erebor_br_retail"})
    void incomesFollowFromTheTransactions(String institution) {
        link = client.linkWithData(institution);

        JsonNode income = client.list(link, "/api/incomes/").get(0);
        BigDecimal salaries = sum(transactions("CHECKING_ACCOUNT")
                .filter(it -> it.path("subcategory").asText().equals("Salary")));
        BigDecimal jobs = sum(transactions("CHECKING_ACCOUNT")
                .filter(it -> it.path("subcategory").asText().equals("Freelance")));

        assertThat(income.path("total_regular_income_amount").decimalValue()).isEqualByComparingTo(salaries);
        assertThat(income.path("total_irregular_income_amount").decimalValue()).isEqualByComparingTo(jobs);
        assertThat(income.path("total_income_amount").decimalValue()).isEqualByComparingTo(salaries.add(jobs));
        assertThat(income.at("/income_streams/0/account_id"))
                .isEqualTo(account("CHECKING_ACCOUNT").path("id"));
        assertThat(income.at("/income_streams/0/frequency").asText())
                .isEqualTo(institution.contains("_br_") ? "MONTHLY" : "FORTNIGHTLY");
        assertThat(income.path("monthly_average").decimalValue().multiply(BigDecimal.valueOf(12)))
                .isCloseTo(salaries.add(jobs), Offset.offset(BigDecimal.ONE));
    }

    @Test
    void recurringExpensesAreAmongTheTransactions() {
        link = client.linkWithData("erebor_mx_retail");

        assertThat(client.list(link, "/api/recurring-expenses/"))
                .extracting(expense -> expense.path("name").asText())
                .contains("Renta", "Coyote Móvil", "Cine en Casa");
        List<JsonNode> all = client.list(link, "/api/transactions/");
        for (JsonNode expense : client.list(link, "/api/recurring-expenses/")) {
            assertThat(expense.path("transactions"))
                    .hasSize(12)
                    .allSatisfy(payment -> assertThat(all)
                            .anyMatch(it -> it.path("value_date").equals(payment.path("value_date"))
                                    && it.path("description").equals(payment.path("description"))
                                    && it.path("amount").equals(payment.path("amount"))
                                    && it.at("/account/id").equals(expense.at("/account/id"))));
        }
    }

    @ParameterizedTest
    @CsvSource({"1w, 7", "1m, 30", "3m, 90", "6m, 180", "12m, 365"})
    void riskInsightsFollowFromTheTransactions(String period, int days) {
        link = client.linkWithData("erebor_mx_retail");

        JsonNode insights = client.list(link, "/api/risk-insights/").get(0);
        String first = TODAY.minusDays(days - 1L).toString();
        List<JsonNode> last = transactions("CHECKING_ACCOUNT")
                .filter(it -> it.path("value_date").asText().compareTo(first) >= 0)
                .toList();
        BigDecimal in = sum(last.stream().filter(it -> it.path("type").asText().equals("INFLOW")));
        BigDecimal out = sum(last.stream().filter(it -> it.path("type").asText().equals("OUTFLOW")));

        assertThat(insights.at("/transactions_metrics/num_transactions_" + period)
                        .intValue())
                .isEqualTo(last.size());
        assertThat(insights.at("/transactions_metrics/sum_incoming_amount_" + period)
                        .decimalValue())
                .isEqualByComparingTo(in);
        assertThat(insights.at("/cashflow_metrics/sum_negative_" + period).decimalValue())
                .isEqualByComparingTo(out);
        assertThat(insights.at("/cashflow_metrics/net_cashflow_" + period).decimalValue())
                .isEqualByComparingTo(in.subtract(out));
        assertThat(insights.at("/balances_metrics/closing_balance"))
                .isEqualTo(account("CHECKING_ACCOUNT").at("/balance/current"));
        assertThat(insights.at("/credit_cards_metrics/sum_credit_used"))
                .isEqualTo(account("CREDIT_CARD").at("/balance/current"));
        assertThat(insights.at("/loans_metrics/sum_loans_outstanding_principal"))
                .isEqualTo(account("LOAN_ACCOUNT").at("/balance/available"));
    }

    @Test
    void whatHappenedStaysWhenTimeGoesOn() {
        link = client.linkWithData("erebor_mx_retail");
        List<JsonNode> before = client.list(link, "/api/transactions/");
        BigDecimal balance = account("CHECKING_ACCOUNT").at("/balance/current").decimalValue();

        belvo.clock().advance(Duration.ofDays(3));
        client.refresh(link, "ACCOUNTS", "TRANSACTIONS");
        List<JsonNode> after = client.list(link, "/api/transactions/");

        assertThat(after).hasSize(365);
        assertThat(after.subList(0, 362))
                .extracting(it -> it.path("id").asText() + it.path("amount") + it.path("balance"))
                .isEqualTo(before.subList(3, 365).stream()
                        .map(it -> it.path("id").asText() + it.path("amount") + it.path("balance"))
                        .toList());
        assertThat(account("CHECKING_ACCOUNT").at("/balance/current").decimalValue())
                .isEqualByComparingTo(after.subList(362, 365).stream()
                        .filter(it -> it.at("/account/category").asText().equals("CHECKING_ACCOUNT"))
                        .map(BooksTest::change)
                        .reduce(balance, BigDecimal::add));
    }

    @ParameterizedTest
    @CsvSource({
        "gotham_mx_business, RFC, '[A-Z]{3}\\d{6}[A-Z0-9]{3}', SA de CV",
        "gotham_br_business, CNPJ, '\\d{14}', Ltda",
        "gotham_co_business, NIT, '\\d{9}-\\d', SAS",
    })
    void aBusinessIsACompany(String institution, String type, String form, String legalForm) {
        link = client.linkWithData(institution);

        JsonNode owner = client.list(link, "/api/owners/").get(0);

        assertThat(owner.at("/document_id/document_type").asText()).isEqualTo(type);
        assertThat(owner.at("/document_id/document_number").asText()).matches(form);
        assertThat(owner.path("display_name").asText()).endsWith(" " + legalForm);
        assertThat(owner.properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("first_name", "birth_date", "gender", "filiations");
        if (type.equals("CNPJ")) {
            assertThat(owner.path("company_name")).isEqualTo(owner.path("display_name"));
            assertThat(owner.at("/parties/0/document_number").asText()).matches("\\d{11}");
            assertThat(owner.at("/financial_profile/informed_revenue/amount").decimalValue())
                    .isPositive();
        } else {
            assertThat(owner.path("business_name")).isEqualTo(owner.path("display_name"));
        }
    }

    @Test
    void whatIsOwedIsPaidBack() {
        link = client.linkWithData("erebor_mx_retail");

        JsonNode loan = account("LOAN_ACCOUNT");
        BigDecimal installment = loan.at("/loan_data/monthly_payment").decimalValue();

        assertThat(loan.at("/balance/current").decimalValue())
                .isEqualByComparingTo(installment.multiply(
                        loan.at("/loan_data/number_of_installments_outstanding").decimalValue()));
        assertThat(transactions("LOAN_ACCOUNT"))
                .isNotEmpty()
                .allMatch(payment -> amount(payment).compareTo(installment) == 0);
    }
}
