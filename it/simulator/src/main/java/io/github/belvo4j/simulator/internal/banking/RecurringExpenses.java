package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Purpose;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Monthly expenses, such as rent, contracts and subscriptions. */
final class RecurringExpenses {
    private static final String COLLECTION = "/api/recurring-expenses/";

    private final Subject subject;
    private final Accounts accounts;

    RecurringExpenses(Subject subject, Accounts accounts) {
        this.subject = subject;
        this.accounts = accounts;
    }

    List<ObjectNode> all() {
        return Arrays.stream(Purpose.values())
                .filter(Purpose::isRecurringExpense)
                .map(purpose -> subject.ledger()
                        .planned()
                        .filter(entry -> entry.purpose() == purpose)
                        .toList())
                .filter(payments -> !payments.isEmpty())
                .map(this::expense)
                .toList();
    }

    private ObjectNode expense(List<Entry> payments) {
        Entry last = payments.get(payments.size() - 1);
        long sum = payments.stream().mapToLong(Entry::cents).sum();
        ObjectNode expense = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("expense " + last.purpose(), 0))
                .put("name", last.merchant())
                .put("frequency", "MONTHLY")
                .put("days_since_last_transaction", ChronoUnit.DAYS.between(last.day(), subject.today()))
                .put("category", last.purpose().category())
                .put("payment_type", last.purpose() == Purpose.STREAMING ? "SUBSCRIPTION" : "REGULAR");
        expense.set("account", accounts.of(last.book()));
        expense.putArray("transactions");
        payments.forEach(payment -> expense.withArray("/transactions")
                .addObject()
                .put("description", payment.text())
                .put("value_date", payment.day().toString())
                .set("amount", Money.json(payment.cents())));
        expense.set(
                "average_transaction_amount",
                DecimalNode.valueOf(
                        Money.of(sum).divide(BigDecimal.valueOf(payments.size()), 2, RoundingMode.HALF_UP)));
        expense.set(
                "median_transaction_amount",
                Money.json(Incomes.median(
                        payments.stream().map(Entry::cents).sorted().toList())));
        return expense;
    }
}
