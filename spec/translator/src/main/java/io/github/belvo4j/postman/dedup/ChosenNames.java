package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that people chose for schemas.
 *
 * <p>A name is bound to a place, and means whatever shares a schema with it. When a request at that place comes to differ
 * from the many that it shared a schema with, the name stays with the many.
 */
final class ChosenNames {
    private final InlineObjects objects;
    private final SchemaGroups groups;
    private final Warnings warnings;

    ChosenNames(InlineObjects objects, SchemaGroups groups, Warnings warnings) {
        this.objects = objects;
        this.groups = groups;
        this.warnings = warnings;
    }

    /** Gives the names to their places, each of which is there, and joins the places of one name. */
    void apply(Map<SchemaLocation, String> chosen) {
        Map<SchemaLocation, List<InlineObject>> byLocation = new HashMap<>();
        objects.all()
                .forEach(object -> byLocation
                        .computeIfAbsent(object.location(), k -> new ArrayList<>())
                        .add(object));
        chosen.forEach((location, name) -> {
            List<InlineObject> named = Objects.requireNonNull(byLocation.get(location));
            named.forEach(object -> groups.of(object).choose(name));
        });
        Map<String, InlineObject> byName = new LinkedHashMap<>();
        chosen.forEach((location, name) -> {
            for (InlineObject object : Objects.requireNonNull(byLocation.get(location))) {
                InlineObject first = byName.putIfAbsent(name, object);
                if (first != null && groups.join(first, object)) {
                    warnings.add(
                            Warning.Kind.CLASH,
                            name,
                            "places of this name hold, below them, places of different names; the first ones hold");
                }
            }
        });
    }

    /** Moves each name that one request keeps from many that are all but equal to it to the many. */
    void leaveWithMost(Similarity similarity) {
        List<SchemaGroup> unnamed = groups.all().stream()
                .filter(group -> group.chosen().isEmpty() && isRequests(group))
                .sorted(Comparator.comparingInt((SchemaGroup group) -> -group.size())
                        .thenComparingInt(group -> group.first().order()))
                .toList();
        List<SchemaGroup> named = groups.all().stream()
                .filter(group -> group.chosen().isPresent() && isRequests(group))
                .toList();
        for (SchemaGroup group : named) {
            unnamed.stream()
                    .filter(other -> other.chosen().isEmpty() && isVariant(group, other, similarity))
                    .findFirst()
                    .ifPresent(other -> settle(group, other));
        }
    }

    private static boolean isRequests(SchemaGroup group) {
        return group.objects().stream()
                .allMatch(object -> object.isWholeBody() && object.body().isRequest());
    }

    /** Whether one property, or one in eight, makes the difference. */
    private static boolean isVariant(SchemaGroup one, SchemaGroup other, Similarity similarity) {
        int properties = Math.min(one.properties().size(), other.properties().size());
        int different = Math.abs(one.properties().size() - other.properties().size());
        return properties >= Evidence.TELLING
                && different > 0
                && different <= Math.max(1, properties / 8)
                && similarity.isSame(one.first(), other.first(), Similarity.Mode.PART, true);
    }

    private void settle(SchemaGroup named, SchemaGroup other) {
        String name = named.chosen().orElseThrow();
        boolean moves = other.size() > named.size();
        SchemaGroup odd = moves ? named : other;
        if (moves) {
            named.choose(null);
            other.choose(name);
        }
        SchemaGroup kept = moves ? other : named;
        warnings.add(
                Warning.Kind.SPLIT,
                odd.first().toString(),
                "differs from " + name + ", which " + kept.size() + " other places share, by "
                        + String.join(", ", difference(odd, kept))
                        + ": it has a schema of its own");
    }

    private static Set<String> difference(SchemaGroup one, SchemaGroup other) {
        Set<String> difference = new TreeSet<>(one.properties());
        difference.addAll(other.properties());
        difference.removeIf(property ->
                one.properties().contains(property) && other.properties().contains(property));
        return difference;
    }
}
