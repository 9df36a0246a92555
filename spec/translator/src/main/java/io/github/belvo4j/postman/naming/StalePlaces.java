package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.dedup.InlineObject;
import io.github.belvo4j.postman.dedup.InlineObjects;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.language.Nearest;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the places of a names file that the collection doesn't have, or has no more. */
final class StalePlaces {
    private final NamesFile names;
    private final Map<SchemaLocation, String> messages;

    private StalePlaces(NamesFile names, Map<SchemaLocation, String> messages) {
        this.names = names;
        this.messages = messages;
    }

    static StalePlaces of(NamesFile names, List<Operation> operations, InlineObjects objects) {
        Map<SchemaLocation, String> messages = new LinkedHashMap<>();
        Set<SchemaLocation> places = operations.stream()
                .map(operation -> new SchemaLocation(operation.key(), "", ""))
                .collect(Collectors.toUnmodifiableSet());
        for (SchemaLocation place : names.operations().keySet()) {
            if (!places.contains(place)) {
                messages.put(place, "the collection has no such operation" + nearest(place, places));
            }
        }
        Set<SchemaLocation> schemas =
                objects.all().stream().map(InlineObject::location).collect(Collectors.toUnmodifiableSet());
        for (SchemaLocation place : names.schemas().keySet()) {
            if (!schemas.contains(place)) {
                String why = objects.hasBody(place)
                        ? "no object with properties stands there"
                        : "the collection has no such body";
                messages.put(place, why + nearest(place, schemas));
            }
        }
        return new StalePlaces(names, messages);
    }

    /**
     * The names, all of whose places are there.
     *
     * @throws InputException naming all that aren't, each with the nearest that is
     */
    NamesFile refused() {
        List<String> lines = new ArrayList<>();
        messages.forEach((place, message) -> lines.add(place + ": " + message));
        if (lines.size() == 1) {
            throw new InputException(lines.get(0));
        }
        if (!lines.isEmpty()) {
            throw new InputException(
                    lines.size() + " places aren't in the collection:\n  " + String.join("\n  ", lines));
        }
        return names;
    }

    /** The names whose places are there, after a warning of each other one. */
    NamesFile warned(Warnings warnings) {
        messages.forEach((place, message) -> warnings.add(Warning.Kind.LOST, place.toString(), message));
        return new NamesFile(present(names.operations()), present(names.schemas()));
    }

    private Map<SchemaLocation, String> present(Map<SchemaLocation, String> all) {
        Map<SchemaLocation, String> present = new LinkedHashMap<>(all);
        present.keySet().removeAll(messages.keySet());
        return present;
    }

    private static String nearest(SchemaLocation place, Collection<SchemaLocation> all) {
        List<String> places =
                all.stream().map(SchemaLocation::toString).sorted().toList();
        return Nearest.to(place.toString(), places)
                .map(other -> "; the nearest is " + other)
                .orElse("");
    }
}
