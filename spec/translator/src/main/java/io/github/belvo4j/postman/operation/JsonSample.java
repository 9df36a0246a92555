package io.github.belvo4j.postman.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import org.jspecify.annotations.Nullable;

/** A sample that was parsed as JSON. Collections often repeat the same sample, so the shape is cached. */
final class JsonSample {
    /** Maximum number of characters in an example. Longer examples aren't useful. */
    private static final int MAX_LENGTH = 10_000;

    /** The maximum nesting depth of an example. Parsers of OpenAPI documents limit the depth as well. */
    private static final int MAX_DEPTH = 30;

    private final JsonNode value;
    private final boolean example;
    private @Nullable Shape shape;
    private @Nullable Shape bare;

    JsonSample(JsonNode value) {
        this.value = value;
        this.example = ShapeReader.isReal(value) && length(value, MAX_DEPTH) <= MAX_LENGTH;
    }

    JsonNode value() {
        return value;
    }

    /** Returns whether the sample has real values and can be used as an example unchanged. */
    boolean example() {
        return example;
    }

    /** Returns the shape of the sample, with scalars as examples. */
    Shape shape() {
        if (shape == null) {
            shape = ShapeReader.read(value);
        }
        return shape;
    }

    /**
     * Returns the shape of the sample without examples of its parts, for use if the whole sample serves as the example.
     */
    Shape bare() {
        if (bare == null) {
            bare = ShapeReader.readWithoutExamples(value);
        }
        return bare;
    }

    /**
     * Returns the approximate length of a value as text; the result exceeds the maximum if the value is too deep, or contains
     * something that tools interpret as a reference.
     */
    private static int length(JsonNode node, int depth) {
        if (depth == 0 || node.has("$ref")) {
            return MAX_LENGTH + 1;
        }
        if (!node.isContainerNode()) {
            return node.isTextual() ? node.textValue().length() : 4;
        }
        int length = 2;
        for (JsonNode child : node) {
            length += length(child, depth - 1) + 2;
            if (length > MAX_LENGTH) {
                return length;
            }
        }
        if (node.isObject()) {
            for (String name : (Iterable<String>) node::fieldNames) {
                length += name.length();
            }
        }
        return length;
    }
}
