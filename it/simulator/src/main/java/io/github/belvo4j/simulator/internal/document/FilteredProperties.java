package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The properties that the filters of a list refer to. If the document restricts the values or the format of a property, but
 * describes its filter as an unrestricted string, the filter accepts only values that are valid for the property.
 */
final class FilteredProperties {
    /** The name of a filter, such as {@code status}, {@code status__in} or {@code account__category__in}. */
    private static final Pattern FILTER = Pattern.compile("(?<property>.+?)(?<several>__(?:in|not_in|allin))?");

    private static final String RANGE = "__range";

    private static final List<String> KEYWORDS = List.of("minLength", "maxLength", "pattern", "format");

    /**
     * The patterns of properties whose formats the document describes only in prose, by the property's name. If a pattern
     * applies to one operation only, the operation's ID precedes the name.
     */
    private static final Map<String, String> FORMS = Map.of(
            "currency", "[A-Z]{3}",
            "country_code", "[A-Z]{2}",
            "institution", "[a-z_]{1,40}",
            "listInstitutions/name", "[a-z_]{1,40}",
            "website", "https?://[^\\s/]+\\S*",
            "institution_user_id", "[A-Za-z0-9=_-]{44}",
            "user_document", "\\d{11}|\\d{14}",
            "customer__identifier", "\\d{11}|\\d{14}",
            "listEmploymentRecords/internal_identification", "[A-Z]{4}\\d{6}[A-Z]{6}[A-Z0-9]\\d",
            "resources", "[A-Z_]+");

    private static final List<String> INVESTMENTS = List.of("BANCARIA", "CREDITO", "VARIABLE", "FUND", "BOND");

    /** The values that the document lists only in prose, by operation and property. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "listInvoices/status", List.of("Vigente", "Cancelado"),
            "listBrazilInvestments/type", INVESTMENTS,
            "listBrazilInvestmentTransactions/type", INVESTMENTS);

    private final String operation;
    private final JsonNode item;
    private final ReferenceResolver references;

    /**
     * Reads the properties of a list's items.
     *
     * @param operation the operation that returns the list
     */
    FilteredProperties(JsonNode operation, ReferenceResolver references) {
        this.operation = operation.path("operationId").asText();
        this.references = references;
        JsonNode page =
                references.follow(operation.path("responses").path("200")).at("/content/application~1json/schema");
        this.item = property(page, "results").path("items");
    }

    /** Returns the schema of a filter, with the restrictions of its property. */
    JsonNode values(String filter, JsonNode schema) {
        if (filter.endsWith(RANGE) && schema instanceof ObjectNode range) {
            return range.deepCopy().put("minItems", 2).put("maxItems", 2);
        }
        Matcher name = FILTER.matcher(filter);
        JsonNode text = schema.has("items") ? schema.path("items") : schema;
        if (!name.matches() || !text.path("type").asText().equals("string") || text.has("enum") || text.has("format")) {
            return schema;
        }
        ObjectNode one = text.deepCopy();
        describe(one, name.group("property"));
        return name.group("several") == null && !schema.has("items")
                ? one
                : Json.object().put("type", "array").set("items", one);
    }

    private void describe(ObjectNode text, String name) {
        List<String> listed = CHOICES.get(operation + "/" + name);
        if (listed != null) {
            listed.forEach(text.putArray("enum")::add);
            return;
        }
        JsonNode property = item;
        for (String step : name.split("__")) {
            property = property(property, step);
        }
        JsonNode choices = keyword(property, "enum");
        if (choices instanceof ArrayNode) {
            text.set("enum", choices);
            return;
        }
        String form = FORMS.getOrDefault(operation + "/" + name, FORMS.get(name));
        if (form != null) {
            text.put("pattern", form);
        }
        if (keyword(property, "type").asText().equals("string")) {
            for (String keyword : KEYWORDS) {
                JsonNode said = keyword(property, keyword);
                if (!said.isMissingNode() && !text.has(keyword)) {
                    text.set(keyword, said);
                }
            }
        }
    }

    private JsonNode property(JsonNode schema, String name) {
        JsonNode followed = references.follow(schema);
        if (followed.path("properties").has(name)) {
            return followed.path("properties").path(name);
        }
        for (JsonNode part : followed.path("allOf")) {
            JsonNode found = property(part, name);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode keyword(JsonNode schema, String name) {
        JsonNode followed = references.follow(schema);
        if (followed.has(name)) {
            return followed.path(name);
        }
        for (JsonNode part : followed.path("allOf")) {
            JsonNode found = keyword(part, name);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }
}
