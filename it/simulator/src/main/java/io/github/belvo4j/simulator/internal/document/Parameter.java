package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A query or header parameter in the document. */
public record Parameter(String name, boolean required, Schema schema) {
    /** The parameter whose value Belvo doesn't reject, but reduces, if it is too large. */
    private static final String CUT = "page_size";

    public static Parameter of(JsonNode parameter, ReferenceResolver references) {
        return of(parameter, parameter.path("schema"), references);
    }

    static Parameter filter(JsonNode parameter, FilteredProperties properties, ReferenceResolver references) {
        JsonNode schema = references.follow(parameter.path("schema"));
        return of(parameter, properties.values(parameter.path("name").asText(), schema), references);
    }

    private static Parameter of(JsonNode parameter, JsonNode schema, ReferenceResolver references) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(),
                new Schema(forFilter(schema), references));
    }

    /** Adapts the schema of a parameter: a date may be written with or without a time. */
    private static JsonNode forFilter(JsonNode schema) {
        if (!(schema.deepCopy() instanceof ObjectNode copy)) {
            return schema;
        }
        if (copy.path("format").asText().equals("date")) {
            copy.put("format", Formats.MOMENT);
        }
        if (copy.has("items")) {
            copy.set("items", forFilter(copy.path("items")));
        }
        return copy;
    }

    /**
     * Checks a value, and returns it as the server interprets it. An empty value is treated as missing, as in the web framework
     * of Belvo's API.
     */
    @Nullable
    public String read(@Nullable String text, ValidationErrors errors) {
        if (text == null || text.isEmpty()) {
            if (required) {
                errors.add("required", "This field is required.", name);
            }
            return null;
        }
        JsonNode value = schema.parse(text);
        JsonNode read = name.equals(CUT) ? schema.cut(value) : value;
        schema.check(read, name, errors);
        return read == value ? text : read.asText();
    }
}
