package io.github.belvo4j.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The document's schemas as JSON Schema, which has null as a type rather than {@code nullable}. */
final class JsonSchemas {
    private static final Set<String> VALUES = Set.of("example", "examples", "enum", "default");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode schemas;

    JsonSchemas(JsonNode document) {
        this.schemas = withNull(document.at("/components/schemas").deepCopy());
    }

    /** The faults of a value, each with its place. */
    List<String> faults(String place, JsonNode schema, JsonNode value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("components").set("schemas", schemas);
        root.putArray("allOf").add(withNull(schema.deepCopy()));
        List<String> faults = new ArrayList<>();
        registry.getSchema(root)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(fault -> faults.add(place + ": " + fault));
        return faults;
    }

    private static JsonNode withNull(JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, withNull(list.get(i)));
            }
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        object.properties().forEach(member -> {
            if (!VALUES.contains(member.getKey())) {
                member.setValue(withNull(member.getValue()));
            }
        });
        if (!object.path("nullable").asBoolean()) {
            return object;
        }
        object.remove("nullable");
        ObjectNode either = object.objectNode();
        either.putArray("anyOf").add(object.objectNode().put("type", "null")).add(object);
        return either;
    }
}
