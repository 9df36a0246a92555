package io.github.belvo4j.postman.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people said of things that the collection doesn't have, or has no more: all of it is told at once. */
public final class Stale {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> namedPlaces = new HashMap<>();

    private record Entry(String file, String place, String message) {
        @Override
        public String toString() {
            return file + ": " + place + ": " + message;
        }
    }

    /**
     * Adds an entry.
     *
     * @param file that people wrote it in
     * @param place of the entry within the file
     * @param message one line
     */
    public void add(String file, String place, String message) {
        entries.add(new Entry(file, place, message));
    }

    /** Notes the name of a place that isn't there. */
    public void addName(String name, String place) {
        namedPlaces.putIfAbsent(name, place);
    }

    /** The place of a name, which isn't there. */
    public Optional<String> placeOf(String name) {
        return Optional.ofNullable(namedPlaces.get(name));
    }

    /**
     * Ends a translation that has such entries.
     *
     * @throws InputException naming all of them
     */
    public void refuse() {
        if (entries.size() == 1) {
            throw new InputException(entries.get(0).toString());
        }
        if (!entries.isEmpty()) {
            StringBuilder lines = new StringBuilder(entries.size() + " entries don't fit the collection:");
            entries.forEach(entry -> lines.append("\n  ").append(entry));
            throw new InputException(lines.toString());
        }
    }

    /** Warns of each. */
    public void warn(Warnings warnings) {
        entries.forEach(entry -> warnings.add(Warning.Kind.LOST, entry.file() + ": " + entry.place(), entry.message()));
    }
}
