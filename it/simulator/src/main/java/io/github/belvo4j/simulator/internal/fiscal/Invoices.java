package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Purpose;
import io.github.belvo4j.simulator.internal.ledger.Taxes;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The invoices of a company's last year, which are those that its books say were paid: one for each payment of a customer or to a
 * supplier, and one a month for all that was sold at the card terminal.
 */
final class Invoices {
    static final String COLLECTION = "/api/invoices/";
    private static final String WRITTEN = "OUTFLOW";
    private static final String GOT = "INFLOW";
    private static final int MONTHS = 12;

    /** An invoice is paid within so many days. */
    private static final int DAYS_TO_PAY = 3;

    /** Whom tax authorities take for all customers without a name. */
    private static final String PUBLIC = "PUBLICO EN GENERAL";

    private static final String NUMBER_OF_PUBLIC = "XAXX010101000";

    /** What goes with a party of an invoice. */
    private static final List<String> PARTY = List.of("id", "name", "fiscal_regime", "tax_fraud_status");

    private final Subject subject;
    private final Ledger ledger;
    private final Country country;

    Invoices(Subject subject) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.country = subject.person().country();
    }

    /**
     * Those that a request is for.
     *
     * @param request may have a type and a period
     */
    List<ObjectNode> wanted(JsonNode request) {
        String type = Json.text(request, "type");
        String first = Json.text(request, "date_from", "");
        String last = Json.text(request, "date_to", "9999-12-31");
        return all().stream()
                .filter(invoice -> type == null || type.equals(Json.text(invoice, "type")))
                .filter(invoice -> Json.text(invoice, "invoice_date", "").compareTo(first) >= 0
                        && Json.text(invoice, "invoice_date", "").compareTo(last) <= 0)
                .toList();
    }

    private List<ObjectNode> all() {
        List<ObjectNode> invoices = new ArrayList<>();
        YearMonth month = YearMonth.from(subject.today()).minusMonths(MONTHS);
        for (int i = 0; i < MONTHS; i++) {
            invoices.addAll(of(month.plusMonths(i)));
        }
        return invoices;
    }

    /** Those of a month, by their dates. */
    private List<ObjectNode> of(YearMonth month) {
        List<ObjectNode> invoices = new ArrayList<>();
        ledger.planned(month.atDay(2), month.atEndOfMonth())
                .filter(entry -> entry.purpose() == Purpose.CUSTOMER || entry.purpose() == Purpose.SUPPLIER)
                .forEach(entry -> invoices.add(invoice(entry)));
        if (ledger.soldByCard(month) > 0) {
            invoices.add(invoice(
                    WRITTEN, month.atEndOfMonth(), NUMBER_OF_PUBLIC, PUBLIC, ledger.soldByCard(month), "card sales"));
        }
        invoices.sort(Comparator.comparing(invoice -> Json.text(invoice, "invoice_date", "")));
        return invoices;
    }

    private ObjectNode invoice(Entry paid) {
        LocalDate day = paid.day().minusDays(subject.seed().below(DAYS_TO_PAY + 1, paid.merchant(), paid.cents()));
        LocalDate founded =
                LocalDate.of(2004, 1, 1).plusDays(subject.seed().below(5_000, paid.merchant() + "founded", 0));
        return invoice(
                paid.isInflow() ? WRITTEN : GOT,
                day,
                Company.number(subject.seed(), country, paid.merchant(), founded),
                Person.inCapitals(paid.merchant()),
                paid.cents(),
                paid.day().toString());
    }

    private ObjectNode invoice(String type, LocalDate day, String number, String name, long total, String thing) {
        long index = day.toEpochDay();
        ObjectNode invoice = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("invoice " + thing, index))
                .put(
                        "invoice_identification",
                        subject.id("folio " + thing, index).toUpperCase(Locale.ROOT))
                .put("folio", Long.toString(index % 10_000))
                .put("invoice_date", day.toString())
                .put("certification_date", day.toString())
                .put("currency", country.currency())
                .put("type", type)
                .put("receiver_id", number)
                .put("receiver_name", name);
        if (type.equals(GOT)) {
            PARTY.forEach(fact -> swap(invoice, "sender_" + fact, "receiver_" + fact));
        }
        amounts(invoice, total);
        return invoice;
    }

    private static void swap(ObjectNode object, String one, String other) {
        JsonNode first = object.path(one);
        object.set(one, object.path(other));
        object.set(other, first);
    }

    /** One line, which is the whole invoice. */
    private void amounts(ObjectNode invoice, long total) {
        long net = Taxes.net(country, total);
        long tax = total - net;
        int percent = (int) country.number("vat_percent");
        ObjectNode line = (ObjectNode) invoice.path("invoice_details").path(0);
        line.put("quantity", 1)
                .put("unit_code", "ACT")
                .put("unit_description", "Actividad")
                .put("tax_percentage", percent);
        line.set("unit_amount", Money.json(net));
        line.set("pre_tax_amount", Money.json(net));
        line.set("tax_amount", Money.json(tax));
        line.set("total_amount", Money.json(total));
        ObjectNode ofLine = (ObjectNode) line.path("transferred_taxes").path(0);
        ofLine.put("tax_percentage", percent).set("transferred_tax_amount", Money.json(tax));
        ObjectNode taxes = (ObjectNode) invoice.path("tax_details");
        taxes.set("total_tax_transferred", Money.json(tax));
        ObjectNode transferred = (ObjectNode) taxes.path("transferred_taxes").path(0);
        transferred.put("tax_percentage", percent).set("pre_tax_amount", Money.json(net));
        transferred.set("tax_amount", Money.json(tax));
        invoice.set("subtotal_amount", Money.json(net));
        invoice.set("tax_amount", Money.json(tax));
        invoice.set("total_amount", Money.json(total));
    }
}
