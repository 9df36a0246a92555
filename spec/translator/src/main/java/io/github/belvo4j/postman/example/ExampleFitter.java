package io.github.belvo4j.postman.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.openapi.Schemas;
import io.github.belvo4j.postman.overlay.GivenEnums;
import io.github.belvo4j.postman.redaction.Secrets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an example fit its schema. Properties and items that contradict their schemas are removed. An object that lacks
 * a required property doesn't fit, nor does a list whose items all fail to fit. The mask of a secret is replaced by a
 * value with the required format.
 */
final class ExampleFitter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The maximum depth of an example. Deeper parts are left out. */
    private static final int MAX_DEPTH = 100;

    private final Schemas schemas;
    private final GivenEnums enums;

    /**
     * The number of nested {@code anyOf} and {@code oneOf} whose alternatives are being tried. While there are any, a
     * value that isn't in an enum isn't recorded, because it can fit another alternative.
     */
    private int alternatives;

    ExampleFitter(Schemas schemas, GivenEnums enums) {
        this.schemas = schemas;
        this.enums = enums;
    }

    /** Returns the part of the example that fits the schema; empty if the example as a whole doesn't fit. */
    Optional<JsonNode> fit(JsonNode value, JsonNode schema) {
        return fit(value, schema, 0);
    }

    private Optional<JsonNode> fit(JsonNode value, JsonNode reference, int depth) {
        JsonNode schema = schemas.resolve(reference);
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        if (!hasType(value, schema)) {
            return Optional.empty();
        }
        if (!GivenEnums.allows(schema, value)) {
            if (alternatives == 0) {
                enums.found(schema, value);
            }
            return Optional.empty();
        }
        for (String key : List.of("anyOf", "oneOf")) {
            if (schema.has(key)) {
                return anyOf(value, schema.get(key), depth);
            }
        }
        if (value.isObject()) {
            return object(value, schema, depth);
        }
        for (JsonNode part : schema.path("allOf")) {
            if (fit(value, part, depth + 1).isEmpty()) {
                return Optional.empty();
            }
        }
        if (value.isArray()) {
            return array(value, schema, depth);
        }
        return value.isTextual() ? text(value, schema) : Optional.of(value).filter(v -> ValueRange.holds(v, schema));
    }

    private static boolean hasType(JsonNode value, JsonNode schema) {
        if (value.isNull()) {
            return !schema.has("type") || schema.path("nullable").asBoolean();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber() || value.isNumber() && value.asDouble() % 1 == 0;
            default -> true;
        };
    }

    private Optional<JsonNode> anyOf(JsonNode value, JsonNode schemas, int depth) {
        alternatives++;
        Optional<JsonNode> fitted = Optional.empty();
        for (JsonNode schema : schemas) {
            fitted = fitted.or(() -> fit(value, schema, depth + 1));
        }
        alternatives--;
        return fitted;
    }

    private Optional<JsonNode> array(JsonNode value, JsonNode schema, int depth) {
        ArrayNode fitted = NODES.arrayNode(value.size());
        for (JsonNode item : value) {
            fit(item, schema.path("items"), depth + 1).ifPresent(fitted::add);
        }
        return fitted.isEmpty() && !value.isEmpty() ? Optional.empty() : Optional.of(fitted);
    }

    private Optional<JsonNode> object(JsonNode value, JsonNode schema, int depth) {
        Members members = new Members();
        members.add(schema, 0);
        ObjectNode fitted = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode known = members.properties.getOrDefault(member.getKey(), members.others);
            if (known != null) {
                fit(member.getValue(), known, depth + 1).ifPresent(fit -> fitted.set(member.getKey(), fit));
            }
        }
        boolean whole = members.required.stream().allMatch(fitted::has);
        return whole ? Optional.of(fitted) : Optional.empty();
    }

    /** The properties that an object can have, according to all schemas that it is composed of. */
    private final class Members {
        private final Map<String, JsonNode> properties = new HashMap<>();
        private final Set<String> required = new HashSet<>();
        private @Nullable JsonNode others;

        void add(JsonNode reference, int depth) {
            JsonNode schema = schemas.resolve(reference);
            schema.path("properties").properties().forEach(p -> properties.putIfAbsent(p.getKey(), p.getValue()));
            schema.path("required").forEach(name -> required.add(name.asText()));
            boolean closed = schema.path("additionalProperties").isBoolean()
                    && !schema.path("additionalProperties").asBoolean();
            boolean silent = !schema.has("additionalProperties") && (schema.has("properties") || schema.has("allOf"));
            if (!closed && !silent) {
                others = schema.path("additionalProperties").isObject()
                        ? schema.get("additionalProperties")
                        : NODES.objectNode();
            }
            if (depth <= MAX_DEPTH) {
                schema.path("allOf").forEach(part -> add(part, depth + 1));
            }
        }
    }

    private static Optional<JsonNode> text(JsonNode value, JsonNode schema) {
        String format = schema.path("format").asText();
        String text = value.textValue();
        if (FormatCheck.holds(text, format) && ValueRange.holds(value, schema)) {
            return Optional.of(value);
        }
        return text.contains(Secrets.MASK) ? FormatCheck.neutral(format).map(TextNode::valueOf) : Optional.empty();
    }
}
