package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.dedup.InlineObject;
import io.github.belvo4j.postman.dedup.InlineObjects;
import io.github.belvo4j.postman.diagnostic.Stale;
import io.github.belvo4j.postman.language.Nearest;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the places of a names file that the collection doesn't have, or has no more. */
final class StalePlaces {
    private final Set<SchemaLocation> operations;
    private final Set<SchemaLocation> schemas;
    private final InlineObjects objects;

    private StalePlaces(List<Operation> operations, InlineObjects objects) {
        this.operations = operations.stream()
                .map(operation -> new SchemaLocation(operation.key(), "", ""))
                .collect(Collectors.toUnmodifiableSet());
        this.schemas = objects.all().stream().map(InlineObject::location).collect(Collectors.toUnmodifiableSet());
        this.objects = objects;
    }

    /**
     * The names whose places are there.
     *
     * @param stale takes the others, each with the nearest place that is there
     */
    static NamesFile leaveOut(NamesFile names, List<Operation> operations, InlineObjects objects, Stale stale) {
        if (names.operations().isEmpty() && names.schemas().isEmpty()) {
            return names;
        }
        StalePlaces places = new StalePlaces(operations, objects);
        Map<SchemaLocation, String> presentOperations = new LinkedHashMap<>();
        names.operations().forEach((place, name) -> {
            if (places.operations.contains(place)) {
                presentOperations.put(place, name);
            } else {
                String message = "the collection has no such operation" + nearest(place, places.operations);
                stale.add(names.file(), place.toString(), message);
            }
        });
        Map<SchemaLocation, String> presentSchemas = new LinkedHashMap<>();
        names.schemas().forEach((place, name) -> {
            if (places.schemas.contains(place)) {
                presentSchemas.put(place, name);
            } else {
                stale.add(names.file(), place.toString(), places.whyNot(place) + nearest(place, places.schemas));
                stale.addName(name, place.toString());
            }
        });
        return new NamesFile(names.file(), presentOperations, presentSchemas);
    }

    private String whyNot(SchemaLocation place) {
        return objects.hasBody(place) ? "no object with properties stands there" : "the collection has no such body";
    }

    private static String nearest(SchemaLocation place, Collection<SchemaLocation> all) {
        List<String> places =
                all.stream().map(SchemaLocation::toString).sorted().toList();
        return Nearest.to(place.toString(), places)
                .map(other -> "; the nearest is " + other)
                .orElse("");
    }
}
