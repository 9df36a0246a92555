package io.github.belvo4j.postman.diagnostic;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects warnings while a collection is translated; the same warning is kept once. */
public final class Warnings {
    private final Set<Warning> warnings = new LinkedHashSet<>();

    public void add(Warning.Kind kind, SourceLocation place, String message) {
        add(kind, place, message, 1);
    }

    /** A warning about as many requests or places of the document as {@code weight} says. */
    public void add(Warning.Kind kind, SourceLocation place, String message, int weight) {
        warnings.add(new Warning(kind, place.folderPath(), place.pointer(), message, weight));
    }

    /** A warning about a thing of the document, named as a reader would: an operation, a schema. */
    public void add(Warning.Kind kind, String subject, String message) {
        warnings.add(new Warning(kind, subject, "", message));
    }

    public Collection<Warning> all() {
        return List.copyOf(warnings);
    }
}
