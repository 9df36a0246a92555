package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The invoices of a company's last year: two a month that it wrote, and one that it got. Each is its lines and their tax. */
final class Invoices {
    static final String COLLECTION = "/api/invoices/";
    static final String WRITTEN = "OUTFLOW";
    static final String GOT = "INFLOW";

    private static final int MONTHS = 12;
    private static final int TAX_PERCENT = 16;

    /** What one is about, in cents. */
    private static final long UNIT_PRICE = 30_000;

    /** How many units a company of the smallest size sells with an invoice. */
    private static final int UNITS = 120;

    /** What goes with a party of an invoice. */
    private static final List<String> PARTY = List.of("id", "name", "fiscal_regime", "tax_fraud_status");

    private final Subject subject;
    private final int size;

    /**
     * Prepares to write invoices.
     *
     * @param size of the company, from 1 on
     */
    Invoices(Subject subject, int size) {
        this.subject = subject;
        this.size = size;
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

    List<ObjectNode> all() {
        List<ObjectNode> invoices = new ArrayList<>();
        YearMonth month = YearMonth.from(subject.today()).minusMonths(MONTHS);
        for (int i = 0; i < MONTHS; i++) {
            invoices.addAll(of(month.plusMonths(i)));
        }
        return invoices;
    }

    /** Those of a month, by their dates. */
    List<ObjectNode> of(YearMonth month) {
        return Stream.of(invoice(month, 0, WRITTEN), invoice(month, 1, WRITTEN), invoice(month, 2, GOT))
                .sorted(Comparator.comparing(invoice -> Json.text(invoice, "invoice_date", "")))
                .toList();
    }

    private ObjectNode invoice(YearMonth month, int index, String type) {
        long number = (month.getYear() * 12L + month.getMonthValue()) * 3 + index;
        String thing = subject.linkId() + "invoice";
        LocalDate day = month.atDay(1 + subject.seed().below(27, thing, number));
        int least = type.equals(WRITTEN) ? UNITS * size : UNITS * size / 2;
        int quantity = least + subject.seed().below(least, thing, ~number);
        ObjectNode invoice = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("invoice", number))
                .put("invoice_identification", subject.id("folio", number).toUpperCase(Locale.ROOT))
                .put("folio", Long.toString(number % 10_000))
                .put("invoice_date", day.toString())
                .put("certification_date", day.toString())
                .put("type", type);
        if (type.equals(GOT)) {
            PARTY.forEach(fact -> swap(invoice, "sender_" + fact, "receiver_" + fact));
        }
        amounts(invoice, quantity);
        return invoice;
    }

    private static void swap(ObjectNode object, String one, String other) {
        JsonNode first = object.path(one);
        object.set(one, object.path(other));
        object.set(other, first);
    }

    private static void amounts(ObjectNode invoice, int quantity) {
        long net = quantity * UNIT_PRICE;
        long tax = net * TAX_PERCENT / 100;
        ObjectNode line = (ObjectNode) invoice.path("invoice_details").path(0);
        line.put("quantity", quantity);
        line.set("unit_amount", Money.json(UNIT_PRICE));
        line.set("pre_tax_amount", Money.json(net));
        line.set("tax_amount", Money.json(tax));
        line.set("total_amount", Money.json(net + tax));
        ((ObjectNode) line.path("transferred_taxes").path(0)).set("transferred_tax_amount", Money.json(tax));
        ObjectNode taxes = (ObjectNode) invoice.path("tax_details");
        taxes.set("total_tax_transferred", Money.json(tax));
        ObjectNode transferred = (ObjectNode) taxes.path("transferred_taxes").path(0);
        transferred.set("pre_tax_amount", Money.json(net));
        transferred.set("tax_amount", Money.json(tax));
        invoice.set("subtotal_amount", Money.json(net));
        invoice.set("tax_amount", Money.json(tax));
        invoice.set("total_amount", Money.json(net + tax));
    }
}
