package io.github.belvo4j.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Examines the schemas of a document. */
public final class Schemas {
    private static final String PREFIX = "#/components/schemas/";
    private static final int DEPTH = 8;

    private Schemas() {}

    /** The names of all schemas. */
    public static List<String> names(JsonNode document) {
        List<String> names = new ArrayList<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The names of a schema's properties. */
    public static List<String> properties(JsonNode document, String schema) {
        List<String> names = new ArrayList<>();
        document.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    /** The schema that a property or its items refer to; empty if there is none. */
    public static String below(JsonNode document, String schema, String property) {
        return nameIn(document.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .path(property));
    }

    /** The schema of a body, or of its items. */
    public static String ofBody(JsonNode document, String method, String path, String role) {
        JsonNode operation = document.path("paths").path(path).path(method);
        JsonNode holder = role.equals("request")
                ? operation.path("requestBody")
                : operation.path("responses").path(role);
        return nameIn(holder.path("content").path("application/json").path("schema"));
    }

    private static String nameIn(JsonNode schema) {
        JsonNode ref = schema.findValue("$ref");
        return ref == null ? "" : ref.asText().substring(PREFIX.length());
    }

    /** The schema at each place of each operation, down to a limited depth. */
    public static Map<String, String> byPlace(JsonNode document) {
        Map<String, String> places = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> collect(
                                document,
                                operation.getValue(),
                                operation.getKey() + " " + path.getKey().replaceAll("\\{[^}]*\\}", "{}"),
                                places,
                                0)));
        return places;
    }

    private static void collect(JsonNode document, JsonNode node, String at, Map<String, String> places, int depth) {
        JsonNode ref = node.path("$ref");
        if (ref.asText().startsWith(PREFIX)) {
            String name = ref.asText().substring(PREFIX.length());
            places.put(at, name);
            if (depth < DEPTH) {
                JsonNode schema = document.path("components").path("schemas").path(name);
                collect(document, schema, at, places, depth + 1);
            }
            return;
        }
        node.properties().forEach(member -> {
            if (!member.getKey().startsWith("example")) {
                collect(document, member.getValue(), at + "/" + member.getKey(), places, depth);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(document, node.get(i), at + "/" + i, places, depth);
        }
    }

    /** The operation IDs by method and path. */
    public static Map<String, String> operationIds(JsonNode document) {
        Map<String, String> ids = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> ids.put(
                                operation.getKey() + " " + path.getKey().replaceAll("\\{[^}]*\\}", "{}"),
                                operation.getValue().path("operationId").asText())));
        return ids;
    }
}
