package io.github.belvo4j.postman.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.inference.Shape;
import java.util.List;

/**
 * A parameter of an operation, or a header of a response.
 *
 * @param in the location: {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param deep whether the shape is an object or a list whose members are sent as {@code name[member]}
 * @param examples the values in several requests, or the list in a single request; empty if the shape contains the only value
 */
public record Parameter(
        String in,
        String name,
        Shape shape,
        String description,
        boolean required,
        boolean deep,
        List<JsonNode> examples) {}
