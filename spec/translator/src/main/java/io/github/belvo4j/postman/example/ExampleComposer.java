package io.github.belvo4j.postman.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Composes an example of a schema from the examples that it contains. A schema's own example takes precedence.
 * Properties without an example are omitted, and a list has one item. Nothing is invented: if there are no examples,
 * there is no result.
 */
final class ExampleComposer {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode schemas;
    private final Deque<String> open = new ArrayDeque<>();

    ExampleComposer(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** Returns an example; empty if the schema contains none, or a required property has none. */
    Optional<JsonNode> compose(JsonNode schema) {
        if (schema.has("example")) {
            return Optional.of(schema.get("example").deepCopy());
        }
        if (schema.has("$ref")) {
            return referred(schema.get("$ref").asText());
        }
        if (schema.has("properties")) {
            return object(schema);
        }
        if (schema.has("items")) {
            return compose(schema.get("items")).map(item -> list().add(item));
        }
        if (schema.has("allOf")) {
            return merged(schema.get("allOf"));
        }
        return firstOf(schema.path("oneOf")).or(() -> firstOf(schema.path("anyOf")));
    }

    /** Composes the example of a referenced schema, but stops at a schema that contains itself. */
    private Optional<JsonNode> referred(String reference) {
        String name = reference.substring(reference.startsWith(SCHEMAS) ? SCHEMAS.length() : 0);
        if (open.contains(name)) {
            return Optional.empty();
        }
        open.push(name);
        Optional<JsonNode> composed = compose(schemas.path(name));
        open.pop();
        return composed;
    }

    private Optional<JsonNode> object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            compose(property.getValue()).ifPresent(value -> object.set(property.getKey(), value));
        }
        for (JsonNode required : schema.path("required")) {
            if (!object.has(required.asText())) {
                return Optional.empty();
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    private Optional<JsonNode> merged(JsonNode parts) {
        if (parts.size() == 1) {
            return compose(parts.get(0));
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (JsonNode part : parts) {
            Optional<JsonNode> composed = compose(part);
            if (composed.isEmpty() || !composed.get().isObject()) {
                return Optional.empty();
            }
            whole.setAll((ObjectNode) composed.get());
        }
        return Optional.of(whole);
    }

    private Optional<JsonNode> firstOf(JsonNode alternatives) {
        for (JsonNode alternative : alternatives) {
            Optional<JsonNode> composed = compose(alternative);
            if (composed.isPresent()) {
                return composed;
            }
        }
        return Optional.empty();
    }

    private static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
