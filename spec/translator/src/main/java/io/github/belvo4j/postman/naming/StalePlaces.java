package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.dedup.InlineObject;
import io.github.belvo4j.postman.dedup.InlineObjects;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.language.Nearest;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
     * Returns normally when every place of the names is there.
     *
     * @throws InputException naming all that aren't, each with the nearest that is
     */
    static void refuse(NamesFile names, List<Operation> operations, InlineObjects objects) {
        List<String> stale = new StalePlaces(operations, objects).in(names);
        if (stale.size() == 1) {
            throw new InputException(stale.get(0));
        }
        if (!stale.isEmpty()) {
            throw new InputException(
                    stale.size() + " places aren't in the collection:\n  " + String.join("\n  ", stale));
        }
    }

    private List<String> in(NamesFile names) {
        List<String> stale = new ArrayList<>();
        for (SchemaLocation place : names.operations().keySet()) {
            if (!operations.contains(place)) {
                stale.add(place + ": the collection has no such operation" + nearest(place, operations));
            }
        }
        for (SchemaLocation place : names.schemas().keySet()) {
            if (!schemas.contains(place)) {
                String why = objects.hasBody(place)
                        ? "no object with properties stands there"
                        : "the collection has no such body";
                stale.add(place + ": " + why + nearest(place, schemas));
            }
        }
        return stale;
    }

    private static String nearest(SchemaLocation place, Collection<SchemaLocation> all) {
        List<String> places =
                all.stream().map(SchemaLocation::toString).sorted().toList();
        return Nearest.to(place.toString(), places)
                .map(other -> "; the nearest is " + other)
                .orElse("");
    }
}
