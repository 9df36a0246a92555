package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.JsonType;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sites that share one component, as a union-find structure.
 *
 * <p>Joining two sites joins what stands below both under the same edge, so each property of a component leads to one
 * component. Sites that humans gave different names are never joined.
 */
public final class SchemaGroups {
    private static final Set<JsonType> NUMBERS = EnumSet.of(JsonType.INTEGER, JsonType.NUMBER);

    private final Map<InlineObject, InlineObject> leaders = new HashMap<>();
    private final Map<InlineObject, Cluster> clusters = new LinkedHashMap<>();

    /** Sites that share a component. */
    public static final class Cluster {
        private List<InlineObject> sites = new ArrayList<>();
        private boolean sorted = true;
        private final Map<Edge, InlineObject> edges = new LinkedHashMap<>();
        private Shape shape;
        private @Nullable String chosen;

        private Cluster(InlineObject site) {
            sites.add(site);
            edges.putAll(site.children());
            shape = site.shape();
        }

        /** In the order of the document. */
        public List<InlineObject> sites() {
            if (!sorted) {
                sites.sort(Comparator.comparingInt(InlineObject::order));
                sorted = true;
            }
            return sites;
        }

        /** The fewer go to the more: many are joined one by one. */
        private void take(List<InlineObject> others) {
            boolean fewer = sites.size() < others.size();
            List<InlineObject> all = fewer ? others : sites;
            all.addAll(fewer ? sites : others);
            sites = all;
            sorted = false;
        }

        /** What all its samples show. */
        public Shape shape() {
            return shape;
        }

        /** The name that a human chose. */
        public Optional<String> chosen() {
            return Optional.ofNullable(chosen);
        }

        public Map<Edge, InlineObject> edges() {
            return edges;
        }

        public Set<String> properties() {
            return shape.members().keySet();
        }

        public Shape property(String name) {
            return Objects.requireNonNull(shape.members().get(name)).shape();
        }
    }

    public SchemaGroups(List<InlineObject> sites) {
        for (InlineObject site : sites) {
            leaders.put(site, site);
            clusters.put(site, new Cluster(site));
        }
    }

    private InlineObject leader(InlineObject site) {
        InlineObject leader = site;
        while (leaders.get(leader) != leader) {
            leader = leaders.get(leader);
        }
        InlineObject step = site;
        while (step != leader) {
            InlineObject next = leaders.put(step, leader);
            step = next;
        }
        return leader;
    }

    public Cluster of(InlineObject site) {
        return ledBy(leader(site));
    }

    private Cluster ledBy(InlineObject leader) {
        return Objects.requireNonNull(clusters.get(leader));
    }

    /** The properties of the objects below a site, by edge. */
    public Map<Edge, Set<String>> propertiesBelow(InlineObject site) {
        Map<Edge, Set<String>> below = new HashMap<>();
        of(site).edges
                .forEach((edge, child) -> below.put(edge, Set.copyOf(of(child).properties())));
        return below;
    }

    /** All, in the order of their first sites. */
    public Collection<Cluster> all() {
        return clusters.values();
    }

    public void choose(InlineObject site, String name) {
        of(site).chosen = name;
    }

    /** Joins two sites and what is below both. Returns whether some could not be joined, for having different names. */
    public boolean join(InlineObject one, InlineObject other) {
        boolean refused = false;
        Deque<InlineObject[]> todo = new ArrayDeque<>();
        todo.add(new InlineObject[] {one, other});
        while (!todo.isEmpty()) {
            InlineObject[] pair = todo.poll();
            InlineObject first = leader(pair[0]);
            InlineObject second = leader(pair[1]);
            if (first == second) {
                continue;
            }
            if (first.order() > second.order()) {
                InlineObject earlier = second;
                second = first;
                first = earlier;
            }
            Cluster kept = ledBy(first);
            Cluster gone = ledBy(second);
            if (kept.chosen != null && gone.chosen != null && !kept.chosen.equals(gone.chosen)) {
                refused = true;
                continue;
            }
            leaders.put(second, first);
            clusters.remove(second);
            kept.take(gone.sites);
            kept.shape = kept.shape.merge(gone.shape);
            kept.chosen = kept.chosen == null ? gone.chosen : kept.chosen;
            gone.edges.forEach((edge, below) -> {
                InlineObject mine = kept.edges.putIfAbsent(edge, below);
                if (mine != null) {
                    todo.add(new InlineObject[] {mine, below});
                }
            });
        }
        return refused;
    }

    /** Whether both have the same properties, of kinds that agree, all the way down. */
    public boolean isSame(InlineObject one, InlineObject other) {
        return agrees(one, other, Likeness.EQUAL, isNamed(one, other), new HashSet<>());
    }

    /** Whether all properties of one are the other's too, of kinds that agree, all the way down. */
    public boolean isPart(InlineObject one, InlineObject other) {
        return agrees(one, other, Likeness.PART, isNamed(one, other), new HashSet<>());
    }

    /** Under a name that a human chose, formats may differ: what is called one thing is one thing. */
    private boolean isNamed(InlineObject one, InlineObject other) {
        return of(one).chosen != null || of(other).chosen != null;
    }

    private enum Likeness {
        EQUAL,
        PART
    }

    private record Pair(InlineObject one, InlineObject other) {}

    private boolean agrees(InlineObject one, InlineObject other, Likeness likeness, boolean named, Set<Pair> assumed) {
        InlineObject first = leader(one);
        InlineObject second = leader(other);
        if (first == second || !assumed.add(new Pair(first, second))) {
            return true;
        }
        Cluster a = ledBy(first);
        Cluster b = ledBy(second);
        if (a.chosen != null && b.chosen != null && !a.chosen.equals(b.chosen)) {
            return false;
        }
        boolean names = likeness == Likeness.EQUAL
                ? a.properties().equals(b.properties())
                : a.properties().containsAll(b.properties()) || b.properties().containsAll(a.properties());
        if (!names) {
            return false;
        }
        for (Map.Entry<String, Member> member : a.shape.members().entrySet()) {
            Member theirs = b.shape.members().get(member.getKey());
            if (theirs != null && !agree(member.getValue().shape(), theirs.shape(), named)) {
                return false;
            }
        }
        for (Map.Entry<Edge, InlineObject> edge : a.edges.entrySet()) {
            InlineObject below = b.edges.get(edge.getKey());
            if (below != null && !agrees(edge.getValue(), below, likeness, named, assumed)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one type fits both: what wasn't seen agrees with everything. */
    public static boolean agree(Shape one, Shape other, boolean anyFormat) {
        if (one == other || one.isUnknown() || other.isUnknown()) {
            return true;
        }
        boolean numbers = NUMBERS.containsAll(one.kinds()) && NUMBERS.containsAll(other.kinds());
        boolean equal = one.kinds().equals(other.kinds());
        if (!numbers && (!equal || one.isClash())) {
            return equal;
        }
        if (one.kinds().contains(JsonType.ARRAY)) {
            return agree(one.items(), other.items(), anyFormat);
        }
        boolean formats = anyFormat || one.format().equals(other.format()) || !(one.isMade() && other.isMade());
        boolean maps = one.values().isPresent() == other.values().isPresent() || isOpen(one) || isOpen(other);
        return formats && maps;
    }

    private static boolean isOpen(Shape shape) {
        return shape.members().isEmpty() && shape.values().isEmpty();
    }
}
