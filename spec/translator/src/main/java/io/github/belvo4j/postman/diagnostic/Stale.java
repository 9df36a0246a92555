package io.github.belvo4j.postman.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entries of names and overlays that refer to things that the collection doesn't have, or no longer has. They are
 * reported together.
 */
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
     * @param file the file that contains it
     * @param place the place of the entry in the file
     * @param message the message, a single line
     */
    public void add(String file, String place, String message) {
        entries.add(new Entry(file, place, message));
    }

    /** Records the name of a place that doesn't exist. */
    public void addName(String name, String place) {
        namedPlaces.putIfAbsent(name, place);
    }

    /** Returns the place of a name, if that place doesn't exist. */
    public Optional<String> placeOf(String name) {
        return Optional.ofNullable(namedPlaces.get(name));
    }

    /**
     * Aborts the translation if there are such entries.
     *
     * @throws InputException if there are any; the message lists all of them
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

    /** Adds a warning for each entry. */
    public void warn(Warnings warnings) {
        entries.forEach(entry -> warnings.add(Warning.Kind.LOST, entry.file() + ": " + entry.place(), entry.message()));
    }
}
