package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Converts nullable schemas to a form that linters accept and generators understand: {@code nullable} is accompanied by
 * a {@code type}, references are wrapped, and an enum contains {@code null}.
 *
 * <p>This runs after overlays, which can put {@code nullable} anywhere.
 */
public final class NullableForm {
    private final Schemas schemas;

    private NullableForm(ObjectNode document) {
        this.schemas = new Schemas(document);
    }

    /** Changes the schemas of a document in place. */
    public static void apply(ObjectNode document) {
        NullableForm form = new NullableForm(document);
        form.schemas.visit(form::bring);
    }

    private void bring(ObjectNode schema) {
        if (schema.has("$ref") && schema.size() > 1) {
            wrap(schema);
        }
        if (!schema.path("nullable").asBoolean()) {
            return;
        }
        if (!schema.has("type")) {
            state(schema);
        }
        if (schema.get("enum") instanceof ArrayNode values && !hasNull(values)) {
            values.addNull();
        }
    }

    /** Wraps a reference. Since a reference can't have siblings, its description moves to the wrapper. */
    private static void wrap(ObjectNode schema) {
        JsonNode reference = schema.remove("$ref");
        schema.withArray("allOf").addObject().set("$ref", reference);
    }

    private void state(ObjectNode schema) {
        String type = schemas.typeOf(schema);
        if (!type.isEmpty()) {
            first(schema, "type", schema.textNode(type));
            return;
        }
        schema.remove("nullable");
        schema.path("anyOf").forEach(this::allowNull);
        if (!schema.path("oneOf").isEmpty()) {
            allowNull(onlyOne(schema.path("oneOf")));
        }
    }

    private void allowNull(JsonNode alternative) {
        if (alternative instanceof ObjectNode object) {
            object.put("nullable", true);
            bring(object);
        }
    }

    /** Returns the alternative of a {@code oneOf} that becomes nullable: an inline schema, if there is one. */
    private static JsonNode onlyOne(JsonNode alternatives) {
        for (JsonNode alternative : alternatives) {
            if (!alternative.has("$ref")) {
                return alternative;
            }
        }
        return alternatives.path(0);
    }

    private static boolean hasNull(ArrayNode values) {
        for (JsonNode value : values) {
            if (value.isNull()) {
                return true;
            }
        }
        return false;
    }

    /** Adds a keyword at the start of a schema. */
    private static void first(ObjectNode schema, String key, JsonNode value) {
        ObjectNode rest = schema.deepCopy();
        schema.removeAll();
        schema.set(key, value);
        schema.setAll(rest);
    }
}
