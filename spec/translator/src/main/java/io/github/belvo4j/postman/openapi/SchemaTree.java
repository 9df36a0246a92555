package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/** Writes a schema as a tree. */
final class SchemaTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SchemaTree() {}

    static ObjectNode of(Schema<?> schema) {
        ObjectNode node = NODES.objectNode();
        if (schema.get$ref() != null) {
            return node.put("$ref", schema.get$ref());
        }
        if (schema.getType() != null) {
            node.put("type", schema.getType());
        }
        if (schema.getFormat() != null) {
            node.put("format", schema.getFormat());
        }
        if (schema.getDescription() != null) {
            node.put("description", schema.getDescription());
        }
        if (schema.getEnum() != null) {
            ArrayNode values = node.putArray("enum");
            schema.getEnum()
                    .forEach(value -> values.add(
                            value instanceof Long number
                                    ? NODES.numberNode(number)
                                    : NODES.textNode(value.toString())));
        }
        if (schema.getExample() instanceof JsonNode example) {
            node.set("example", example);
        }
        if (schema.getNullable() != null) {
            node.put("nullable", schema.getNullable());
        }
        structure(node, schema);
        return node;
    }

    private static void structure(ObjectNode node, Schema<?> schema) {
        if (schema.getRequired() != null) {
            schema.getRequired().forEach(node.putArray("required")::add);
        }
        if (schema.getProperties() != null) {
            ObjectNode properties = node.putObject("properties");
            for (Map.Entry<String, ?> property : schema.getProperties().entrySet()) {
                properties.set(property.getKey(), of((Schema<?>) property.getValue()));
            }
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            node.set("additionalProperties", of(values));
        } else if (schema.getAdditionalProperties() instanceof Boolean allowed) {
            node.put("additionalProperties", allowed);
        }
        if (schema.getItems() != null) {
            node.set("items", of(schema.getItems()));
        }
        if (schema.getAllOf() != null) {
            ArrayNode parts = node.putArray("allOf");
            schema.getAllOf().forEach(part -> parts.add(of((Schema<?>) part)));
        }
        if (schema.getAnyOf() != null) {
            ArrayNode alternatives = node.putArray("anyOf");
            schema.getAnyOf().forEach(alternative -> alternatives.add(of((Schema<?>) alternative)));
        }
    }
}
