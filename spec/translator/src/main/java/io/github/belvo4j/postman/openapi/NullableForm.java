package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Brings what may be null into the form that linters accept and generators understand: {@code nullable} has a
 * {@code type} beside it, also around a reference, and an enum has {@code null} among its values.
 *
 * <p>An overlay may put {@code nullable} wherever it wants to; this comes after it.
 */
public final class NullableForm {
    private final Schemas schemas;

    private NullableForm(ObjectNode document) {
        this.schemas = new Schemas(document);
    }

    /** Changes the schemas of a document in place. */
    public static void apply(ObjectNode document) {
        NullableForm form = new NullableForm(document);
        form.schemas.all().forEach(form::bring);
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

    /** A reference stands alone; what is said beside it goes around it. */
    private static void wrap(ObjectNode schema) {
        JsonNode reference = schema.remove("$ref");
        schema.withArray("allOf").addObject().set("$ref", reference);
    }

    private void state(ObjectNode schema) {
        String type = schemas.typeOf(schema);
        ArrayNode alternatives = alternatives(schema);
        if (!type.isEmpty()) {
            first(schema, "type", schema.textNode(type));
        } else if (alternatives != null) {
            schema.remove("nullable");
            alternatives.forEach(alternative -> {
                if (alternative instanceof ObjectNode object) {
                    object.put("nullable", true);
                    bring(object);
                }
            });
        } else {
            schema.remove("nullable");
        }
    }

    private static @Nullable ArrayNode alternatives(ObjectNode schema) {
        return schema.get("anyOf") instanceof ArrayNode anyOf
                ? anyOf
                : schema.get("oneOf") instanceof ArrayNode oneOf ? oneOf : null;
    }

    private static boolean hasNull(ArrayNode values) {
        for (JsonNode value : values) {
            if (value.isNull()) {
                return true;
            }
        }
        return false;
    }

    /** People read the type first. */
    private static void first(ObjectNode schema, String key, JsonNode value) {
        ObjectNode rest = schema.deepCopy();
        schema.removeAll();
        schema.set(key, value);
        schema.setAll(rest);
    }
}
