package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.inference.JsonType;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.naming.SchemaComponent;
import io.github.belvo4j.postman.redaction.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes schemas for shapes. */
final class SchemaBuilder {
    private static final String PREFIX = "#/components/schemas/";
    private static final int TOO_DEEP = 15;

    /** The usual order of the keywords in a schema. */
    private static final List<String> ORDER = List.of(
            "$ref",
            "type",
            "format",
            "description",
            "enum",
            "example",
            "nullable",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "allOf",
            "oneOf");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SchemaBuilder() {}

    /** Returns the schema of a component: its properties, with references to the schemas of nested objects. */
    static ObjectNode component(SchemaComponent component) {
        Shape shape = component.shape();
        ObjectNode schema = typed("object");
        ObjectNode properties = NODES.objectNode();
        SortedSet<String> required = new TreeSet<>();
        boolean claims = shape.samples() > 1 && !shape.hasPlaceholder();
        for (Map.Entry<String, Member> member : shape.members().entrySet()) {
            Shape seen = member.getValue().shape();
            properties.set(member.getKey(), property(member.getKey(), seen, component.refs()));
            boolean always = claims && member.getValue().seen() == shape.samples() && !seen.isSpare();
            if (always || seen.isNeeded()) {
                required.add(member.getKey());
            }
        }
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        if (!properties.isEmpty()) {
            schema.set("properties", properties);
        }
        shape.values()
                .ifPresent(values ->
                        schema.set("additionalProperties", schema(values, component.refs(), Edge.toValues())));
        return schema;
    }

    /**
     * Returns the schema of a property. A description is only added to an inline schema, since a reference can't have siblings.
     */
    private static ObjectNode property(String name, Shape shape, Map<Edge, String> refs) {
        ObjectNode schema = schema(shape, refs, Edge.to(name));
        if (!shape.description().isEmpty() && !schema.has("$ref")) {
            schema.put("description", shape.description());
        }
        if (Secrets.isPasswordName(name) && schema.path("type").asText().equals("string") && !schema.has("format")) {
            schema.put("format", "password");
        }
        return inOrder(schema);
    }

    /** Returns the schema of the value to which an edge of a component or a body leads. */
    static ObjectNode schema(Shape shape, Map<Edge, String> refs, Edge edge) {
        ObjectNode schema = ofAnyKind(shape, refs, edge);
        if (!shape.isNullable()) {
            return inOrder(schema);
        }
        if (schema.has("$ref")) {
            ObjectNode wrapper = NODES.objectNode().put("nullable", true);
            wrapper.putArray("allOf").add(schema);
            return wrapper;
        }
        return inOrder(schema.put("nullable", true));
    }

    private static ObjectNode ofAnyKind(Shape shape, Map<Edge, String> refs, Edge edge) {
        if (shape.isClash()) {
            return union(shape, refs, edge);
        }
        Optional<JsonType> kind =
                shape.isUnknown() && refs.containsKey(edge) ? Optional.of(JsonType.OBJECT) : shape.kind();
        return kind.map(type -> ofKind(type, shape, refs, edge)).orElseGet(NODES::objectNode);
    }

    private static ObjectNode ofKind(JsonType kind, Shape shape, Map<Edge, String> refs, Edge edge) {
        return switch (kind) {
            case OBJECT -> ofObject(shape, refs, edge);
            case ARRAY -> typed("array").set("items", items(shape.items(), refs, edge.items()));
            default -> scalar(kind, shape);
        };
    }

    /**
     * Returns the schema of a list's items. The items of very deeply nested lists get an empty schema, because parsers
     * of OpenAPI documents limit the nesting depth.
     */
    private static ObjectNode items(Shape items, Map<Edge, String> refs, Edge edge) {
        return edge.nestedLists() >= TOO_DEEP ? NODES.objectNode() : schema(items, refs, edge);
    }

    private static ObjectNode ofObject(Shape shape, Map<Edge, String> refs, Edge edge) {
        String component = refs.get(edge);
        if (component != null) {
            return NODES.objectNode().put("$ref", PREFIX + component);
        }
        if (!shape.members().isEmpty()) {
            return inline(shape, refs);
        }
        JsonNode values = shape.values()
                .<JsonNode>map(value -> schema(value, refs, edge.values()))
                .orElse(NODES.booleanNode(true));
        return typed("object").set("additionalProperties", values);
    }

    /**
     * Returns the schema of an inline object. Only parameters contain such objects, and they rarely do, so these
     * schemas aren't shared.
     */
    private static ObjectNode inline(Shape shape, Map<Edge, String> refs) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        shape.members().forEach((name, member) -> properties.set(name, property(name, member.shape(), refs)));
        return schema;
    }

    /** Returns the schema of a scalar. An enum of words has the type string, even if the words are true and false. */
    private static ObjectNode scalar(JsonType kind, Shape shape) {
        boolean numbers = kind == JsonType.INTEGER && shape.choices().stream().allMatch(c -> c.matches("-?\\d{1,18}"));
        boolean words = !shape.choices().isEmpty() && !numbers;
        ObjectNode schema = typed(words ? "string" : kind.name().toLowerCase(Locale.ROOT));
        shape.format().filter(format -> !words).ifPresent(format -> schema.put("format", format));
        if (!shape.choices().isEmpty()) {
            ArrayNode choices = schema.putArray("enum");
            shape.choices()
                    .forEach(choice ->
                            choices.add(words ? NODES.textNode(choice) : NODES.numberNode(Long.parseLong(choice))));
        }
        shape.example()
                .filter(example -> fits(example, shape))
                .ifPresent(example -> schema.set("example", words ? TextNode.valueOf(example.asText()) : example));
        return schema;
    }

    /** Returns whether an example fits the shape. If there is an enum, the example must be one of its values. */
    private static boolean fits(JsonNode example, Shape shape) {
        return shape.choices().isEmpty() || shape.choices().contains(example.asText());
    }

    /**
     * Returns the schema for samples that contradict each other. For scalars, the type is left open. If there are
     * objects or lists, leaving the type open would lose their schemas, so each kind becomes an alternative of
     * {@code oneOf}, which generators support better than {@code anyOf}.
     */
    private static ObjectNode union(Shape shape, Map<Edge, String> refs, Edge edge) {
        ObjectNode schema = NODES.objectNode();
        if (shape.kinds().contains(JsonType.OBJECT) || shape.kinds().contains(JsonType.ARRAY)) {
            ArrayNode alternatives = schema.putArray("oneOf");
            shape.kinds().stream()
                    .filter(kind -> kind != JsonType.INTEGER || !shape.kinds().contains(JsonType.NUMBER))
                    .forEach(kind -> alternatives.add(inOrder(ofKind(kind, shape.only(kind), refs, edge))));
        }
        return schema;
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ObjectNode inOrder(ObjectNode schema) {
        if (isInOrder(schema)) {
            return schema;
        }
        ObjectNode ordered = NODES.objectNode();
        ORDER.stream().filter(schema::has).forEach(key -> ordered.set(key, schema.get(key)));
        return ordered;
    }

    /** Returns whether the schema's keywords are already in the usual order, as they are in most schemas. */
    private static boolean isInOrder(ObjectNode schema) {
        int last = -1;
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            int rank = ORDER.indexOf(member.getKey());
            if (rank < last) {
                return false;
            }
            last = rank;
        }
        return true;
    }
}
