package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.location.DocumentLocation;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** All schemas of a document, wherever they are. */
public final class Schemas {
    public static final String PREFIX = "#/components/schemas/";

    /**
     * The maximum number of chained references and compositions that are resolved. It ends the resolution of circular
     * references, and is higher than any real document needs.
     */
    private static final int MAX_STEPS = 20;

    private static final Set<String> PARTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> SINGLE = Set.of("items", "additionalProperties", "not");

    private final ObjectNode document;

    public Schemas(ObjectNode document) {
        this.document = document;
    }

    /** Visits all schemas, parents before children. A visitor can change everything inside the schema that it receives. */
    void visit(Consumer<ObjectNode> visitor) {
        document.at("/components/schemas").forEach(schema -> visit(schema, visitor));
        find(document.path("paths"), visitor);
        document.path("components").properties().stream()
                .filter(part -> !part.getKey().equals("schemas"))
                .forEach(part -> find(part.getValue(), visitor));
    }

    /** Finds the schemas that parameters, headers and media types contain under the key {@code schema}. */
    private static void find(JsonNode node, Consumer<ObjectNode> visitor) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals("schema")) {
                visit(member.getValue(), visitor);
            } else if (!member.getKey().startsWith("example")) {
                find(member.getValue(), visitor);
            }
        }
        if (node.isArray()) {
            node.forEach(element -> find(element, visitor));
        }
    }

    private static void visit(JsonNode schema, Consumer<ObjectNode> visitor) {
        visit(schema, DocumentLocation.ROOT, (one, location) -> visitor.accept(one));
    }

    /** Visits a schema and then everything nested in it, in document order. */
    public static void visit(
            JsonNode node, DocumentLocation location, BiConsumer<ObjectNode, DocumentLocation> visitor) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        visitor.accept(schema, location);
        schema.properties().forEach(member -> {
            String key = member.getKey();
            if (key.equals("properties")) {
                DocumentLocation properties = location.at(key);
                member.getValue()
                        .properties()
                        .forEach(property -> visit(property.getValue(), properties.at(property.getKey()), visitor));
            } else if (SINGLE.contains(key)) {
                visit(member.getValue(), location.at(key), visitor);
            } else if (PARTS.contains(key)) {
                for (int i = 0; i < member.getValue().size(); i++) {
                    visit(member.getValue().get(i), location.at(key).at(String.valueOf(i)), visitor);
                }
            }
        });
    }

    /** Returns the schema itself, or the target of its reference. */
    public JsonNode resolve(JsonNode schema) {
        JsonNode resolved = schema;
        for (int step = 0; step < MAX_STEPS && resolved.path("$ref").asText().startsWith(PREFIX); step++) {
            String name = resolved.get("$ref").asText().substring(PREFIX.length());
            resolved = document.at("/components/schemas").path(name);
        }
        return resolved;
    }

    /** Returns the type of a schema, or else of a schema that it is composed of; empty if neither has one. */
    public String typeOf(JsonNode schema) {
        return typeOf(schema, 0);
    }

    private String typeOf(JsonNode schema, int step) {
        JsonNode resolved = resolve(schema);
        if (resolved.has("type") || step > MAX_STEPS) {
            return resolved.path("type").asText();
        }
        for (JsonNode part : resolved.path("allOf")) {
            String type = typeOf(part, step + 1);
            if (!type.isEmpty()) {
                return type;
            }
        }
        return resolved.has("properties") ? "object" : "";
    }
}
