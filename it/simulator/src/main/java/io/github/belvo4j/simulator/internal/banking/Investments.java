package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Purpose;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The investment that the current account pays into every month: each payment buys units at that day's price. */
final class Investments {
    static final String COLLECTION = "/api/br/investments/";
    static final String TRANSACTIONS = "/api/br/investment-transactions/";

    private static final double ISSUE_PRICE = 1000;
    private static final double DAILY_RATE = 0.00035;
    private static final int YEARS = 4;

    /** The rate of the withholding tax on the gain. */
    private static final BigDecimal TAX = new BigDecimal("0.15");

    private final Subject subject;
    private final List<Entry> payments;

    Investments(Subject subject) {
        this.subject = subject;
        this.payments = subject.ledger()
                .planned(subject.ledger().opened(), subject.today())
                .filter(entry -> entry.purpose() == Purpose.INVESTMENT)
                .toList();
    }

    /** Returns the investment; empty if there have been no payments into it. */
    List<ObjectNode> all() {
        return payments.isEmpty() ? List.of() : List.of(investment());
    }

    /** Returns all payments into the investment, from the oldest to the newest. */
    List<ObjectNode> transactions() {
        if (payments.isEmpty()) {
            return List.of();
        }
        ObjectNode investment = investment();
        return payments.stream()
                .map(payment -> transaction(payment, investment))
                .toList();
    }

    private ObjectNode investment() {
        LocalDate bought = payments.get(0).day();
        ObjectNode investment = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("investment", 0))
                .put("purchase_date", bought.toString())
                .put("issue_date", bought.toString())
                .put("grace_period_date", bought.plusMonths(3).toString())
                .put("due_date", bought.plusYears(YEARS).toString())
                .put("issue_unit_price", ISSUE_PRICE);
        BigDecimal price = price(subject.today());
        BigDecimal quantity = payments.stream().map(this::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal gross = quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
        BigDecimal paid = Money.of(payments.stream().mapToLong(Entry::cents).sum());
        BigDecimal tax = gross.subtract(paid).max(BigDecimal.ZERO).multiply(TAX).setScale(2, RoundingMode.HALF_UP);
        ObjectNode balance = (ObjectNode) investment.path("balance");
        balance.put(
                "reference_date",
                DateTimes.format(subject.today().atStartOfDay().toInstant(ZoneOffset.UTC)));
        balance.set("quantity", DecimalNode.valueOf(quantity));
        balance.set("gross_unit_price", DecimalNode.valueOf(price));
        balance.set("closing_price", DecimalNode.valueOf(price));
        balance.set("gross_value", DecimalNode.valueOf(gross));
        balance.set("withheld_amount", DecimalNode.valueOf(tax));
        balance.set("net_value", DecimalNode.valueOf(gross.subtract(tax)));
        balance.set("purchase_unit_price", DecimalNode.valueOf(paid.divide(quantity, 2, RoundingMode.HALF_UP)));
        return investment;
    }

    private ObjectNode transaction(Entry payment, ObjectNode investment) {
        String day = payment.day().toString();
        ObjectNode transaction = subject.example(TRANSACTIONS, any -> true)
                .put("id", subject.id("investment " + day, 0))
                .put("internal_identification", "inv-" + day.replace("-", ""))
                .put("value_date", day)
                .put("type", "INFLOW")
                .put("subtype", "APLICACAO");
        transaction.set("investment", investment);
        transaction.set("value", Money.json(payment.cents()));
        transaction.set("gross_value", Money.json(payment.cents()));
        transaction.set("net_value", Money.json(payment.cents()));
        transaction.set("unit_price", DecimalNode.valueOf(price(payment.day())));
        transaction.set("quantity", DecimalNode.valueOf(quantity(payment)));
        return transaction;
    }

    private BigDecimal quantity(Entry payment) {
        return Money.of(payment.cents()).divide(price(payment.day()), 8, RoundingMode.HALF_UP);
    }

    private BigDecimal price(LocalDate day) {
        long days = ChronoUnit.DAYS.between(payments.get(0).day(), day);
        double price = ISSUE_PRICE * Math.pow(1 + DAILY_RATE, (double) days);
        return BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_UP);
    }
}
