package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A union-find structure of the objects that share a schema.
 *
 * <p>If two objects are joined, so are the objects nested in the same place in both of them. Each property of a schema
 * therefore has only one schema. Objects with different chosen names are never joined.
 */
final class SchemaGroups {
    /** The leader that each object follows, in the order of the objects. */
    private final List<InlineObject> leaders = new ArrayList<>();

    /** The groups, in the order of their leaders; null for objects that don't lead a group. */
    private final List<@Nullable SchemaGroup> groups = new ArrayList<>();

    /**
     * Creates a group for each object.
     *
     * @param objects all objects of an API, sorted by {@link InlineObject#order}
     * @param references for each object, the objects that its circular references lead to
     */
    SchemaGroups(List<InlineObject> objects, Map<InlineObject, Map<Edge, InlineObject>> references) {
        for (InlineObject object : objects) {
            leaders.add(object);
            groups.add(new SchemaGroup(object, references.getOrDefault(object, Map.of())));
        }
    }

    private InlineObject leader(InlineObject object) {
        InlineObject leader = object;
        while (leaders.get(leader.order()) != leader) {
            leader = leaders.get(leader.order());
        }
        InlineObject step = object;
        while (step != leader) {
            step = leaders.set(step.order(), leader);
        }
        return leader;
    }

    SchemaGroup of(InlineObject object) {
        return Objects.requireNonNull(groups.get(leader(object).order()));
    }

    /** Returns all groups, in the order of their first objects. */
    List<SchemaGroup> all() {
        return groups.stream().filter(Objects::nonNull).toList();
    }

    /** Returns the property names of the objects directly below an object, by edge. */
    Map<Edge, Set<String>> propertiesBelow(InlineObject object) {
        Map<Edge, Set<String>> below = new HashMap<>();
        of(object).edges().forEach((edge, child) -> below.put(edge, of(child).properties()));
        return below;
    }

    private record Pair(InlineObject one, InlineObject other) {}

    /**
     * Joins two objects, and the objects nested in them. Returns whether any of these objects couldn't be joined
     * because they have different chosen names.
     */
    boolean join(InlineObject one, InlineObject other) {
        boolean refused = false;
        Deque<Pair> todo = new ArrayDeque<>();
        todo.add(new Pair(one, other));
        while (!todo.isEmpty()) {
            Pair pair = todo.poll();
            InlineObject first = leader(pair.one());
            InlineObject second = leader(pair.other());
            if (first == second) {
                continue;
            }
            InlineObject earlier = first.order() < second.order() ? first : second;
            InlineObject later = earlier == first ? second : first;
            SchemaGroup kept = of(earlier);
            SchemaGroup gone = of(later);
            if (kept.isToldApartFrom(gone)) {
                refused = true;
                continue;
            }
            leaders.set(later.order(), earlier);
            groups.set(later.order(), null);
            kept.take(gone);
            gone.edges().forEach((edge, below) -> {
                InlineObject mine = kept.edges().putIfAbsent(edge, below);
                if (mine != null) {
                    todo.add(new Pair(mine, below));
                }
            });
        }
        return refused;
    }
}
