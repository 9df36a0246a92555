package io.github.belvo4j.postman.naming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.api.PathTemplate;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.io.Yaml;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The chosen names, keyed by place.
 *
 * <p>An operation's place is its method and path: {@code GET /links/{id}/}. A schema's place is that of its operation,
 * followed by {@code request} or a status and, for nested objects, a JSON pointer without list indexes: {@code GET
 * /links/ 200 /results}. The names of path parameters don't matter.
 *
 * @param file the name of the file, for use in messages
 * @param texts the places as written in the file
 * @param operations the operation IDs by place
 * @param schemas the component names by place; places with the same name become one component
 */
public record NamesFile(
        String file,
        Map<SchemaLocation, String> texts,
        Map<SchemaLocation, String> operations,
        Map<SchemaLocation, String> schemas) {
    /** An empty names file. */
    public static final NamesFile EMPTY = new NamesFile("", Map.of(), Map.of(), Map.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern ROLE = Pattern.compile("request|default|[1-5]\\d\\d");

    /** Reads a names file. */
    public static NamesFile read(String file, byte[] yaml) {
        JsonNode root;
        try {
            root = Yaml.read(yaml);
        } catch (JsonProcessingException e) {
            throw new InputException(Yaml.fault(e), e);
        }
        if (!root.isObject() && !isNothing(root)) {
            throw new InputException("not a names file: expected the sections operations and schemas");
        }
        Set<String> unknown = new LinkedHashSet<>();
        root.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(List.of("operations", "schemas"));
        if (!unknown.isEmpty()) {
            throw new InputException(
                    "/" + unknown.iterator().next() + ": unknown section; expected operations or schemas");
        }
        Map<SchemaLocation, String> texts = new HashMap<>();
        return new NamesFile(
                file, texts, places(root.path("operations"), false, texts), places(root.path("schemas"), true, texts));
    }

    private static Map<SchemaLocation, String> places(
            JsonNode section, boolean schemas, Map<SchemaLocation, String> texts) {
        if (!section.isObject() && !isNothing(section)) {
            throw new InputException("/" + (schemas ? "schemas" : "operations") + ": expected names keyed by place");
        }
        Map<SchemaLocation, String> places = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : section.properties()) {
            String name = entry.getValue().asText();
            if (!NAME.matcher(name).matches()) {
                throw new InputException(
                        entry.getKey() + ": the name must start with a letter, and contain only letters, digits and _");
            }
            SchemaLocation place = place(entry.getKey(), schemas);
            texts.put(place, entry.getKey());
            if (places.put(place, name) != null) {
                throw new InputException(entry.getKey() + ": this place is named twice");
            }
        }
        return places;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isValueNode() && node.asText().isBlank() || node.isNull();
    }

    private static SchemaLocation place(String text, boolean schema) {
        String[] parts = text.strip().split("\\s+");
        boolean valid = schema
                ? parts.length >= 3
                        && parts.length <= 4
                        && ROLE.matcher(parts[2]).matches()
                : parts.length == 2;
        if (!valid || !parts[1].startsWith("/") || parts.length == 4 && !parts[3].startsWith("/")) {
            throw new InputException(text + ": expected METHOD PATH" + (schema ? " request|STATUS [POINTER]" : "")
                    + ", such as GET /users/{id}" + (schema ? " 200" : ""));
        }
        String operation = parts[0] + " " + PathTemplate.keyOf(parts[1]);
        return new SchemaLocation(operation, schema ? parts[2] : "", parts.length == 4 ? parts[3] : "");
    }
}
