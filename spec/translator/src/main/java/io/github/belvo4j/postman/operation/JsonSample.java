package io.github.belvo4j.postman.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;

/**
 * A sample that was read as JSON. Collections repeat the same text many times, so what it shows is kept.
 *
 * @param value what it is
 * @param shape of its value, scalars kept as examples
 * @param bare the same without examples
 * @param example whether it was really sent and can be shown as it is
 */
record JsonSample(JsonNode value, Shape shape, Shape bare, boolean example) {
    /** Characters; what is longer helps nobody as an example. */
    private static final int MAX_LENGTH = 10_000;

    /** Levels: the readers of documents are bounded. */
    private static final int MAX_DEPTH = 30;

    static JsonSample of(JsonNode value) {
        boolean example = ShapeReader.isReal(value) && length(value, MAX_DEPTH) <= MAX_LENGTH;
        Shape shape = ShapeReader.read(value);
        return new JsonSample(value, shape, example ? ShapeReader.readWithoutExamples(value) : shape, example);
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
