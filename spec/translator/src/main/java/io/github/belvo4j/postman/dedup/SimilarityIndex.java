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
 * Finds the objects that could be of the same kind as a given object, without comparing it to all others: those with
 * the same properties, whose nested objects have the same properties or are unknown.
 */
final class SimilarityIndex {
    private final Map<Key, Map<Set<Edge>, Map<Map<Edge, Set<String>>, List<InlineObject>>>> known = new HashMap<>();

    /**
     * A key for finding objects. Two objects have the same key if they have the same properties and, if these are few,
     * the same name.
     */
    record Key(Set<String> properties, Optional<Label> label) {}

    /** The name of an object: that of the property that contains it or, for a whole body, that of the resource. */
    record Label(Role role, String name) {}

    /** The role of an object in its body. */
    enum Role {
        PART,
        REQUEST,
        RESPONSE,
        ERROR
    }

    /** Returns the candidates whose nested objects have the same properties. */
    List<InlineObject> equal(Key key, Map<Edge, Set<String>> below) {
        return known.getOrDefault(key, Map.of())
                .getOrDefault(below.keySet(), Map.of())
                .getOrDefault(below, List.of());
    }

    /**
     * Returns the candidates whose nested objects have the same properties, or are missing from one of the two objects.
     */
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
