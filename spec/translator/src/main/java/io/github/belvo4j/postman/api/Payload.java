package io.github.belvo4j.postman.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.inference.Shape;
import java.util.Map;
import java.util.Set;

/**
 * The content of a request or response in one media type.
 *
 * @param shape the merged shape of all samples
 * @param examples whole samples with real values, by name, with secrets replaced
 * @param deep the names of the form properties whose members are sent separately, as {@code name[member]}
 */
public record Payload(Shape shape, Map<String, JsonNode> examples, Set<String> deep) {}
