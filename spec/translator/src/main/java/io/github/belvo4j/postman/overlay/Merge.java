package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Merges an update into its target as specified by Overlay 1.0: objects recursively, lists by appending, and everything
 * else by replacing. A list whose items must be unique according to JSON Schema doesn't get an item that it already
 * contains.
 */
final class Merge {
    private static final Set<String> UNIQUE = Set.of("enum", "required");

    private Merge() {}

    static void into(ObjectNode target, ObjectNode update) {
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            JsonNode old = target.get(member.getKey());
            JsonNode value = member.getValue();
            if (old instanceof ObjectNode object && value instanceof ObjectNode more) {
                into(object, more);
            } else if (old instanceof ArrayNode list && value instanceof ArrayNode more) {
                more.forEach(item -> add(list, member.getKey(), item));
            } else {
                target.set(member.getKey(), value.deepCopy());
            }
        }
    }

    /**
     * Appends an item to a list, unless the items must be unique and the list already contains it.
     *
     * @param key the list's key in its parent
     */
    static void add(ArrayNode list, String key, JsonNode item) {
        if (!UNIQUE.contains(key) || list.valueStream().noneMatch(item::equals)) {
            list.add(item.deepCopy());
        }
    }
}
