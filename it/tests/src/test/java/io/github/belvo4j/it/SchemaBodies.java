package io.github.belvo4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.curiousoddman.rgxgen.RgxGen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Bodies that a schema allows: a complete one for each variant, and one for each with null wherever that is allowed. A
 * property has its own example as its value, or else a value in its format.
 */
final class SchemaBodies {

    private static final int MAX_VARIANTS = 6;
    private static final int MAX_DEPTH = 8;

    private final JsonNode document;

    SchemaBodies(JsonNode document) {
        this.document = document;
    }

    List<JsonNode> of(JsonNode schema, boolean request) {
        List<JsonNode> bodies = new ArrayList<>();
        for (int variant = 0; variant < MAX_VARIANTS; variant++) {
            for (boolean nulls : new boolean[] {false, true}) {
                JsonNode body = new Maker(variant, nulls, request).make(schema, 0);
                if (body != null && !bodies.contains(body)) {
                    bodies.add(body);
                }
            }
        }
        return bodies;
    }

    /** Follows references. */
    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    private final class Maker {

        private final int variant;
        private final boolean nulls;
        private final boolean request;

        Maker(int variant, boolean nulls, boolean request) {
            this.variant = variant;
            this.nulls = nulls;
            this.request = request;
        }

        JsonNode make(JsonNode node, int depth) {
            JsonNode schema = resolve(node);
            if (depth > 0 && nulls && schema.path("nullable").asBoolean()) {
                return Wire.object().nullNode();
            }
            JsonNode choice = choice(schema);
            if (choice != null) {
                return merged(schema, make(choice, depth), depth);
            }
            if (schema.has("allOf")) {
                ObjectNode all = Wire.object();
                JsonNode last = all;
                for (JsonNode part : schema.path("allOf")) {
                    last = make(part, depth);
                    if (last instanceof ObjectNode object) {
                        all.setAll(object);
                    }
                }
                return all.isEmpty() ? last : merged(schema, all, depth);
            }
            if (schema.has("properties") || schema.path("type").asText().equals("object")) {
                return object(schema, depth);
            }
            if (schema.path("type").asText().equals("array")) {
                ArrayNode list = Wire.object().putArray("list");
                if (depth < MAX_DEPTH) {
                    JsonNode item = make(schema.path("items"), depth + 1);
                    // Belvo documents nullable items, but no page has any.
                    JsonNode some = item.isNull()
                            ? new Maker(variant, false, request).make(schema.path("items"), depth + 1)
                            : item;
                    for (int i = 0; i < Math.max(1, schema.path("minItems").asInt()); i++) {
                        list.add(some);
                    }
                }
                return list;
            }
            // A property without a type has its example as its value, or is left out.
            return schema.has("type") || schema.has("enum") ? scalar(schema) : untyped(schema);
        }

        private JsonNode untyped(JsonNode schema) {
            return schema.has("example")
                    ? schema.path("example")
                    : Wire.object().nullNode();
        }

        private JsonNode choice(JsonNode schema) {
            for (String union : List.of("oneOf", "anyOf")) {
                JsonNode choices = schema.path(union);
                if (!choices.isEmpty()) {
                    return choices.get(Math.min(variant, choices.size() - 1));
                }
            }
            return null;
        }

        /** A variant, with the properties declared beside it. */
        private JsonNode merged(JsonNode schema, JsonNode body, int depth) {
            if (body instanceof ObjectNode object && schema.has("properties")) {
                object.setAll(object(schema, depth));
            }
            return body;
        }

        private ObjectNode object(JsonNode schema, int depth) {
            ObjectNode object = Wire.object();
            if (depth < MAX_DEPTH) {
                Set<String> given = required(schema);
                Maker full = new Maker(variant, false, request);
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(
                                property.getKey(),
                                (given.contains(property.getKey()) ? full : this)
                                        .make(property.getValue(), depth + 1)));
            }
            return object;
        }

        /** Required properties of a request, nullable or not: the client sends no nulls. */
        private Set<String> required(JsonNode schema) {
            Set<String> required = new HashSet<>();
            if (request) {
                schema.path("required").forEach(name -> required.add(name.asText()));
            }
            return required;
        }

        private JsonNode scalar(JsonNode schema) {
            ObjectNode nodes = Wire.object();
            for (Iterator<JsonNode> values = schema.path("enum").elements(); values.hasNext(); ) {
                JsonNode value = values.next();
                if (!value.isNull()) {
                    return value;
                }
            }
            if (fits(schema.path("example"), schema)) {
                return schema.path("example");
            }
            return switch (schema.path("type").asText()) {
                case "integer" ->
                    nodes.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
                case "number" -> nodes.numberNode(new BigDecimal("1234567.89"));
                case "boolean" -> nodes.booleanNode(true);
                default -> nodes.textNode(text(schema));
            };
        }

        private boolean fits(JsonNode example, JsonNode schema) {
            return switch (schema.path("type").asText()) {
                case "integer" -> example.isIntegralNumber();
                case "number" -> example.isNumber();
                case "boolean" -> example.isBoolean();
                default -> example.isTextual() && !schema.has("format");
            };
        }

        private String text(JsonNode schema) {
            return switch (schema.path("format").asText()) {
                case "uuid" -> "b8b4f2c5-ef12-48e2-ae52-eea6629e3815";
                case "date" -> "2026-01-15";
                case "date-time" -> "2026-01-15T10:30:00.123456Z";
                case "date-time-local" -> "2026-01-15T10:30:00";
                case "uri" -> "https://example.com/";
                case "byte", "binary" -> "QmVsdm8=";
                default -> unformatted(schema);
            };
        }

        /** Belvo's own document has some patterns in typographic quotation marks. */
        private static String pattern(JsonNode schema) {
            return schema.path("pattern")
                    .asText()
                    .replaceAll("[\u2018\u2019\u201c\u201d]", "")
                    .replace("[\\w\\W\\s]", "[a-z ]");
        }

        private String unformatted(JsonNode schema) {
            if (schema.has("pattern")) {
                return RgxGen.parse(pattern(schema)).generate(new Random(428));
            }
            int length = Math.max(schema.path("minLength").asInt(), "text".length());
            return "text"
                    .repeat(length)
                    .substring(0, Math.min(length, schema.path("maxLength").asInt(length)));
        }
    }
}
