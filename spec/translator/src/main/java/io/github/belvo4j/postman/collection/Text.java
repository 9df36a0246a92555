package io.github.belvo4j.postman.collection;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a string from a JSON string, a number, or an object with a string as its {@code content}. A missing value is read as an
 * empty string.
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

    /** Works like {@link #of}, but returns null for a missing value, an object or a list. */
    static @Nullable String orNull(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
    }
}
