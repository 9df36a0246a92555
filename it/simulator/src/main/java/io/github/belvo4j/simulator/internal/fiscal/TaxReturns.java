package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Taxes;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The company's returns: one of last year, which its financial statement explains, and one of each month since, which its invoices do. */
final class TaxReturns {
    static final String COLLECTION = "/api/tax-returns/";
    private static final String MONTHLY = "monthly";

    private static final Locale SPANISH = new Locale("es");

    private final Subject subject;
    private final int size;

    TaxReturns(Subject subject, int size) {
        this.subject = subject;
        this.size = size;
    }

    /**
     * Those that a request is for.
     *
     * @param request may have a type, {@code yearly} or {@code monthly}
     */
    List<ObjectNode> wanted(JsonNode request) {
        String type = Json.text(request, "type");
        List<ObjectNode> returns = new ArrayList<>();
        if (!MONTHLY.equals(type)) {
            returns.add(yearly());
        }
        if (!"yearly".equals(type)) {
            YearMonth last = YearMonth.from(subject.today()).minusMonths(1);
            IntStream.range(0, last.getMonthValue())
                    .mapToObj(ago -> monthly(last.minusMonths(last.getMonthValue() - 1L - ago)))
                    .forEach(returns::add);
        }
        return returns;
    }

    private ObjectNode yearly() {
        ObjectNode example =
                subject.example(COLLECTION, candidate -> candidate.has("ingressos") || candidate.has("ingresos"));
        return ((ObjectNode) Fiscal.scaled("", example, size)).put("id", subject.id("return", 0));
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

    /** Returns have no cents. */
    private static long whole(long cents) {
        return cents / 100;
    }
}
