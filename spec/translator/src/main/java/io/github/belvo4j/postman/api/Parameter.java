package io.github.belvo4j.postman.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.inference.Shape;
import java.util.List;

/**
 * A parameter of an operation, or a header of a response.
 *
 * @param in the location: {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param deep whether the parameter is an object or a list whose members are sent separately, as {@code name[member]}
 * @param examples the different values in several requests, or a single list of values from one request; empty if the
 *   shape already contains the only example
 */
public record Parameter(
        String in,
        String name,
        Shape shape,
        String description,
        boolean required,
        boolean deep,
        List<JsonNode> examples) {}
