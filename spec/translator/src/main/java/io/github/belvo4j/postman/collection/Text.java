package io.github.belvo4j.postman.collection;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads what may be a string, an object with the string as its {@code content}, a number, or missing. */
final class Text {
    private Text() {}

    static String of(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (node.isObject()) {
            return node.path("content").asText("");
        }
        return node.isArray() ? "" : node.asText();
    }

    /** Like {@link #of}, with null for what is missing. */
    static @Nullable String orNull(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
    }
}
