package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes components of equal parameters and responses, with names of their own. Comes after the overlays, which address each
 * of them in its place.
 */
public final class SharedParts {
    private static final Comparator<List<Use>> MOST_USED = Comparator.<List<Use>>comparingInt(uses -> -uses.size())
            .thenComparing(uses -> uses.get(0).place());

    private final ObjectNode document;
    private final Map<String, Map<JsonNode, List<Use>>> parameters = new TreeMap<>();
    private final Map<String, Map<JsonNode, List<Use>>> responses = new TreeMap<>();

    /** Where a part stands, and what puts a reference there. */
    private record Use(String path, String method, Consumer<ObjectNode> replace) {
        String place() {
            return path + " " + method;
        }
    }

    private SharedParts(ObjectNode document) {
        this.document = document;
    }

    /** Changes a document in place. */
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
                Use use = new Use(path, method, reference -> list.set(at, reference));
                add(parameters, PartNames.ofParameter(list.get(i)), list.get(i), use);
            }
        }
        if (operation.get("responses") instanceof ObjectNode byStatus) {
            List.copyOf(byStatus.properties()).forEach(response -> {
                String status = response.getKey();
                Use use = new Use(path, method, reference -> byStatus.set(status, reference));
                add(responses, PartNames.ofResponse(status, response.getValue()), response.getValue(), use);
            });
        }
    }

    /** A response that only has a description says no more than a reference to it would. */
    private static void add(Map<String, Map<JsonNode, List<Use>>> parts, String name, JsonNode part, Use use) {
        if (!part.has("$ref") && part.size() > 1) {
            parts.computeIfAbsent(name, n -> new LinkedHashMap<>())
                    .computeIfAbsent(part, p -> new ArrayList<>())
                    .add(use);
        }
    }

    private void share(String kind, Map<String, Map<JsonNode, List<Use>>> parts) {
        Map<String, JsonNode> shared = new TreeMap<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        document.path("components").path(kind).fieldNames().forEachRemaining(taken::add);
        parts.forEach((name, equal) -> {
            equal.values().forEach(uses -> uses.sort(Comparator.comparing(Use::place)));
            equal.entrySet().stream()
                    .filter(part -> part.getValue().size() > 1)
                    .sorted(Map.Entry.comparingByValue(MOST_USED))
                    .forEach(part -> {
                        String free = free(name, part.getValue().get(0), taken);
                        shared.put(free, part.getKey());
                        part.getValue()
                                .forEach(use -> use.replace()
                                        .accept(document.objectNode()
                                                .put("$ref", "#/components/" + kind + "/" + free)));
                    });
        });
        if (!shared.isEmpty()) {
            addComponents(kind, shared);
        }
    }

    /** The one that stands in most places has the plain name, others are told apart by what they belong to. */
    private static String free(String name, Use first, Set<String> taken) {
        String free = taken.contains(name) ? PartNames.qualified(name, first.path()) : name;
        String unique = free;
        for (int n = 2; !taken.add(unique); n++) {
            unique = free + n;
        }
        return unique;
    }

    /** People read parameters and responses before schemas. */
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
