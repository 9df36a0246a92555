package io.github.belvo4j.postman.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.inference.Shape;
import java.util.Map;

/**
 * What one media type of a request or response carries.
 *
 * @param shape of all its samples
 * @param examples whole samples that were really sent, by a name, secrets replaced
 */
public record Payload(Shape shape, Map<String, JsonNode> examples) {}
