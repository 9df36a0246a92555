package io.github.belvo4j.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;

/** Finds objects in a document by place: {@code METHOD PATH request|STATUS [POINTER]}, descending into arrays. */
record Place(JsonNode document) {

    JsonNode find(String place) {
        String[] parts = place.split(" ");
        JsonNode operation = document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
        JsonNode body = parts[2].equals("request")
                ? operation.path("requestBody")
                : operation.path("responses").path(parts[2]);
        JsonNode content = resolve(document, body).path("content");
        JsonNode schema = content.isEmpty()
                ? MissingNode.getInstance()
                : items(content.iterator().next().path("schema"));
        if (parts.length > 3) {
            for (String name : parts[3].substring(1).split("/")) {
                schema = items(schema.path("properties").path(name));
            }
        }
        return schema;
    }

    private JsonNode items(JsonNode schema) {
        JsonNode at = resolve(document, schema);
        while (at.has("items")) {
            at = resolve(document, at.path("items"));
        }
        return at;
    }

    /** The target of a reference, bare or wrapped. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref") || at.path("allOf").size() == 1) {
            at = at.has("$ref")
                    ? document.at(at.path("$ref").asText().substring(1))
                    : at.path("allOf").get(0);
        }
        return at;
    }

    /** Whether a property, or what it refers to, is nullable: a type beside the reference excludes null. */
    static boolean isNullable(JsonNode document, JsonNode property) {
        JsonNode decides = property.has("type") ? property : resolve(document, property);
        return decides.path("nullable").asBoolean();
    }
}
