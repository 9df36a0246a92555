package io.github.belvo4j.postman.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import org.jspecify.annotations.Nullable;

/** A sample that was read as JSON. Collections repeat the same text many times, so what it shows is kept. */
final class JsonSample {
    /** Characters; what is longer helps nobody as an example. */
    private static final int MAX_LENGTH = 10_000;

    /** Levels: the readers of documents are bounded. */
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

    /** Whether it was really sent and can be shown as it is. */
    boolean example() {
        return example;
    }

    /** What its value is like, scalars kept as examples. */
    Shape shape() {
        if (shape == null) {
            shape = ShapeReader.read(value);
        }
        return shape;
    }

    /** What an example's value is like: it is shown as a whole, so its scalars are not. */
    Shape bare() {
        if (bare == null) {
            bare = ShapeReader.readWithoutExamples(value);
        }
        return bare;
    }

    /** About its length as text; out of bounds also where it is too deep, or has what tools take for a reference. */
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
