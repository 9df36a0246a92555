package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Vocabulary;
import java.util.Set;

/**
 * Tells whether two objects with the same properties may be taken for one kind though something below one of them was
 * never seen. An address is one wherever it stands; {@code {count, next, results: []}} could be a page of anything.
 */
final class Evidence {
    /** Properties that make it unlikely to be alike by chance. */
    static final int TELLING = 3;

    private Evidence() {}

    /** Whether the properties tell what the object is. */
    static boolean isTelling(Set<String> properties) {
        int telling = 0;
        for (String property : properties) {
            if (Vocabulary.isTelling(Identifiers.of(property)) && ++telling == TELLING) {
                return true;
            }
        }
        return false;
    }

    /** Whether the edge's name tells what it leads to. */
    static boolean isTelling(Edge edge) {
        return edge.property()
                .map(property -> Vocabulary.isTelling(Identifiers.of(property)))
                .orElse(false);
    }
}
