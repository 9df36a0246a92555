package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows the references inside a document. */
public record ReferenceResolver(JsonNode document) {

    /** Returns the node itself, or the node that it refers to. */
    public JsonNode follow(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? follow(document.at(reference.textValue().substring(1))) : node;
    }
}
