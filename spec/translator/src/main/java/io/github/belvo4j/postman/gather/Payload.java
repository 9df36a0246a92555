package io.github.belvo4j.postman.gather;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.infer.Shape;
import java.util.Map;
import java.util.Set;

/**
 * What one media type of a request or response carries.
 *
 * @param shape of all its samples
 * @param examples whole samples that were really sent, by a name, secrets replaced
 * @param descriptions of a form's fields, by name
 * @param optional the names of a form's fields that are switched off somewhere
 */
public record Payload(
        Shape shape, Map<String, JsonNode> examples, Map<String, String> descriptions, Set<String> optional) {}
