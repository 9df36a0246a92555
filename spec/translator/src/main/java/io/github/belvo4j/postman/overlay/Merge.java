package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Merges as Overlay 1.0 says: objects recursively, lists one behind the other, anything else replaced. */
final class Merge {
    private Merge() {}

    static void into(ObjectNode target, ObjectNode update) {
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            JsonNode old = target.get(member.getKey());
            JsonNode value = member.getValue();
            if (old instanceof ObjectNode object && value instanceof ObjectNode more) {
                into(object, more);
            } else if (old instanceof ArrayNode list && value instanceof ArrayNode more) {
                list.addAll(more.deepCopy());
            } else {
                target.set(member.getKey(), value.deepCopy());
            }
        }
    }
}
