package io.github.belvo4j.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts the inline objects of a document that duplicate others. */
final class InlineCopies {
    private InlineCopies() {}

    /**
     * Returns the number of inline objects that a reference to a schema could replace: those with the same property
     * names as a component or an earlier inline object. Objects with fewer than three properties are ignored.
     */
    static int count(JsonNode document) {
        Map<Set<String>, Integer> inline = new HashMap<>();
        Set<Set<String>> named = new HashSet<>();
        for (JsonNode component : document.at("/components/schemas")) {
            named.add(properties(component));
            component.forEach(child -> collect(child, inline));
        }
        collect(document.path("paths"), inline);
        return inline.entrySet().stream()
                .filter(e -> e.getKey().size() > 2)
                .mapToInt(e -> named.contains(e.getKey()) ? e.getValue() : e.getValue() - 1)
                .sum();
    }

    private static Set<String> properties(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void collect(JsonNode node, Map<Set<String>, Integer> inline) {
        if (node.path("properties").isObject()) {
            inline.merge(properties(node), 1, Integer::sum);
        }
        node.properties().forEach(member -> {
            if (!member.getKey().startsWith("example")) {
                collect(member.getValue(), inline);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, inline));
        }
    }
}
