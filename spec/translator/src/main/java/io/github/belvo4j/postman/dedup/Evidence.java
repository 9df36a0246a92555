package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Vocabulary;
import java.util.Set;

/**
 * Decides whether two objects with the same properties can be considered the same kind although a part of one of them isn't in
 * any sample. An address is recognizable anywhere; {@code {count, next, results: []}} could be a page of anything.
 */
final class Evidence {
    /** The number of properties from which objects are unlikely to be equal by chance. */
    static final int TELLING = 3;

    private Evidence() {}

    /** Returns whether the properties identify the type of object. */
    static boolean isTelling(Set<String> properties) {
        int telling = 0;
        for (String property : properties) {
            if (Vocabulary.isTelling(Identifiers.of(property)) && ++telling == TELLING) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the edge's name identifies the type of its target. */
    static boolean isTelling(Edge edge) {
        return edge.property()
                .map(property -> Vocabulary.isTelling(Identifiers.of(property)))
                .orElse(false);
    }
}
