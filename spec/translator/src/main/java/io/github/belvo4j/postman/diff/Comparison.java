package io.github.belvo4j.postman.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What differs between two documents, operation by operation. */
public record Comparison(List<Change> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }

    /** The gravest effect; empty when nothing differs. */
    public Optional<Effect> effect() {
        return changes.stream().map(Change::effect).max(Comparator.naturalOrder());
    }

    /** The part of a semantic version that goes up by one; empty when nothing differs. */
    public Optional<String> version() {
        return effect().map(effect -> switch (effect) {
            case BREAKING -> "major";
            case COMPATIBLE -> "minor";
            case WORDING -> "patch";
        });
    }
}
