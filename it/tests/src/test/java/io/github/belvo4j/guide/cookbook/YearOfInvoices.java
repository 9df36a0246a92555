package io.github.belvo4j.guide.cookbook;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.InvoicesApi.ListInvoicesQuery;
import io.github.belvo4j.model.Invoice;
import io.github.belvo4j.model.InvoiceDocumentType;
import io.github.belvo4j.model.InvoiceType;
import io.github.belvo4j.model.RetrieveInvoicesRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

record YearOfInvoices(Belvo belvo) {

    /** Has Belvo fetch what the taxpayer has issued and received, by quarters. */
    void retrieve(String link, Year year, LocalDate today) {
        for (InvoiceType type : List.of(InvoiceType.OUTFLOW, InvoiceType.INFLOW)) {
            for (LocalDate from = year.atDay(1); from.getYear() == year.getValue(); from = from.plusMonths(3)) {
                LocalDate to = from.plusMonths(3).minusDays(1);
                if (!from.isAfter(today)) {
                    belvo.invoices()
                            .retrieve(new RetrieveInvoicesRequest()
                                    .link(link)
                                    .type(type)
                                    .dateFrom(from)
                                    .dateTo(to.isAfter(today) ? today : to));
                }
            }
        }
    }

    /** What the taxpayer has invoiced, less credit notes, before tax: by currency. */
    Map<String, BigDecimal> revenue(String link, Year year) {
        Map<String, BigDecimal> revenue = new TreeMap<>();
        ListInvoicesQuery query = new ListInvoicesQuery()
                .link(link)
                .type(InvoiceType.OUTFLOW)
                .status("Vigente")
                .invoiceDateGte(year.atDay(1))
                .invoiceDateLte(year.atMonth(12).atEndOfMonth());
        for (Invoice invoice : belvo.invoices().list(query)) {
            if (InvoiceDocumentType.INGRESO.equals(invoice.getInvoiceType())) {
                revenue.merge(invoice.getCurrency(), net(invoice), BigDecimal::add);
            } else if (InvoiceDocumentType.EGRESO.equals(invoice.getInvoiceType())) {
                revenue.merge(invoice.getCurrency(), net(invoice).negate(), BigDecimal::add);
            }
        }
        return revenue;
    }

    private static BigDecimal net(Invoice invoice) {
        BigDecimal discount = invoice.getDiscountAmount();
        return discount == null
                ? invoice.getSubtotalAmount()
                : invoice.getSubtotalAmount().subtract(discount);
    }
}
