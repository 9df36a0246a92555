package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Vocabulary;
import java.util.Set;

/**
 * Decides whether two objects with the same properties can be considered to be of the same kind although a part of one
 * of them isn't in any sample. An address, for example, is recognizable by its properties anywhere. In contrast,
 * {@code {count, next, results: []}} could be a page of anything.
 */
final class Evidence {
    /** The smallest number of equal properties that is unlikely to be a coincidence. */
    static final int TELLING = 3;

    private Evidence() {}

    /** Returns whether the properties identify the kind of object. */
    static boolean isTelling(Set<String> properties) {
        int telling = 0;
        for (String property : properties) {
            if (Vocabulary.isTelling(Identifiers.of(property)) && ++telling == TELLING) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the property that the edge starts with identifies the kind of object that the edge leads to. */
    static boolean isTelling(Edge edge) {
        return edge.property()
                .map(property -> Vocabulary.isTelling(Identifiers.of(property)))
                .orElse(false);
    }
}
