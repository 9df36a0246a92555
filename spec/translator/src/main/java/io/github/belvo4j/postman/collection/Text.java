package io.github.belvo4j.postman.collection;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads text from a string, an object with the string as its {@code content}, or a number, or returns an empty text if
 * it is missing.
 */
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

    /** Like {@link #of}, but returns null if the text is missing. */
    static @Nullable String orNull(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
    }
}
