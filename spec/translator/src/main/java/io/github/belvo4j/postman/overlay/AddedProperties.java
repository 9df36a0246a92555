package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds properties that an update would add to a schema. Properties come from samples: one that only an overlay has is
 * what is left of a property that was renamed or removed.
 */
final class AddedProperties {
    private static final String PROPERTIES = "properties";

    /** Below these stand values, in which {@code properties} is a name like any other. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum");

    private AddedProperties() {}

    /** The JSON pointer of the first. */
    static Optional<String> first(Location location, JsonNode update) {
        String pointer = location.pointer();
        boolean names = pointer.endsWith("/" + PROPERTIES) && !pointer.endsWith("/" + PROPERTIES + "/" + PROPERTIES);
        return below(location.node(), update, pointer, names);
    }

    /** @param names whether the members are properties of a schema, by their names */
    private static Optional<String> below(JsonNode target, JsonNode update, String pointer, boolean names) {
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            String key = member.getKey();
            String place = Location.below(pointer, key);
            if (names && !target.has(key)) {
                return Optional.of(place);
            }
            if (!names && (VALUES.contains(key) || key.startsWith("x-"))) {
                continue;
            }
            Optional<String> found =
                    below(target.path(key), member.getValue(), place, !names && key.equals(PROPERTIES));
            if (found.isPresent()) {
                return found;
            }
        }
        if (update.isArray()) {
            // Items are appended: nothing of them is there yet.
            for (JsonNode item : update) {
                Optional<String> found = below(MissingNode.getInstance(), item, Location.below(pointer, "-"), false);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
