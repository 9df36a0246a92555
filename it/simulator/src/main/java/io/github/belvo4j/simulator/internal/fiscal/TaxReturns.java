package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Taxes;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The company's tax returns: one for each month since the beginning of last year, consistent with the company's invoices, and
 * one for the whole of last year, with the sums of the monthly returns. A tax return exists from the day on which its tax is
 * paid.
 */
final class TaxReturns {
    static final String COLLECTION = "/api/tax-returns/";
    private static final String MONTHLY = "monthly";
    private static final String YEARLY = "yearly";

    private static final Locale SPANISH = new Locale("es");

    private final Subject subject;
    private final FinancialYear lastYear;

    TaxReturns(Subject subject) {
        this.subject = subject;
        this.lastYear = FinancialYear.beforeThisOne(subject);
    }

    /**
     * Returns the items that a request selects.
     *
     * @param request the request, which may select a type, {@code yearly} or {@code monthly}, and a period in years or in days
     */
    List<ObjectNode> wanted(JsonNode request) {
        String type = Json.text(request, "type", "");
        List<ObjectNode> returns = new ArrayList<>();
        YearMonth december = YearMonth.of(lastYear.year(), Month.DECEMBER);
        if (!type.equals(MONTHLY) && isDeclared(december) && isWanted(december.toString(), request)) {
            returns.add(yearly(december));
        }
        for (YearMonth month = YearMonth.of(lastYear.year(), 1); isDeclared(month); month = month.plusMonths(1)) {
            if (!type.equals(YEARLY) && isWanted(month.toString(), request)) {
                returns.add(monthly(month));
            }
        }
        return returns;
    }

    private boolean isDeclared(YearMonth month) {
        return !Ledger.taxDay(month).isAfter(subject.today());
    }

    private static boolean isWanted(String month, JsonNode request) {
        return month.compareTo(Json.text(request, "year_from", "")) >= 0
                && month.compareTo(Json.text(request, "year_to", "9999") + "-12") <= 0
                && month.compareTo(month(request, "date_from", "")) >= 0
                && month.compareTo(month(request, "date_to", "9999-12")) <= 0;
    }

    private static String month(JsonNode request, String field, String whenMissing) {
        String day = Json.text(request, field);
        return day == null ? whenMissing : day.substring(0, "2030-01".length());
    }

    private ObjectNode yearly(YearMonth december) {
        long tax = lastYear.advances();
        ObjectNode yearly = subject.example(COLLECTION, example -> example.has("ingressos") || example.has("ingresos"))
                .put("id", subject.id("return", 0));
        ((ObjectNode) yearly.path("informacion_general")).put("ejercicio", Integer.toString(lastYear.year()));
        ((ObjectNode) yearly.path("ingressos")).put("total", lastYear.income());
        ((ObjectNode) yearly.path("deducciones_autorizadas")).put("total", lastYear.income() - lastYear.profit());
        ((ObjectNode) yearly.path("cifras_cierre_ejercicio")).put("utilidad_fiscal", lastYear.profit());
        ((ObjectNode) yearly.path("determinacion_del_impuesto_sobre_la_renta")).put("isr_causado", tax);
        // The advance payments cover the whole tax.
        ((ObjectNode) yearly.path("determinacion")).put("isr_a_cargo", 0);
        ((ObjectNode) yearly.path("detalle_pago_r1_isr_personas_morales"))
                .put("cantidad_a_pagar", 0)
                .put("fecha_pago", Ledger.taxDay(december).toString());
        return yearly;
    }

    private ObjectNode monthly(YearMonth month) {
        ObjectNode monthly = subject.example(COLLECTION, example -> example.has("determinacion_iva"))
                .put("id", subject.id("return", month.getYear() * 12L + month.getMonthValue()));
        Taxes taxes = subject.ledger().taxes(month);
        String paidOn = Ledger.taxDay(month).toString();
        String name = month.getMonth().getDisplayName(TextStyle.FULL, SPANISH);
        ((ObjectNode) monthly.path("informacion_general"))
                .put("ejercicio", Integer.toString(month.getYear()))
                .put("periodo", name.substring(0, 1).toUpperCase(SPANISH) + name.substring(1));
        ((ObjectNode) monthly.path("determinacion_isr"))
                .put("ingresos_nominales", whole(taxes.income()))
                .put("pago_provisional", whole(taxes.advance()));
        ((ObjectNode) monthly.path("detalle_pago_isr"))
                .put("cantidad_a_pagar", whole(taxes.advance()))
                .put("fecha_pago", paidOn);
        ((ObjectNode) monthly.path("determinacion_iva"))
                .put("iva_trasladado", whole(taxes.charged()))
                .put("iva_acreditable", whole(taxes.paid()));
        ((ObjectNode) monthly.path("detalle_pago_iva"))
                .put("cantidad_a_pagar", whole(taxes.charged() - taxes.paid()))
                .put("fecha_pago", paidOn);
        return monthly;
    }

    /** Converts cents to whole units, since tax returns have no cents. */
    private static long whole(long cents) {
        return cents / 100;
    }
}
