package io.github.belvo4j.guide.cookbook;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.api.IncomesApi.ListIncomesQuery;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Income;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.model.TransactionType;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cookbook's recipes on transactions")
class CookbookTransactionsTest {

    private static final LocalDate TODAY = LocalDate.parse("2030-05-20");

    /**
     * Transactions that are easy to get wrong: pending, abroad, without a type or category, and transfers between own
     * accounts.
     */
    private static final String ODD_PAGE = """
            {"count": 9, "next": null, "previous": null, "results": [
              {"id": "1", "account": {"currency": "MXN"}, "value_date": "2030-01-31", "type": "INFLOW", "status": "PROCESSED",
               "amount": 1000.10, "currency": "MXN", "subcategory": "Salary", "category": "Income & Payments"},
              {"id": "2", "account": {"currency": "MXN"}, "value_date": "2030-01-30", "type": "INFLOW", "status": "PENDING",
               "amount": 5000, "currency": "MXN", "subcategory": "Salary", "category": "Income & Payments"},
              {"id": "3", "account": {"currency": "MXN"}, "value_date": "2030-03-01", "type": "INFLOW", "status": "UNCATEGORIZED",
               "amount": 100, "currency": "USD", "local_currency_amount": 1800.20, "subcategory": "Freelance"},
              {"id": "4", "account": {"currency": "MXN"}, "value_date": "2030-03-01", "type": "INFLOW", "status": "PROCESSED",
               "amount": 7, "currency": "MXN", "subcategory": null},
              {"id": "5", "account": {"currency": "MXN"}, "value_date": "2030-03-02", "type": null, "status": "PROCESSED",
               "amount": 9, "currency": "MXN", "subcategory": "Salary"},
              {"id": "6", "account": null, "value_date": "2030-03-02", "type": "OUTFLOW", "status": null,
               "amount": 20, "currency": "USD", "local_currency_amount": 360, "category": null},
              {"id": "7", "account": {"currency": "MXN"}, "value_date": "2030-03-03", "type": "OUTFLOW", "status": "PROCESSED",
               "amount": 300, "currency": "MXN", "category": "Credits & Loans", "subcategory": "Credit Card"},
              {"id": "8", "account": {"currency": "MXN"}, "value_date": "2030-03-03", "type": "OUTFLOW", "status": "PROCESSED",
               "amount": 150, "currency": "MXN", "category": "Investments & Savings", "subcategory": "Savings"},
              {"id": "9", "account": {"currency": "MXN"}, "value_date": "2030-03-03", "type": "OUTFLOW", "status": "PROCESSED",
               "amount": 12.34, "currency": "MXN", "category": "A category of tomorrow"}
            ]}
            """;

    private BelvoSimulator simulator;
    private Belvo belvo;
    private String link;

    @BeforeEach
    void start() {
        simulator = BelvoSimulator.builder()
                .seededLinks(1)
                .clock(SimulatorClock.fixed(Instant.parse("2030-05-20T12:00:00Z")))
                .start();
        belvo = Belvo.builder()
                .baseUrl(simulator.baseUrl())
                .credentials(simulator.secretId(), simulator.secretPassword())
                .rateLimit(RateLimit.none())
                .build();
        link = simulator.links().get(0).id().toString();
    }

    @AfterEach
    void stop() {
        belvo.close();
        simulator.close();
    }

    private void oddTransactions() {
        simulator.wireMock().stubFor(get(urlPathEqualTo("/api/transactions/")).willReturn(okJson(ODD_PAGE)));
    }

