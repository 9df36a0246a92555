package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.diagnostic.Stale;
import io.github.belvo4j.postman.inline.InlineObjects;
import io.github.belvo4j.postman.language.Nearest;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds the entries of a names file whose places the collection doesn't contain, or no longer contains. */
final class StalePlaces {
    private final NamesFile names;
    private final InlineObjects objects;
    private final Stale stale;

    private StalePlaces(NamesFile names, InlineObjects objects, Stale stale) {
        this.names = names;
        this.objects = objects;
        this.stale = stale;
    }

    /**
     * Returns the names whose places exist.
     *
     * @param stale receives the other names, each with the existing place most similar to its own
     */
    static NamesFile leaveOut(NamesFile names, List<Operation> operations, InlineObjects objects, Stale stale) {
        if (names.operations().isEmpty() && names.schemas().isEmpty()) {
            return names;
        }
        Map<SchemaLocation, String> there = new HashMap<>();
        operations.forEach(operation -> there.put(new SchemaLocation(operation.key(), "", ""), operation.place()));
        Map<SchemaLocation, String> schemas = new HashMap<>();
        objects.all().forEach(object -> schemas.put(object.location(), object.toString()));
        StalePlaces places = new StalePlaces(names, objects, stale);
        return new NamesFile(
                names.file(),
                names.texts(),
                places.present(
                        names.operations(),
                        there,
                        (place, name) -> places.tell(place, "the collection has no such operation", there)),
                places.present(names.schemas(), schemas, (place, name) -> {
                    places.tell(place, places.whyNot(place), schemas);
                    stale.addName(name, places.text(place));
                }));
    }

    private Map<SchemaLocation, String> present(
            Map<SchemaLocation, String> named,
            Map<SchemaLocation, String> there,
            BiConsumer<SchemaLocation, String> missing) {
        Map<SchemaLocation, String> present = new LinkedHashMap<>();
        named.forEach((place, name) -> {
            if (there.containsKey(place)) {
                present.put(place, name);
            } else {
                missing.accept(place, name);
            }
        });
        return present;
    }

    /** Returns the place as written in the names file. */
    private String text(SchemaLocation place) {
        return names.texts().getOrDefault(place, place.toString());
    }

    private String whyNot(SchemaLocation place) {
        return objects.hasBody(place)
                ? "there is no object with properties at that place"
                : "the collection has no such body";
    }

    private void tell(SchemaLocation place, String why, Map<SchemaLocation, String> there) {
        String nearest = Nearest.to(
                        text(place), there.values().stream().sorted().toList())
                .map(other -> "; the nearest is " + other)
                .orElse("");
        stale.add(names.file(), text(place), why + nearest);
    }
}
