package io.github.belvo4j.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The parameters and responses that operations share. */
final class SharedParts {

    private SharedParts() {}

    /** Replaces references to them with what they refer to, so that each operation can be examined on its own. */
    static JsonNode inline(JsonNode document) {
        for (JsonNode reference : document.path("paths").findParents("$ref")) {
            String pointer = reference.get("$ref").asText().substring(1);
            if (pointer.startsWith("/components/parameters/") || pointer.startsWith("/components/responses/")) {
                ObjectNode part = (ObjectNode) reference;
                part.removeAll();
                part.setAll((ObjectNode) document.at(pointer).deepCopy());
            }
        }
        return document;
    }
}
