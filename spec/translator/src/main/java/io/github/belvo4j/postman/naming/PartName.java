package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a part of a body is called after its property. */
final class PartName {
    private PartName() {}

    /**
     * Its words, for one of its kind: an item of {@code tracks: {results: []}} is a track, and what is around it a track
     * list. Empty for a body as a whole.
     */
    static List<String> of(InlineObject object) {
        if (isListed(object) && object.parent() != null) {
            return Inflector.singular(object.parent().words());
        }
        if (isList(object)) {
            List<String> words = new ArrayList<>(Inflector.singular(object.words()));
            words.add("list");
            return words;
        }
        return object.isInList() ? Inflector.singular(object.words()) : object.words();
    }

    /** The object that it is a part of, wrapping left out; null for a body as a whole. */
    @Nullable
    static InlineObject owner(InlineObject object) {
        InlineObject parent = object.parent();
        return isListed(object) && parent != null ? parent.parent() : parent;
    }

    /** Whether its property's name says what it is. */
    static boolean isTelling(InlineObject object) {
        InlineObject parent = object.parent();
        List<String> words = isListed(object) && parent != null ? parent.words() : object.words();
        return !Vocabulary.isVague(words);
    }

    /** Whether it is in a list within a wrapping that is a part itself. */
    private static boolean isListed(InlineObject object) {
        return object.isInList()
                && Vocabulary.isEnvelope(object.words())
                && object.parent() != null
                && !object.parent().isInList()
                && isWrapping(object.parent());
    }

    /** Whether it is a part that wraps a list. */
    private static boolean isList(InlineObject object) {
        return !object.isInList()
                && isWrapping(object)
                && object.children().values().stream().anyMatch(PartName::isListed);
    }

    private static boolean isWrapping(InlineObject object) {
        return !object.isRoot()
                && !object.property().isEmpty()
                && object.shape().members().keySet().stream().noneMatch(Vocabulary::isIdentity);
    }
}
