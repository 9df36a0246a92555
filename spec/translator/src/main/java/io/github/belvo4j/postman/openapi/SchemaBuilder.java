package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.dedup.Edge;
import io.github.belvo4j.postman.inference.JsonType;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.naming.SchemaComponent;
import io.github.belvo4j.postman.redaction.Secrets;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes schemas of shapes. */
final class SchemaBuilder {
    private static final String PREFIX = "#/components/schemas/";

    private static final int TOO_DEEP = 15;

    private SchemaBuilder() {}

    /** The schema of a component: its properties, each object among them a reference. */
    static Schema<?> component(SchemaComponent component) {
        return object(component.shape(), component.refs());
    }

    private static Schema<?> object(Shape shape, Map<Edge, String> refs) {
        Schema<Object> schema = typed("object");
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        boolean claims = shape.samples() > 1 && !shape.hasPlaceholder();
        for (Map.Entry<String, Member> member : shape.members().entrySet()) {
            String name = member.getKey();
            Shape seen = member.getValue().shape();
            Schema<?> property = described(schema(seen, refs, Edge.to(name)), seen.description());
            if (Secrets.isPasswordName(name) && "string".equals(property.getType()) && property.getFormat() == null) {
                property.setFormat("password");
            }
            properties.put(name, property);
            boolean always = claims && member.getValue().seen() == shape.samples() && !seen.isSpare();
            if (always || seen.isNeeded()) {
                required.add(name);
            }
        }
        properties.forEach(schema::addProperty);
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
        shape.values().ifPresent(values -> schema.setAdditionalProperties(schema(values, refs, Edge.toValues())));
        return schema;
    }

    /** A reference can't have a description beside it. */
    private static Schema<?> described(Schema<?> schema, String description) {
        return description.isEmpty() || schema.get$ref() != null ? schema : schema.description(description);
    }

    /** The schema of what stands at an edge of a component or a body. */
    static Schema<?> schema(Shape shape, Map<Edge, String> refs, Edge edge) {
        if (shape.isClash()) {
            return union(shape, refs, edge);
        }
        Optional<JsonType> kind =
                shape.isUnknown() && refs.containsKey(edge) ? Optional.of(JsonType.OBJECT) : shape.kind();
        Schema<?> schema = kind.isEmpty() ? new Schema<>() : ofKind(kind.get(), shape, refs, edge);
        if (!shape.isNullable()) {
            return schema;
        }
        if (schema.get$ref() != null) {
            return new Schema<>().nullable(true).addAllOfItem(schema);
        }
        return schema.nullable(true);
    }

    private static Schema<?> ofKind(JsonType kind, Shape shape, Map<Edge, String> refs, Edge edge) {
        return switch (kind) {
            case OBJECT -> ofObject(shape, refs, edge);
            case ARRAY -> typed("array").items(items(shape.items(), refs, edge.items()));
            default -> scalar(kind, shape);
        };
    }

    /** Lists in lists are left open below a depth that no API has: readers of documents bound it too. */
    private static Schema<?> items(Shape items, Map<Edge, String> refs, Edge edge) {
        return edge.nestedLists() >= TOO_DEEP ? new Schema<>() : schema(items, refs, edge);
    }

    private static Schema<?> ofObject(Shape shape, Map<Edge, String> refs, Edge edge) {
        String component = refs.get(edge);
        if (component != null) {
            return new Schema<>().$ref(PREFIX + component);
        }
        Schema<?> schema = typed("object");
        shape.values()
                .ifPresentOrElse(
                        values -> schema.setAdditionalProperties(schema(values, refs, edge.values())),
                        () -> schema.setAdditionalProperties(true));
        return schema;
    }

    /** What is one of several words is a string, also when the words are true and false. */
    private static Schema<?> scalar(JsonType kind, Shape shape) {
        boolean numbers = kind == JsonType.INTEGER && shape.choices().stream().allMatch(c -> c.matches("-?\\d{1,18}"));
        boolean words = !shape.choices().isEmpty() && !numbers;
        Schema<Object> schema = typed(words ? "string" : kind.name().toLowerCase(Locale.ROOT));
        shape.format().filter(format -> !words).ifPresent(schema::setFormat);
        for (String choice : shape.choices()) {
            schema.addEnumItemObject(words ? choice : (Object) Long.valueOf(choice));
        }
        shape.example()
                .filter(example -> fits(example, shape))
                .ifPresent(example -> schema.setExample(words ? TextNode.valueOf(example.asText()) : example));
        return schema;
    }

    /** An enum's example has to be one of it. */
    private static boolean fits(JsonNode example, Shape shape) {
        return shape.choices().isEmpty() || shape.choices().contains(example.asText());
    }

    /**
     * Samples that contradict each other. Scalars leave the type open; where objects or lists are among them, what
     * these show would be lost by that, so each kind is an alternative.
     */
    private static Schema<?> union(Shape shape, Map<Edge, String> refs, Edge edge) {
        Schema<?> schema = new Schema<>();
        if (shape.kinds().contains(JsonType.OBJECT) || shape.kinds().contains(JsonType.ARRAY)) {
            shape.kinds().forEach(kind -> schema.addAnyOfItem(ofKind(kind, shape.only(kind), refs, edge)));
        }
        return shape.isNullable() ? schema.nullable(true) : schema;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>();
        schema.setType(type);
        return schema;
    }
}
