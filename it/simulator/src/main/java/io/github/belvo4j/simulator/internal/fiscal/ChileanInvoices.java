package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.ledger.Taxes;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** A company's invoices, and the monthly summaries of its receipts, as registered with Chile's tax authority. */
final class ChileanInvoices {
    static final String COLLECTION = "/api/cl/invoices/";

    private static final int INVOICE = 33;
    private static final int RECEIPT = 39;
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Subject subject;
    private final Company company;

    ChileanInvoices(Subject subject) {
        this.subject = subject;
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
        boolean isSale = trade.isSale();
        long vat = pesos(trade.total() - Taxes.net(subject.person().country(), trade.total()));
        ObjectNode invoice = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("invoice " + trade.id(), index))
                .put("total_amount", pesos(trade.total()))
                .put("net_amount", pesos(trade.total()) - vat)
                .put("vat_amount", vat)
                .put("issue_date", trade.day().toString())
                .put("received_at", at(trade.day(), 15, 23))
                .put("acknowledged_at", at(trade.day(), 17, 40))
                .put("document_code", trade.isReceipts() ? RECEIPT : INVOICE)
                .put("folio", Long.toString(index * 2 % 100_000 + (isSale ? 1 : 0)))
                .put("sender_id", isSale ? company.number() : trade.number())
                .put("sender_name", isSale ? company.legalName() : trade.name())
                .put("receiver_id", isSale ? trade.number() : company.number())
                .put("receiver_name", isSale ? trade.name() : company.legalName())
                .put("type", trade.type());
        if (isSale) {
            ((ObjectNode) invoice.path("sales_invoice_details")).put("vat_sales", vat);
        } else {
            invoice.putNull("sales_invoice_details").set("purchase_invoice_details", purchase(vat));
        }
        if (trade.isReceipts()) {
            ((ObjectNode) invoice.path("summary_invoice_details"))
                    .put("month", YearMonth.from(trade.day()).toString())
                    .put("updated_at", summedUp(trade.day()))
                    .put("total_documents", trade.documents());
        } else {
            invoice.putNull("summary_invoice_details");
        }
        return invoice;
    }

    private static ObjectNode purchase(long vat) {
        ObjectNode details = Json.object().put("vat_refundable_amount", vat);
        Stream.of(
                        "vat_non_refundable_amount",
                        "net_amount_fixed_assets",
                        "vat_fixed_assets",
                        "vat_common_use",
                        "tax_non_credit_amount",
                        "vat_non_withheld",
                        "tax_exempt_amount",
                        "tax_cigarettes_amount",
                        "tax_cigar_amount",
                        "tax_processed_tobacco_amount",
                        "additional_tax_amount")
                .forEach(none -> details.set(none, LongNode.valueOf(0)));
        Stream.of("vat_non_refundable_code", "additional_tax_rate", "additional_tax_code")
                .forEach(details::putNull);
        return details.put("credit_or_debit_note_on_purchase", false);
    }

    /**
     * Returns the time at which a month's receipts were summarized: just after midnight, on the day after the end of the month.
     */
    private String summedUp(LocalDate end) {
        Instant night = end.plusDays(1).atTime(0, 5).atZone(CHILE).toInstant();
        return WITH_OFFSET.format(subject.noLater(night).atZone(CHILE));
    }

    private static String at(LocalDate day, int hour, int minute) {
        return WITH_OFFSET.format(day.atTime(hour, minute).atZone(CHILE));
    }

    private static long pesos(long cents) {
        return cents / 100;
    }
}
