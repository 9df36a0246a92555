package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A person's debts in Chile at the end of last month: the loan and the card at the bank, and the loan of the person's company,
 * for which the person is liable.
 */
final class DebtReport {
    static final String COLLECTION = "/api/cl/debt-reports/";

    private final Subject subject;
    private final Ledger personal;
    private final LocalDate day;

    DebtReport(Subject subject) {
        this.subject = subject;
        this.personal = subject.ledger().ofPerson();
        this.day = subject.today().withDayOfMonth(1).minusDays(1);
    }

    ObjectNode report() {
        long debt = debt(personal) + Math.max(0, pesos(personal.balance(Book.CARD, day)));
        ObjectNode report = subject.example(COLLECTION, any -> true)
                .put("debt_data_last_update", day.toString())
                .put("currency", subject.person().country().currency())
                .put("total", debt);
        paid(report, debt);
        paid(first(report, "direct_debts").put("amount", debt), debt);
        long ofCompany = debt(subject.ledger());
        paid(first(report, "indirect_debts").put("amount", ofCompany), ofCompany);
        first(report, "credit_lines")
                .put("direct_amount", pesos(personal.creditLimit()))
                .put("indirect_amount", 0);
        report.putArray("other_credits");
        return report;
    }

    private long debt(Ledger ledger) {
        return ledger.loan().principal(day).longValue();
    }

    /** Reports debts as current: nothing is overdue. */
    private static void paid(ObjectNode debts, long current) {
        debts.put("current", current);
        Stream.of("delinquent", "severely_delinquent", "defaulted").forEach(late -> debts.put(late, 0));
    }

    private static ObjectNode first(ObjectNode object, String list) {
        return (ObjectNode) object.path(list).path(0);
    }

    private static long pesos(long cents) {
        return cents / 100;
    }
}
