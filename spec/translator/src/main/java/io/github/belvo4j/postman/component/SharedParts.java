package io.github.belvo4j.postman.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns equal parameters and responses into named components. This happens after overlays are applied, since overlays
 * address each parameter or response inside its operation.
 */
public final class SharedParts {
    private final ObjectNode document;
    private final Map<JsonNode, SharedPart> parameters = new LinkedHashMap<>();
    private final Map<JsonNode, SharedPart> responses = new LinkedHashMap<>();

    private SharedParts(ObjectNode document) {
        this.document = document;
    }

    /** Turns the equal parameters and responses of a document into components. The document is changed in place. */
    public static void apply(ObjectNode document) {
        SharedParts parts = new SharedParts(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> parts.collect(path.getKey(), operation.getKey(), operation.getValue())));
        parts.share("responses", parts.responses);
        parts.share("parameters", parts.parameters);
    }

    private void collect(String path, String method, JsonNode operation) {
        if (operation.get("parameters") instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                JsonNode parameter = list.get(i);
                String name = PartNames.ofParameter(parameter);
                add(parameters, name, parameter, new SharedPart.Use(path, method, part -> list.set(at, part)));
            }
        }
        if (operation.get("responses") instanceof ObjectNode byStatus) {
            List.copyOf(byStatus.properties()).forEach(response -> {
                String status = response.getKey();
                String name = PartNames.ofResponse(status, response.getValue());
                SharedPart.Use use = new SharedPart.Use(path, method, part -> byStatus.set(status, part));
                add(responses, name, response.getValue(), use);
            });
        }
    }

    /**
     * Adds a use of a parameter or response. A response with only a description is ignored, because it is as short as a
     * reference.
     */
    private static void add(Map<JsonNode, SharedPart> parts, String name, JsonNode node, SharedPart.Use use) {
        if (!node.has("$ref") && node.size() > 1) {
            parts.computeIfAbsent(node, part -> new SharedPart(name, part)).add(use);
        }
    }

    private void share(String kind, Map<JsonNode, SharedPart> parts) {
        Map<String, JsonNode> components = new TreeMap<>();
        List<SharedPart> shared = parts.values().stream()
                .filter(SharedPart::isShared)
                .sorted(Comparator.comparing(SharedPart::name).thenComparing(SharedPart.MOST_USED))
                .toList();
        PartNames.in(document, kind).name(shared).forEach((part, name) -> {
            components.put(name, part.node());
            part.replaceBy("#/components/" + kind + "/" + name);
        });
        if (!components.isEmpty()) {
            addComponents(kind, components);
        }
    }

    /**
     * Adds components of one kind to the document. Parameters and responses come before schemas, as readers expect.
     */
    private void addComponents(String kind, Map<String, JsonNode> shared) {
        ObjectNode components = document.withObject("components");
        JsonNode schemas = components.remove("schemas");
        ObjectNode section = components.withObject(kind);
        shared.forEach(section::set);
        if (schemas != null) {
            components.set("schemas", schemas);
        }
    }
}
