package io.github.belvo4j.postman.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The differences between two documents, operation by operation. */
public record Comparison(List<Change> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Returns the most severe effect; empty if there are no differences. */
    public Optional<Effect> effect() {
        return changes.stream().map(Change::effect).max(Comparator.naturalOrder());
    }

    /**
     * Returns the part of a semantic version to increase ({@code major}, {@code minor} or {@code patch}); empty if
     * there are no differences.
     */
    public Optional<String> version() {
        return effect().map(effect -> switch (effect) {
            case BREAKING -> "major";
            case COMPATIBLE -> "minor";
            case WORDING -> "patch";
        });
    }
}
