package io.github.belvo4j.postman.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the entries of names files and overlays that refer to something that the collection doesn't contain, or no
 * longer contains, so that all of them can be reported together.
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
     * @param file the file that contains the entry
     * @param place the place of the entry in the file
     * @param message the message, a single line
     */
    public void add(String file, String place, String message) {
        entries.add(new Entry(file, place, message));
    }

    /** Records that a names file gives a name to a place that doesn't exist. */
    public void addName(String name, String place) {
        namedPlaces.putIfAbsent(name, place);
    }

    /** Returns the nonexistent place to which a names file gives the name; empty if there is no such place. */
    public Optional<String> placeOf(String name) {
        return Optional.ofNullable(namedPlaces.get(name));
    }

    /**
     * Aborts the translation if there are any entries.
     *
     * @throws InputException if there are any entries; the message lists all of them
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
