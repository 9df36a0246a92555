package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import java.util.Optional;
import java.util.Set;

/**
 * An action of an overlay.
 *
 * @param pointer the place of the action in the overlay, as a JSON pointer
 * @param update the value to merge into each match; empty if matches are removed
 * @param optional whether the action may match nothing
 */
record Action(String pointer, Target target, String description, Optional<JsonNode> update, boolean optional) {
    private static final Set<String> KEYS = Set.of("target", "description", "update", "remove");

    static Action read(int index, JsonNode node) {
        String pointer = "/actions/" + index;
        if (!node.path("target").isTextual()) {
            throw new InputException(pointer + "/target: a JSONPath is required");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key) && !key.startsWith("x-")) {
                throw new InputException(pointer + "/" + key + ": unknown field of an action");
            }
        });
        boolean remove = node.path("remove").asBoolean();
        if (!remove && !node.has("update")) {
            throw new InputException(pointer + ": requires update or remove");
        }
        return new Action(
                pointer,
                new Target(node.get("target").textValue()),
                node.path("description").asText().strip().lines().findFirst().orElse(""),
                remove ? Optional.empty() : Optional.of(node.get("update")),
                node.path("x-optional").asBoolean());
    }

    InputException error(String message) {
        return new InputException(this + ": " + message);
    }

    @Override
    public String toString() {
        return pointer + ": " + target.path() + (description.isEmpty() ? "" : " (" + description + ")");
    }
}
