package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Taxes;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A company's invoices, as registered with the tax authority of Mexico or Colombia. */
final class Invoices {
    static final String COLLECTION = "/api/invoices/";

    /** The fields that describe a party of an invoice, without the prefix {@code sender_} or {@code receiver_}. */
    private static final List<String> PARTY = List.of("id", "name", "fiscal_regime", "tax_fraud_status");

    private final Subject subject;
    private final Country country;
    private final Company company;

    Invoices(Subject subject) {
        this.subject = subject;
        this.country = subject.person().country();
        this.company = subject.ledger().holder().company();
    }

    /**
     * Returns the items that a request selects.
     *
     * @param request the request, which may select a type and a period
     */
    List<ObjectNode> wanted(JsonNode request) {
        return new Trades(subject).wanted(request).stream().map(this::invoice).toList();
    }

    private ObjectNode invoice(Trade trade) {
        long index = trade.day().toEpochDay();
        String day = trade.day().toString();
        ObjectNode invoice = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("invoice " + trade.id(), index))
                .put(
                        "invoice_identification",
                        subject.id("folio " + trade.id(), index).toUpperCase(Locale.ROOT))
                .put("folio", Long.toString(index % 10_000))
                .put("invoice_date", day)
                .put("certification_date", day)
                .put("currency", country.currency())
                .put("type", trade.type())
                .put("sender_id", company.number())
                .put("sender_name", Person.inCapitals(company.name()))
                .put("receiver_id", trade.number())
                .put("receiver_name", Person.inCapitals(trade.name()))
                .put("place_of_issue", subject.person().place().postcode())
                .put("receiver_postal_code", subject.person().place().postcode());
        if (!trade.isSale()) {
            PARTY.forEach(fact -> swap(invoice, "sender_" + fact, "receiver_" + fact));
        }
        line((ObjectNode) invoice.path("invoice_details").path(0), trade);
        amounts(invoice, trade.total());
        if (!country.code().equals("MX")) {
            withoutMexico(invoice);
        }
        return invoice;
    }

    private static void swap(ObjectNode object, String one, String other) {
        JsonNode first = object.path(one);
        object.set(one, object.path(other));
        object.set(other, first);
    }

    private void line(ObjectNode line, Trade trade) {
        Country.Goods goods = country.goods(trade.isSale() ? company.name() : trade.name());
        line.put("description", goods.text())
                .put("product_identification", goods.code())
                .putNull("identifier_number")
                .put("quantity", 1)
                .put("unit_code", "ACT")
                .put("unit_description", "Actividad");
    }

    /** Sets the amounts of an invoice with a single line. */
    private void amounts(ObjectNode invoice, long total) {
        long net = Taxes.net(country, total);
        long tax = total - net;
        int percent = (int) country.number("vat_percent");
        ObjectNode line = (ObjectNode) invoice.path("invoice_details").path(0);
        line.put("tax_percentage", percent);
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

    /** Sets to null the fields that only Mexico's tax authority provides. */
    private static void withoutMexico(ObjectNode invoice) {
        Stream.of(
                        "sender_fiscal_regime",
                        "sender_tax_fraud_status",
                        "receiver_fiscal_regime",
                        "receiver_tax_fraud_status",
                        "certification_authority",
                        "payment_type",
                        "payment_method",
                        "usage",
                        "version",
                        "export_type")
                .forEach(invoice::putNull);
        ObjectNode line = (ObjectNode) invoice.path("invoice_details").path(0);
        Stream.of("product_identification", "unit_code", "tax_subject_code").forEach(line::putNull);
    }
}
