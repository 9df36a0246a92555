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
 * <p>The names file assigns a name to a place, and the name applies to all objects that share a schema with the object
 * at that place. If that object is part of a request and starts to differ from the others, the others keep the name.
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
     * Assigns the names to the objects at the given places, and joins objects with the same name. The API must contain
     * all of these places. An object in a request doesn't get the name if it differs slightly from most of the objects
     * to which the name is assigned.
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
                        "places with this name contain objects with different names; those in the first place apply");
            }
        }
    }

    /**
     * Ensures that a name stays with most of the places that had it. If a group without a name is a variant of a
     * smaller named group, the name moves to the larger group. Unnamed variants of named groups are reported.
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

    /**
     * Returns, of the groups that are variants of a given group, the one that differs from it in the fewest properties;
     * empty if none of the others is a variant.
     */
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