    @Test
    @DisplayName("sum a year's income as Belvo does")
    void incomes() {
        Income evaluated = belvo.incomes()
                .list(new ListIncomesQuery().link(link))
                .iterator()
                .next();

        Map<String, SortedMap<YearMonth, BigDecimal>> incomes = new IncomePerMonth(belvo)
                .of(link, YearMonth.from(evaluated.getFirstTransactionDate()), YearMonth.from(TODAY));

        assertThat(incomes).containsOnlyKeys("MXN");
        assertThat(incomes.get("MXN")).hasSize(13);
        assertThat(incomes.get("MXN").values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(evaluated.getTotalIncomeAmount());
    }

    @Test
    @DisplayName("count income only when it is booked, in the account's currency, and list months without any")
    void oddIncomes() {
        oddTransactions();

        assertThat(new IncomePerMonth(belvo).of(link, YearMonth.of(2030, 1), YearMonth.of(2030, 3)))
                .isEqualTo(Map.of(
                        "MXN",
                        new TreeMap<>(Map.of(
                                YearMonth.of(2030, 1), new BigDecimal("1000.10"),
                                YearMonth.of(2030, 2), BigDecimal.ZERO,
                                YearMonth.of(2030, 3), new BigDecimal("1800.20")))));
    }

    @Test
    @DisplayName("trace a balance back to the bank's own figure for each day")
    void balances() {
        Account account =
                belvo.accounts().list(new ListAccountsQuery().link(link).category("CHECKING_ACCOUNT")).stream()
                        .findFirst()
                        .orElseThrow();
        LocalDate first = TODAY.minusDays(300);

        SortedMap<LocalDate, BigDecimal> balances =
                new BalanceOverTime(belvo, ZoneId.of("America/Mexico_City")).of(account, first);

        Map<LocalDate, BigDecimal> byBank = new TreeMap<>();
        belvo.transactions()
                .list(new ListTransactionsQuery()
                        .link(link)
                        .account(account.getId())
                        .valueDateGte(first))
                .forEach(transaction -> byBank.put(transaction.getValueDate(), transaction.getBalance()));
        assertThat(byBank)
                .hasSizeGreaterThan(100)
                .allSatisfy((day, balance) -> assertThat(balances.get(day)).isEqualByComparingTo(balance));
        assertThat(balances).hasSize(301);
        assertThat(balances.get(balances.lastKey()))
                .isEqualByComparingTo(account.getBalance().getCurrent());
    }

    @Test
    @DisplayName("refuse to trace back the balance of a debt")
    void debts() {
        Account card = belvo.accounts().list(new ListAccountsQuery().link(link).category("CREDIT_CARD")).stream()
                .findFirst()
                .orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BalanceOverTime(belvo, ZoneOffset.UTC).of(card, TODAY))
                .withMessageContaining("CREDIT_CARD");
    }

    @Test
    @DisplayName("add up all spending, without card bills and savings")
    void spending() {
        LocalDate first = TODAY.minusMonths(3);

        Map<String, Map<String, BigDecimal>> spent = new SpendingByCategory(belvo).of(link, first, TODAY);

        assertThat(spent).containsOnlyKeys("MXN");
        assertThat(spent.get("MXN"))
                .containsKeys("Bills & Utilities", "Food & Groceries")
                .doesNotContainKey("Investments & Savings");
        List<Transaction> out = belvo
                .transactions()
                .list(new ListTransactionsQuery()
                        .link(link)
                        .type(TransactionType.OUTFLOW)
                        .valueDateGte(first))
                .stream()
                .toList();
        BigDecimal bills = out.stream()
                .filter(transaction ->
                        "Bills & Utilities".equals(transaction.getCategory().value()))
                .map(Transaction::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal moved = out.stream()
                .filter(transaction -> transaction.getSubcategory() != null
                        && List.of("Credit Card", "Savings")
                                .contains(transaction.getSubcategory().value()))
                .map(Transaction::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = out.stream().map(Transaction::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(moved).isPositive();
        assertThat(spent.get("MXN").get("Bills & Utilities")).isEqualByComparingTo(bills);
        assertThat(spent.get("MXN").values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(all.subtract(moved));
    }

    @Test
    @DisplayName("keep currencies apart, and accept categories that are newer than this version")
    void oddSpending() {
        simulator
                .wireMock()
                .stubFor(get(urlPathEqualTo("/api/transactions/"))
                        .willReturn(okJson(ODD_PAGE.replaceAll("\"INFLOW\"", "null"))));

        assertThat(new SpendingByCategory(belvo).of(link, LocalDate.of(2030, 3, 1), TODAY))
                .isEqualTo(Map.of(
                        "MXN", Map.of("A category of tomorrow", new BigDecimal("12.34")),
                        "USD", Map.of("Unknown", new BigDecimal("20"))));
    }
}
