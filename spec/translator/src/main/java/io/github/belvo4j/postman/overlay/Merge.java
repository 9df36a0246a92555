package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Merges as Overlay 1.0 says: objects recursively, lists one behind the other, anything else replaced. What JSON Schema has
 * to be unique in a list is added once.
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

    /** @param key by which the list is held */
    static void add(ArrayNode list, String key, JsonNode item) {
        if (!UNIQUE.contains(key) || list.valueStream().noneMatch(item::equals)) {
            list.add(item.deepCopy());
        }
    }
}
