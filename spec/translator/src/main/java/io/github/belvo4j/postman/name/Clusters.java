package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.infer.Kind;
import io.github.belvo4j.postman.infer.Member;
import io.github.belvo4j.postman.infer.Shape;
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
final class Clusters {
    private static final Set<Kind> NUMBERS = EnumSet.of(Kind.INTEGER, Kind.NUMBER);

    private final Map<Site, Site> leaders = new HashMap<>();
    private final Map<Site, Cluster> clusters = new LinkedHashMap<>();

    /** Sites that share a component. */
    static final class Cluster {
        private List<Site> sites = new ArrayList<>();
        private boolean sorted = true;
        private final Map<String, Site> edges = new LinkedHashMap<>();
        private Shape shape;
        private @Nullable String chosen;

        private Cluster(Site site) {
            sites.add(site);
            edges.putAll(site.children());
            shape = site.shape();
        }

        /** In the order of the document. */
        List<Site> sites() {
            if (!sorted) {
                sites.sort(Comparator.comparingInt(Site::order));
                sorted = true;
            }
            return sites;
        }

        /** The fewer go to the more: many are joined one by one. */
        private void take(List<Site> others) {
            boolean fewer = sites.size() < others.size();
            List<Site> all = fewer ? others : sites;
            all.addAll(fewer ? sites : others);
            sites = all;
            sorted = false;
        }

        /** What all its samples show. */
        Shape shape() {
            return shape;
        }

        /** The name that a human chose. */
        Optional<String> chosen() {
            return Optional.ofNullable(chosen);
        }

        Map<String, Site> edges() {
            return edges;
        }

        Set<String> properties() {
            return shape.members().keySet();
        }

        Shape property(String name) {
            return Objects.requireNonNull(shape.members().get(name)).shape();
        }
    }

    Clusters(List<Site> sites) {
        for (Site site : sites) {
            leaders.put(site, site);
            clusters.put(site, new Cluster(site));
        }
    }

    private Site leader(Site site) {
        Site leader = site;
        while (leaders.get(leader) != leader) {
            leader = leaders.get(leader);
        }
        Site step = site;
        while (step != leader) {
            Site next = leaders.put(step, leader);
            step = next;
        }
        return leader;
    }

    Cluster of(Site site) {
        return ledBy(leader(site));
    }

    private Cluster ledBy(Site leader) {
        return Objects.requireNonNull(clusters.get(leader));
    }

    /** The properties of the objects below a site, by edge. */
    Map<String, Set<String>> propertiesBelow(Site site) {
        Map<String, Set<String>> below = new HashMap<>();
        of(site).edges
                .forEach((edge, child) -> below.put(edge, Set.copyOf(of(child).properties())));
        return below;
    }

    /** All, in the order of their first sites. */
    Collection<Cluster> all() {
        return clusters.values();
    }

    void choose(Site site, String name) {
        of(site).chosen = name;
    }

    /** Joins two sites and what is below both. Returns whether some could not be joined, for having different names. */
    boolean join(Site one, Site other) {
        boolean refused = false;
        Deque<Site[]> todo = new ArrayDeque<>();
        todo.add(new Site[] {one, other});
        while (!todo.isEmpty()) {
            Site[] pair = todo.poll();
            Site first = leader(pair[0]);
            Site second = leader(pair[1]);
            if (first == second) {
                continue;
            }
            if (first.order() > second.order()) {
                Site earlier = second;
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
                Site mine = kept.edges.putIfAbsent(edge, below);
                if (mine != null) {
                    todo.add(new Site[] {mine, below});
                }
            });
        }
        return refused;
    }

    /** Whether both have the same properties, of kinds that agree, all the way down. */
    boolean isSame(Site one, Site other) {
        return agrees(one, other, Likeness.EQUAL, isNamed(one, other), new HashSet<>());
    }

    /** Whether all properties of one are the other's too, of kinds that agree, all the way down. */
    boolean isPart(Site one, Site other) {
        return agrees(one, other, Likeness.PART, isNamed(one, other), new HashSet<>());
    }

    /** Under a name that a human chose, formats may differ: what is called one thing is one thing. */
    private boolean isNamed(Site one, Site other) {
        return of(one).chosen != null || of(other).chosen != null;
    }

    private enum Likeness {
        EQUAL,
        PART
    }

    private record Pair(Site one, Site other) {}

    private boolean agrees(Site one, Site other, Likeness likeness, boolean named, Set<Pair> assumed) {
        Site first = leader(one);
        Site second = leader(other);
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
        for (Map.Entry<String, Site> edge : a.edges.entrySet()) {
            Site below = b.edges.get(edge.getKey());
            if (below != null && !agrees(edge.getValue(), below, likeness, named, assumed)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one type fits both: what wasn't seen agrees with everything. */
    static boolean agree(Shape one, Shape other, boolean anyFormat) {
        if (one == other || one.isUnknown() || other.isUnknown()) {
            return true;
        }
        boolean numbers = NUMBERS.containsAll(one.kinds()) && NUMBERS.containsAll(other.kinds());
        boolean equal = one.kinds().equals(other.kinds());
        if (!numbers && (!equal || one.isClash())) {
            return equal;
        }
        if (one.kinds().contains(Kind.ARRAY)) {
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
