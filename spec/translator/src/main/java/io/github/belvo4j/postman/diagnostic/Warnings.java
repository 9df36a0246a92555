package io.github.belvo4j.postman.diagnostic;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects warnings during a translation, without duplicates. */
public final class Warnings {
    private final Set<Warning> warnings = new LinkedHashSet<>();

    public void add(Warning.Kind kind, SourceLocation place, String message) {
        add(kind, place, message, 1);
    }

    /** Adds a warning that concerns {@code weight} requests or places of the document. */
    public void add(Warning.Kind kind, SourceLocation place, String message, int weight) {
        warnings.add(new Warning(kind, place.folderPath(), place.pointer(), message, weight));
    }

    /**
     * Adds a warning about a part of the document, such as an operation or a schema.
     *
     * @param subject the name of the part
     */
    public void add(Warning.Kind kind, String subject, String message) {
        warnings.add(new Warning(kind, subject, "", message));
    }

    public Collection<Warning> all() {
        return List.copyOf(warnings);
    }
}
