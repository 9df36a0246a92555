package io.github.belvo4j.postman.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the sites that a site could be of one kind with, without looking at all others: those with the same properties,
 * and below them objects with the same properties, or none that were seen.
 */
final class SimilarityIndex {
    private final Map<Kind, Map<Set<Edge>, Map<Map<Edge, Set<String>>, List<InlineObject>>>> known = new HashMap<>();

    /** What is equal at once: the properties and, for small objects, what they are called. */
    record Kind(Set<String> properties, String context) {}

    /** Candidates, by the properties of what is below them. */
    List<InlineObject> of(Kind kind, Map<Edge, Set<String>> below) {
        List<InlineObject> candidates = new ArrayList<>();
        known.getOrDefault(kind, Map.of()).forEach((edges, byShape) -> {
            if (edges.equals(below.keySet())) {
                candidates.addAll(byShape.getOrDefault(below, List.of()));
            } else {
                byShape.forEach((shapes, sites) -> {
                    if (agree(shapes, below)) {
                        candidates.addAll(sites);
                    }
                });
            }
        });
        return candidates;
    }

    private static boolean agree(Map<Edge, Set<String>> one, Map<Edge, Set<String>> other) {
        return one.entrySet().stream()
                .allMatch(edge -> edge.getValue().equals(other.getOrDefault(edge.getKey(), edge.getValue())));
    }

    void add(Kind kind, Map<Edge, Set<String>> below, InlineObject site) {
        known.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(below.keySet(), k -> new HashMap<>())
                .computeIfAbsent(below, k -> new ArrayList<>())
                .add(site);
    }
}
