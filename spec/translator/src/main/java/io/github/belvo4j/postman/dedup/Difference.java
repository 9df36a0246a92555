package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.Types;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The differences between two schemas, including those in nested objects. Properties are named by their paths, such as
 * {@code filter.colour}.
 */
final class Difference {
    private final SchemaGroups groups;
    private final SortedMap<String, Shape> gone = new TreeMap<>();
    private final SortedMap<String, Shape> added = new TreeMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<Pair> seen = new HashSet<>();
    private int alike;

    private record Pair(SchemaGroup one, SchemaGroup other) {}

    private Difference(SchemaGroups groups) {
        this.groups = groups;
    }

    static Difference between(SchemaGroup one, SchemaGroup other, SchemaGroups groups) {
        Difference difference = new Difference(groups);
        difference.compare(one, other, "");
        return difference;
    }

    private void compare(SchemaGroup one, SchemaGroup other, String above) {
        if (!seen.add(new Pair(one, other))) {
            return;
        }
        if (one == other) {
            alike += one.properties().size();
            return;
        }
        other.shape().members().forEach((name, member) -> {
            if (!one.properties().contains(name)) {
                added.put(above + name, member.shape());
            }
        });
        for (Map.Entry<String, Member> member : one.shape().members().entrySet()) {
            Member theirs = other.shape().members().get(member.getKey());
            if (theirs == null) {
                gone.put(above + member.getKey(), member.getValue().shape());
            } else if (Types.agree(member.getValue().shape(), theirs.shape(), true)) {
                alike++;
            } else {
                changed.add(above + member.getKey());
            }
        }
        one.edges().forEach((edge, below) -> {
            InlineObject theirs = other.edges().get(edge);
            if (theirs != null) {
                compare(
                        groups.of(below),
                        groups.of(theirs),
                        above + edge.property().map(name -> name + ".").orElse(""));
            }
        });
    }

    boolean isNone() {
        return properties().isEmpty();
    }

    /**
     * Returns whether the difference is small: one property, or at most one in eight, was added, removed or renamed, or
     * has a different type.
     */
    boolean isSmall() {
        return changes() > 0 && alike + changed.size() >= Evidence.TELLING && changes() <= Math.max(1, alike / 8);
    }

    /**
     * Returns whether at least half of the properties are equal. If only one of the schemas contains a nested object,
     * all properties of that object count as different.
     */
    boolean leavesHalf() {
        int within = Stream.concat(gone.values().stream(), added.values().stream())
                .mapToInt(shape -> Math.max(0, propertiesOf(shape) - 1))
                .sum();
        return alike >= 2 && changes() > 0 && changes() + within <= alike;
    }

    private static int propertiesOf(Shape shape) {
        return Math.max(shape.members().size(), shape.items().members().size());
    }

    private int changes() {
        return gone.size() + added.size() + changed.size() - (isRename() ? 1 : 0);
    }

    private boolean isRename() {
        return gone.size() == 1
                && added.size() == 1
                && Types.agree(
                        gone.values().iterator().next(),
                        added.values().iterator().next(),
                        false);
    }

    /** Returns the paths of the properties that differ. */
    Set<String> properties() {
        Set<String> all = new TreeSet<>(gone.keySet());
        all.addAll(added.keySet());
        all.addAll(changed);
        return all;
    }
}
