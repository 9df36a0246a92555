package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What tax authorities know of the company that a person has. */
public final class Fiscal {
    /** Whose amounts are as many times those of the examples as the company is larger, so that sums stay right. */
    private static final Set<String> SCALED =
            Set.of("/api/financial-statements/", "/api/cl/debt-reports/", "/api/tax-retentions/", "/api/cl/invoices/");

    /** Numbers that are no amounts. */
    private static final Set<String> NO_AMOUNTS = Set.of("year", "document_code", "code", "total_documents");

    private final Subject subject;
    private final int size;

    public Fiscal(Subject subject) {
        this.subject = subject;
        this.size = subject.ledger().holder().company().size();
    }

    /**
     * What is read of a resource.
     *
     * @param request may have a type and a period
     * @return empty, if tax authorities have nothing to do with it
     */
    public Optional<List<ObjectNode>> read(String collection, JsonNode request) {
        if (SCALED.contains(collection)) {
            return Optional.of(subject.examples(collection).stream()
                    .map(example -> (ObjectNode) scaled("", example, size))
                    .toList());
        }
        return switch (collection) {
            case Invoices.COLLECTION -> Optional.of(new Invoices(subject).wanted(request));
            case TaxReturns.COLLECTION -> Optional.of(new TaxReturns(subject, size).wanted(request));
            default -> Optional.empty();
        };
    }

    static JsonNode scaled(String name, JsonNode value, int factor) {
        if (value instanceof ObjectNode object) {
            object.properties()
                    .forEach(property -> property.setValue(scaled(property.getKey(), property.getValue(), factor)));
            return object;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode items = Json.array();
            array.forEach(item -> items.add(scaled(name, item, factor)));
            return items;
        }
        return value.isNumber() && !NO_AMOUNTS.contains(name)
                ? DecimalNode.valueOf(value.decimalValue().multiply(BigDecimal.valueOf(factor)))
                : value;
    }
}
