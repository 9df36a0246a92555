package io.github.belvo4j.simulator.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Samples of the API's responses. Each file has the items of one resource, one a line, and together they have all
 * properties that are known of it and all its variants. Read on first use, and shared: they must not be changed.
 */
public final class Samples {
    private static final String METADATA = "metadata";
    private static final Map<String, List<ObjectNode>> READ = new ConcurrentHashMap<>();

    private Samples() {}

    /**
     * The items of a resource.
     *
     * @throws ApiError 501, if there are none
     */
    public static List<ObjectNode> of(String collection) {
        List<ObjectNode> samples = READ.computeIfAbsent(collection, Samples::read);
        if (samples.isEmpty()) {
            throw ApiError.notSimulated(collection);
        }
        return samples;
    }

    private static List<ObjectNode> read(String name) {
        String file = "samples/" + name.replaceAll("^/|/$", "").replace('/', '.') + ".jsonl";
        try (InputStream lines = Samples.class.getResourceAsStream(file)) {
            List<ObjectNode> samples = new ArrayList<>();
            if (lines != null) {
                for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                    samples.add((ObjectNode) Json.parse(line));
                }
            }
            return List.copyOf(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variant that has the most names in common with a request, the first one if several have. */
    public static ObjectNode resembling(JsonNode request, List<ObjectNode> variants) {
        return variants.stream()
                .sorted(Comparator.comparingLong(variant -> -common(request, variant)))
                .findFirst()
                .orElseThrow();
    }

    private static long common(JsonNode request, JsonNode variant) {
        return request.properties().stream()
                .filter(property -> variant.has(property.getKey()))
                .mapToLong(property -> 1 + common(property.getValue(), variant.path(property.getKey())))
                .sum();
    }

    /**
     * A copy of {@code target} with those of its values that {@code source} has too, on every level. Lists count as a
     * whole, and so does the metadata, whose names are the caller's own.
     */
    public static ObjectNode overlay(ObjectNode target, JsonNode source) {
        ObjectNode result = Json.object().setAll(target);
        source.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode old = result.path(name);
            JsonNode value = property.getValue();
            if (old instanceof ObjectNode object && value.isObject() && !name.equals(METADATA)) {
                result.set(name, overlay(object, value));
            } else if (old.isTextual() && value.isNumber()) {
                result.put(name, value.asText());
            } else if (result.has(name) && isOfKind(old, value)) {
                result.set(name, value);
            }
        });
        return result;
    }

    private static boolean isOfKind(JsonNode old, JsonNode value) {
        return old.isValueNode() ? value.isValueNode() : old.getNodeType() == value.getNodeType();
    }
}
