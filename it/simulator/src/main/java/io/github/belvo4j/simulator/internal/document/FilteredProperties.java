package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The properties that the filters of a list are about. Where the document lists the values of a property but describes its
 * filter as any text, the filter takes these values only.
 */
final class FilteredProperties {
    /** Such as {@code status}, {@code status__in} or {@code account__category__in}. */
    private static final Pattern FILTER = Pattern.compile("(?<property>.+?)(?<several>__(?:in|not_in))?");

    private final JsonNode item;
    private final ReferenceResolver references;

    /**
     * Knows the items of a list.
     *
     * @param responses of the operation that lists them
     */
    FilteredProperties(JsonNode responses, ReferenceResolver references) {
        this.references = references;
        JsonNode page = references.follow(responses.path("200")).at("/content/application~1json/schema");
        this.item = property(page, "results").path("items");
    }

    /** The schema of a filter, with the values that its property may have. */
    JsonNode values(String filter, JsonNode schema) {
        Matcher name = FILTER.matcher(filter);
        JsonNode text = schema.has("items") ? schema.path("items") : schema;
        if (!name.matches() || !text.path("type").asText().equals("string") || text.has("enum") || text.has("format")) {
            return schema;
        }
        JsonNode property = item;
        for (String step : name.group("property").split("__")) {
            property = property(property, step);
        }
        if (!(choices(property) instanceof ArrayNode choices)) {
            return schema;
        }
        ObjectNode one = Json.object().put("type", "string").set("enum", choices);
        return name.group("several") == null && !schema.has("items")
                ? one
                : Json.object().put("type", "array").set("items", one);
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

    private JsonNode choices(JsonNode schema) {
        JsonNode followed = references.follow(schema);
        if (followed.has("enum")) {
            return followed.path("enum");
        }
        for (JsonNode part : followed.path("allOf")) {
            JsonNode found = choices(part);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }
}
