package io.github.belvo4j.postman.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import org.jspecify.annotations.Nullable;

/** A sample that was parsed as JSON. Collections often repeat the same text, so its shape is cached. */
final class JsonSample {
    /** Maximum number of characters in an example. Longer ones aren't useful. */
    private static final int MAX_LENGTH = 10_000;

    /** Maximum nesting depth, because readers of documents also limit it. */
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

    /** Whether it has real values and can be used as an example unchanged. */
    boolean example() {
        return example;
    }

    /** The shape of its value, with scalars as examples. */
    Shape shape() {
        if (shape == null) {
            shape = ShapeReader.read(value);
        }
        return shape;
    }

    /** The shape of an example's value. The example is shown as a whole, so its scalars aren't. */
    Shape bare() {
        if (bare == null) {
            bare = ShapeReader.readWithoutExamples(value);
        }
        return bare;
    }

    /**
     * The approximate length of its text; too long if it is too deep, or contains something that tools interpret as a
     * reference.
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
