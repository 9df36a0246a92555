package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * The company's financial statement for last year, based on its yearly tax return and its account balances at the end of the
 * year.
 */
final class FinancialStatement {
    static final String COLLECTION = "/api/financial-statements/";

    private static final BigDecimal TAX_RATE = new BigDecimal("0.3");
    private static final String TOTAL = "total";

    /** The items that are subtracted from the other items of the same section. */
    private static final Set<String> DEDUCTED =
            Set.of("bad_debt_provision", "accumulated_depreciation_and_amortization");

    private final Subject subject;
    private final FinancialYear year;

    FinancialStatement(Subject subject) {
        this.subject = subject;
        this.year = FinancialYear.beforeThisOne(subject);
    }

    ObjectNode statement() {
        ObjectNode statement = subject.example(COLLECTION, any -> true)
                .put("year", Integer.toString(year.year()))
                .put("currency", subject.person().country().currency());
        ObjectNode income = (ObjectNode) statement.path("income_statement");
        ObjectNode sheet = (ObjectNode) statement.path("balance_sheet");
        BigDecimal factor = BigDecimal.valueOf(year.income())
                .divide(income.path("net_revenue").decimalValue(), MathContext.DECIMAL64);
        scale(income, factor);
        sheet.forEach(part -> scale((ObjectNode) part, factor));
        explain(income);
        balance(sheet);
        return statement;
    }

    private static void scale(ObjectNode part, BigDecimal factor) {
        part.properties().forEach(item -> {
            if (item.getValue().isNumber()) {
                BigDecimal amount = item.getValue().decimalValue().multiply(factor);
                item.setValue(DecimalNode.valueOf(amount.setScale(0, RoundingMode.HALF_UP)));
            }
        });
    }

    /** Fills in the income statement, from the sales down to the profit. */
    private void explain(ObjectNode income) {
        BigDecimal revenue = BigDecimal.valueOf(year.income());
        BigDecimal profit = BigDecimal.valueOf(year.profit());
        BigDecimal gross = revenue.subtract(amount(income, "cost_of_goods_sold"))
                .subtract(amount(income, "cost_of_services_sold"));
        BigDecimal financial = amount(income, "income_statement_financial_gains")
                .add(amount(income, "income_statement_financial_costs"));
        BigDecimal operating = profit.subtract(financial);
        BigDecimal tax = profit.multiply(TAX_RATE).setScale(0, RoundingMode.HALF_UP);
        set(income, "net_revenue", revenue);
        set(income, "domestic_sales", revenue.subtract(amount(income, "foreign_sales")));
        set(income, "gross_profit", gross);
        set(income, "financial_result", financial);
        set(income, "operating_income", operating);
        set(income, "operating_expenses", gross.subtract(operating));
        set(income, "income_before_taxes", profit);
        set(income, "income_taxes", tax);
        set(income, "income_from_continuing_operations", profit.subtract(tax));
        set(income, "net_income", profit.subtract(tax));
    }

    /** Fills in the balance sheet. The retained earnings make the assets equal to the liabilities plus the equity. */
    private void balance(ObjectNode sheet) {
        LocalDate end = LocalDate.of(year.year(), Month.DECEMBER, 31);
        set(part(sheet, "current_assets"), "cash_and_equivalents", cash(end));
        set(
                part(sheet, "current_liabilities"),
                "bank_loans",
                subject.ledger().loan().principal(end));
        BigDecimal free = sum(part(sheet, "current_assets"))
                .add(sum(part(sheet, "non_current_assets")))
                .subtract(sum(part(sheet, "current_liabilities")))
                .subtract(sum(part(sheet, "non_current_liabilities")));
        ObjectNode equity = part(sheet, "equity");
        set(
                equity,
                "retained_earnings",
                amount(equity, "retained_earnings").add(free).subtract(sum(equity)));
        sheet.forEach(part -> set((ObjectNode) part, TOTAL, sum(part)));
    }

    private BigDecimal cash(LocalDate day) {
        return Money.of(subject.ledger().balance(Book.CHECKING, day));
    }

    private static ObjectNode part(ObjectNode sheet, String name) {
        return (ObjectNode) sheet.path(name);
    }

    private static BigDecimal sum(JsonNode part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var item : part.properties()) {
            BigDecimal amount = item.getValue().decimalValue();
            if (DEDUCTED.contains(item.getKey())) {
                sum = sum.subtract(amount);
            } else if (!item.getKey().equals(TOTAL)) {
                sum = sum.add(amount);
            }
        }
        return sum;
    }

    private static BigDecimal amount(JsonNode part, String name) {
        return part.path(name).decimalValue();
    }

    private static void set(ObjectNode part, String name, BigDecimal amount) {
        part.set(name, DecimalNode.valueOf(amount));
    }
}
