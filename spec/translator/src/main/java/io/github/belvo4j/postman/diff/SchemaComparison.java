package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the schemas that two documents have for the same place, including everything nested in them, from the top
 * down. Each pair of schemas is compared only once, so that the comparison of circular schemas ends.
 */
final class SchemaComparison {
    private final Document before;
    private final Document after;
    private final Direction direction;
    private final Depth depth;
    private final Findings findings;
    private final Deque<Place> todo = new ArrayDeque<>();
    private final Set<Pair> compared = new HashSet<>();

    SchemaComparison(Document before, Document after, Direction direction, Depth depth, Findings findings) {
        this.before = before;
        this.after = after;
        this.direction = direction;
        this.depth = depth;
        this.findings = findings;
    }

    /** The depth of a comparison. */
    enum Depth {
        /** Everything nested in a schema. */
        ALL,
        /** Everything up to references to components. The components are compared separately. */
        COMPONENT
    }

    private record Place(List<JsonNode> before, List<JsonNode> after, String where) {}

    /** A pair of schemas in the two documents, compared by identity. */
    private record Pair(List<JsonNode> before, List<JsonNode> after) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Pair other && areSame(before, other.before) && areSame(after, other.after);
        }

        private static boolean areSame(List<JsonNode> one, List<JsonNode> other) {
            boolean same = one.size() == other.size();
            for (int i = 0; same && i < one.size(); i++) {
                same = one.get(i) == other.get(i);
            }
            return same;
        }

        @Override
        public int hashCode() {
            int hash = 0;
            for (JsonNode schema : before) {
                hash = 31 * hash + System.identityHashCode(schema);
            }
            return hash;
        }
    }

    void compare(JsonNode one, JsonNode other, String where) {
        todo.add(new Place(List.of(one), List.of(other), where));
        while (!todo.isEmpty()) {
            compare(todo.poll());
        }
    }

    private void compare(Place place) {
        SchemaView one = SchemaView.of(before, place.before());
        SchemaView other = SchemaView.of(after, place.after());
        if (!one.plain().isEmpty() && !compared.add(new Pair(one.plain(), other.plain()))) {
            return;
        }
        if (one.names().equals(other.names()) && one.hasEachPropertyOnce()) {
            if (depth == Depth.COMPONENT && !one.names().isEmpty()) {
                return;
            }
            findings.noteCompared(one.names());
        }
        String where = place.where();
        types(one, other, where);
        properties(one, other, where);
        required(one, other, where);
        values(one, other, where);
        nullable(one, other, where);
        Limits.compare(one.plain(), other.plain(), direction, where, findings);
        findings.noteTexts(one.plain(), other.plain());
        below(one.items(), other.items(), where + "[]");
        prefix(one.prefix(), other.prefix(), where);
        below(one.additional(), other.additional(), where + "/*");
    }

    private void below(List<JsonNode> one, List<JsonNode> other, String where) {
        if (!one.isEmpty() && !other.isEmpty()) {
            todo.add(new Place(one, other, where));
        }
    }

    private void prefix(Map<Integer, List<JsonNode>> one, Map<Integer, List<JsonNode>> other, String where) {
        other.keySet().stream()
                .filter(index -> !one.containsKey(index))
                .forEach(index -> findings.add(where + "[" + index + "] is new", false));
        one.forEach((index, schemas) -> {
            if (other.containsKey(index)) {
                todo.add(new Place(schemas, other.get(index), where + "[" + index + "]"));
            } else {
                findings.add(where + "[" + index + "] is gone", true);
            }
        });
    }

    /**
     * Compares the types. Callers that handle several alternatives tolerate a further alternative. Every other
     * difference changes a type in generated code.
     */
    private void types(SchemaView one, SchemaView other, String where) {
        Set<String> gone = new TreeSet<>(one.types());
        gone.removeAll(other.types());
        Set<String> added = new TreeSet<>(other.types());
        added.removeAll(one.types());
        boolean alternative = gone.isEmpty() && one.types().size() > 1;
        gone.removeIf(name -> before.hasSchema(name) && !after.hasSchema(name));
        added.removeIf(name -> after.hasSchema(name) && !before.hasSchema(name));
        if (!gone.isEmpty() || !added.isEmpty()) {
            findings.add(where + ": " + text(other) + ", was " + text(one), !alternative);
        }
    }

    private static String text(SchemaView view) {
        return String.join(" or ", view.types());
    }

    private void properties(SchemaView one, SchemaView other, String where) {
        for (String name : other.properties().keySet()) {
            if (!one.properties().containsKey(name)) {
                boolean needed =
                        direction == Direction.REQUEST && other.required().contains(name);
                findings.add(where + ": " + name + " is new" + (needed ? " and required" : ""), needed);
            }
        }
        for (Map.Entry<String, List<JsonNode>> property : one.properties().entrySet()) {
            String name = property.getKey();
            List<JsonNode> theirs = other.properties().getOrDefault(name, List.of());
            if (theirs.isEmpty()) {
                findings.add(where + ": " + name + " is gone", true);
            } else {
                boolean fewer = theirs.size() < property.getValue().size();
                if (fewer && one.plain().size() == other.plain().size()) {
                    findings.add(where + ": " + name + " is gone from an alternative", true);
                }
                todo.add(new Place(property.getValue(), theirs, where + "/" + name));
            }
        }
    }

    private void required(SchemaView one, SchemaView other, String where) {
        for (String name : other.required()) {
            if (!one.required().contains(name) && one.properties().containsKey(name)) {
                findings.add(where + ": " + name + " is required", direction == Direction.REQUEST);
            }
        }
        for (String name : one.required()) {
            if (!other.required().contains(name) && other.properties().containsKey(name)) {
                findings.add(where + ": " + name + " is no longer required", false);
            }
        }
    }

    /** Compares enum values. If only one schema has an enum, {@link #types} reports a different type instead. */
    private void values(SchemaView one, SchemaView other, String where) {
        if (one.values().isEmpty() || other.values().isEmpty()) {
            return;
        }
        List<JsonNode> added = new ArrayList<>(other.values());
        added.removeAll(one.values());
        List<JsonNode> gone = new ArrayList<>(one.values());
        gone.removeAll(other.values());
        added.forEach(value -> findings.add(where + ": new value " + value.asText(), false));
        gone.forEach(value -> findings.add(where + ": value " + value.asText() + " is gone", true));
    }

    private void nullable(SchemaView one, SchemaView other, String where) {
        if (one.isNullable() != other.isNullable()) {
            boolean breaking = one.isNullable() && direction == Direction.REQUEST;
            findings.add(where + (one.isNullable() ? ": may no longer be null" : ": may be null"), breaking);
        }
    }
}
