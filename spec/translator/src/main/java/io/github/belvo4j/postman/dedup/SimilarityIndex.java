package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the objects that an object could be of one kind with, without looking at all others: those with the same
 * properties, and below them objects with the same properties, or none that were seen.
 */
final class SimilarityIndex {
    private final Map<Key, Map<Set<Edge>, Map<Map<Edge, Set<String>>, List<InlineObject>>>> known = new HashMap<>();

    /** What has to be equal at once: the properties and, for small objects, what they are called. */
    record Key(Set<String> properties, Optional<Label> label) {}

    /** What an object is called where it stands: by its property, or as the body of a resource. */
    record Label(Role role, String name) {}

    /** What an object is to the body that it stands in. */
    enum Role {
        PART,
        REQUEST,
        RESPONSE,
        ERROR
    }

    /** Those that show the same below. */
    List<InlineObject> equal(Key key, Map<Edge, Set<String>> below) {
        return known.getOrDefault(key, Map.of())
                .getOrDefault(below.keySet(), Map.of())
                .getOrDefault(below, List.of());
    }

    /** Those that show the same below as far as it was seen. */
    List<InlineObject> similar(Key key, Map<Edge, Set<String>> below) {
        List<InlineObject> similar = new ArrayList<>();
        known.getOrDefault(key, Map.of())
                .values()
                .forEach(byBelow -> byBelow.forEach((theirs, objects) -> {
                    if (agree(theirs, below)) {
                        similar.addAll(objects);
                    }
                }));
        return similar;
    }

    private static boolean agree(Map<Edge, Set<String>> one, Map<Edge, Set<String>> other) {
        return one.entrySet().stream()
                .allMatch(edge -> edge.getValue().equals(other.getOrDefault(edge.getKey(), edge.getValue())));
    }

    void add(Key key, Map<Edge, Set<String>> below, InlineObject object) {
        known.computeIfAbsent(key, k -> new HashMap<>())
                .computeIfAbsent(below.keySet(), k -> new HashMap<>())
                .computeIfAbsent(below, k -> new ArrayList<>())
                .add(object);
    }
}
