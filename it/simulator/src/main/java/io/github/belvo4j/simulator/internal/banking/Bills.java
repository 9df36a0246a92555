package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.json.SharedObject;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The credit card's bills, each for the purchases of one month. */
public final class Bills {
    private static final String COLLECTION = "/api/bills/";

    private final Subject subject;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Map<YearMonth, ObjectNode> data = new HashMap<>();

    public Bills(Subject subject, Accounts accounts) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.accounts = accounts;
    }

    /** Returns the closed bills that are due on or after the first day with visible transactions. */
    public List<ObjectNode> all() {
        List<ObjectNode> bills = new ArrayList<>();
        if (!ledger.books().contains(Book.CARD)) {
            return bills;
        }
        YearMonth open = YearMonth.from(subject.today());
        for (YearMonth month = YearMonth.from(ledger.firstDay()).minusMonths(1);
                month.isBefore(open);
                month = month.plusMonths(1)) {
            if (!Ledger.dueDate(month).isBefore(ledger.firstDay())) {
                bills.add(bill(month));
            }
        }
        return bills;
    }

    private ObjectNode bill(YearMonth month) {
        long total = ledger.bill(month);
        LocalDate due = Ledger.dueDate(month);
        ObjectNode bill = subject.example(COLLECTION, any -> true)
                .put("id", id(month))
                .put("internal_identification", internalId(month))
                .put("bill_name", name(month))
                .put("due_date", due.toString())
                .put("currency", currency())
                .put("is_installment", false);
        bill.set("account", accounts.of(Book.CARD));
        bill.set("total_amount", Money.json(total));
        bill.set("minimum_amount", Money.json(total * 15 / 100));
        bill.putArray("finance_charges");
        ObjectNode payment = (ObjectNode) bill.path("payments").path(0);
        bill.putArray("payments");
        if (!due.isAfter(subject.today())) {
            payment.put("payment_date", due.toString())
                    .put("currency", currency())
                    .set("amount", Money.json(total));
            bill.withArray("/payments").add(payment);
        }
        return bill;
    }

    /**
     * Returns the data that a card transaction contains about its bill: the bill that lists the transaction or, if the
     * transaction is a payment, the bill that it pays.
     */
    ObjectNode dataOf(Entry entry, ObjectNode template) {
        YearMonth month = YearMonth.from(entry.day()).minusMonths(entry.isInflow() ? 1 : 0);
        return data.computeIfAbsent(month, billed -> data(billed, template));
    }

    private ObjectNode data(YearMonth month, ObjectNode template) {
        boolean isClosed = month.isBefore(YearMonth.from(subject.today()));
        ObjectNode json = Json.object()
                .<ObjectNode>setAll(template)
                .put("bill_name", isClosed ? name(month) : null)
                .put("bill_due_date", Ledger.dueDate(month).toString())
                .put("bill_internal_identification", internalId(month))
                .put("card_number", accounts.number(Book.CARD))
                .putNull("number_of_installments");
        if (isClosed) {
            json.set("bill_amount", Money.json(ledger.bill(month)));
        } else {
            json.putNull("bill_amount");
        }
        json.putObject("credit_card_bill").put("id", id(month)).put("internal_identification", internalId(month));
        return new SharedObject(json);
    }

    private String id(YearMonth month) {
        return subject.id("bill", month.getYear() * 12L + month.getMonthValue());
    }

    private String internalId(YearMonth month) {
        return "bill-" + month + "-" + accounts.number(Book.CARD);
    }

    /** Returns the name of a bill: the month in which it is due. */
    private String name(YearMonth month) {
        YearMonth due = month.plusMonths(1);
        Locale language = new Locale(subject.person().country().text("language"));
        return due.getMonth().getDisplayName(TextStyle.SHORT, language).replace(".", "") + "-" + due.getYear();
    }

    private String currency() {
        return subject.person().country().currency();
    }
}
