package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.language.Nearest;
import io.github.belvo4j.postman.location.DocumentLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prevents an update from adding a property to a schema, or from marking a nonexistent property as required.
 * Properties come from samples, so a property that only occurs in an overlay was probably renamed or removed.
 */
final class AddedProperties {
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";

    /** Keywords whose values are data, in which {@code properties} is an ordinary name. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum");

    /** Keywords of composed schemas, whose properties can be in the parts. */
    private static final Set<String> COMPOSED = Set.of("$ref", "allOf", "anyOf", "oneOf");

    private final JsonNode document;
    private final List<String> messages = new ArrayList<>();

    private AddedProperties(JsonNode document) {
        this.document = document;
    }

    /**
     * Returns an update without the properties that its target doesn't have.
     *
     * @param messages receives a line for each omitted property
     */
    static JsonNode leaveOut(JsonNode document, Match match, JsonNode update, List<String> messages) {
        AddedProperties added = new AddedProperties(document);
        String pointer = match.location().pointer();
        boolean names = pointer.endsWith("/" + PROPERTIES) && !pointer.endsWith("/" + PROPERTIES + "/" + PROPERTIES);
        JsonNode rest = added.rest(match.node(), update, match.location(), names);
        messages.addAll(added.messages);
        return rest;
    }

    /**
     * Returns the part of an update that neither adds a property nor marks a nonexistent property as required.
     *
     * @param names whether the members of the update are the properties of a schema, by name
     */
    private JsonNode rest(JsonNode target, JsonNode update, DocumentLocation location, boolean names) {
        if (update.isArray()) {
            return items((ArrayNode) update, location);
        }
        if (!update.isObject()) {
            return update;
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            DocumentLocation below = location.at(key);
            if (names && !target.has(key)) {
                tell("adds", below, key, target);
            } else if (!names && (VALUES.contains(key) || key.startsWith("x-"))) {
                rest.set(key, value);
            } else if (!names && key.equals(REQUIRED) && value.isArray()) {
                rest.set(key, required(target, value, location));
            } else {
                JsonNode left = rest(target.path(key), value, below, !names && key.equals(PROPERTIES));
                if (!left.isEmpty() || value.isEmpty()) {
                    rest.set(key, left);
                }
            }
        }
        return rest;
    }

    /**
     * Returns the items that an update appends to a list. Since the items are new, all properties of the schemas in
     * them are left out.
     */
    private ArrayNode items(ArrayNode update, DocumentLocation location) {
        ArrayNode rest = JsonNodeFactory.instance.arrayNode();
        update.forEach(item -> rest.add(rest(MissingNode.getInstance(), item, location.at("-"), false)));
        return rest;
    }

    private JsonNode required(JsonNode schema, JsonNode names, DocumentLocation location) {
        if (!schema.has(PROPERTIES) || COMPOSED.stream().anyMatch(schema::has)) {
            return names;
        }
        ArrayNode rest = JsonNodeFactory.instance.arrayNode();
        for (JsonNode name : names) {
            if (schema.path(PROPERTIES).has(name.asText())) {
                rest.add(name);
            } else {
                DocumentLocation property = location.at(PROPERTIES).at(name.asText());
                tell("requires", property, name.asText(), schema.path(PROPERTIES));
            }
        }
        return rest;
    }

    private void tell(String verb, DocumentLocation property, String name, JsonNode properties) {
        List<String> others = new ArrayList<>();
        properties.fieldNames().forEachRemaining(others::add);
        String nearest = Nearest.to(name, others)
                .map(other -> "; the nearest is " + other)
                .orElse("");
        messages.add(verb + " the property " + property.in(document) + ", which no sample has" + nearest);
    }
}
