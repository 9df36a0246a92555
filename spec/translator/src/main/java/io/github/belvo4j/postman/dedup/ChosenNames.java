package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.inline.InlineObjects;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names that were chosen for schemas.
 *
 * <p>A name is keyed by a place and applies to everything that shares a schema with it. If a request at that place
 * starts to differ from the others that share the schema, the others keep the name.
 */
final class ChosenNames {
    private static final int MOST_PLACES = 3;

    private final InlineObjects objects;
    private final SchemaGroups groups;
    private final Warnings warnings;
    private final Variants variants;

    ChosenNames(InlineObjects objects, SchemaGroups groups, Variants variants, Warnings warnings) {
        this.objects = objects;
        this.groups = groups;
        this.warnings = warnings;
        this.variants = variants;
    }

    /**
     * Assigns the names to their places, all of which exist, and joins places with the same name. A request that differs
     * slightly from most others with the same name isn't joined.
     */
    void apply(Map<SchemaLocation, String> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        Map<SchemaLocation, List<InlineObject>> byLocation = new HashMap<>();
        objects.all()
                .forEach(object -> byLocation
                        .computeIfAbsent(object.location(), k -> new ArrayList<>())
                        .add(object));
        Map<String, List<InlineObject>> byName = new LinkedHashMap<>();
        chosen.forEach((location, name) -> byName.computeIfAbsent(name, k -> new ArrayList<>())
                .addAll(Objects.requireNonNull(byLocation.get(location))));
        byName.values().forEach(this::leaveOddOnes);
        byName.forEach(
                (name, named) -> named.forEach(object -> groups.of(object).choose(name)));
        byName.forEach(this::join);
    }

    private void leaveOddOnes(List<InlineObject> named) {
        for (InlineObject object : List.copyOf(named)) {
            List<SchemaGroup> equal = named.stream()
                    .map(groups::of)
                    .filter(group -> difference(groups.of(object), group).isNone())
                    .toList();
            if (2 * equal.size() > named.size()) {
                named.removeIf(other -> other.body().isRequest()
                        && difference(groups.of(object), groups.of(other)).isSmall());
                return;
            }
        }
    }

    private void join(String name, List<InlineObject> named) {
        for (InlineObject object : named) {
            if (groups.join(named.get(0), object)) {
                warnings.add(
                        Warning.Kind.CLASH,
                        name,
                        "places with this name contain places with different names; the first ones apply");
            }
        }
    }

    /**
     * If a place's name would no longer apply to most of the places that are nearly equal to it, moves the name to
     * those, and marks the differing ones.
     */
    void leaveWithMost() {
        if (groups.all().stream().noneMatch(group -> group.chosen().isPresent())) {
            return;
        }
        List<SchemaGroup> all = groups.all().stream()
                .sorted(Comparator.comparingInt((SchemaGroup group) -> -group.size())
                        .thenComparingInt(group -> group.first().order()))
                .toList();
        named(all).forEach(group -> move(group, all));
        List<SchemaGroup> kept = named(all);
        all.stream()
                .filter(group -> group.chosen().isEmpty())
                .forEach(odd -> nearest(odd, kept).ifPresent(group -> tell(odd, group)));
    }

    private static List<SchemaGroup> named(List<SchemaGroup> groups) {
        return groups.stream().filter(group -> group.chosen().isPresent()).toList();
    }

    private Difference difference(SchemaGroup one, SchemaGroup other) {
        return Difference.between(one, other, groups);
    }

    private void move(SchemaGroup named, List<SchemaGroup> all) {
        List<SchemaGroup> larger = all.stream()
                .filter(group -> group.chosen().isEmpty() && group.size() > named.size())
                .toList();
        nearest(named, larger).ifPresent(most -> {
            most.choose(named.chosen().orElseThrow());
            named.choose(null);
        });
    }

    /** Returns the group that differs in the fewest properties, if any group is similar enough. */
    private Optional<SchemaGroup> nearest(SchemaGroup group, List<SchemaGroup> others) {
        return others.stream()
                .filter(other -> variants.areVariants(group, other))
                .min(Comparator.comparingInt(
                        other -> difference(group, other).properties().size()));
    }

    private void tell(SchemaGroup odd, SchemaGroup kept) {
        String name = kept.chosen().orElseThrow();
        String others = kept.size() == 1 ? kept.first() + " has" : kept.size() + " other places share";
        odd.splitFrom(name);
        warnings.add(
                Warning.Kind.SPLIT,
                places(odd),
                "differs from " + name + ", which " + others + ", by "
                        + String.join(", ", difference(odd, kept).properties()) + ": it gets its own schema");
    }

    private static String places(SchemaGroup group) {
        List<String> places = group.objects().stream()
                .sorted(Comparator.comparingInt(InlineObject::order))
                .map(InlineObject::toString)
                .toList();
        String first = places.stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
        return places.size() > MOST_PLACES ? first + " and " + (places.size() - MOST_PLACES) + " more" : first;
    }
}
