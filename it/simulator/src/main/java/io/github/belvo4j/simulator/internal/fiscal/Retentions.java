package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The certificates for the tax that a bank withheld from the interest on the company's deposit. The amounts are proportional to
 * the size of the company.
 */
final class Retentions {
    static final String COLLECTION = "/api/tax-retentions/";

    private final Subject subject;

    Retentions(Subject subject) {
        this.subject = subject;
    }

    /**
     * Returns the items that a request selects.
     *
     * @param request the request, which may select a period and a type. Only {@code INFLOW} has items: the company receives
     *     certificates, but issues none
     */
    List<ObjectNode> wanted(JsonNode request) {
        String first = Json.text(request, "date_from", "");
        String last = Json.text(request, "date_to", "9999-12-31");
        if (Json.text(request, "type", "INFLOW").equals("OUTFLOW")) {
            return List.of();
        }
        return subject.examples(COLLECTION).stream()
                .filter(retention -> {
                    String day = Json.text(retention, "issued_at", "").substring(0, "2030-01-01".length());
                    return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
                })
                .map(this::sized)
                .toList();
    }

    private ObjectNode sized(ObjectNode retention) {
        Stream.of("total_invoice_amount", "total_retained_amount", "total_taxable_amount")
                .forEach(amount -> multiply(retention, amount));
        ObjectNode only = (ObjectNode) retention.path("retention_breakdown").path(0);
        Stream.of("base_amount", "retained_amount").forEach(amount -> multiply(only, amount));
        return retention;
    }

    private void multiply(ObjectNode object, String amount) {
        BigDecimal size = BigDecimal.valueOf(subject.ledger().holder().company().size());
        object.set(
                amount, DecimalNode.valueOf(object.path(amount).decimalValue().multiply(size)));
    }
}
