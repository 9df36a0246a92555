package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives the name of a nested object from the property that contains it. */
final class PartName {
    private PartName() {}

    /**
     * Returns the words of the name, in the singular; empty for a whole body. In {@code tracks: {results: []}}, an item
     * of {@code results} is a track, and {@code tracks} itself is a track list.
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

    /** Returns the object that contains the given object, ignoring envelopes; null for a whole body. */
    @Nullable
    static InlineObject owner(InlineObject object) {
        InlineObject parent = object.parent();
        return isListed(object) && parent != null ? parent.parent() : parent;
    }

    /** Returns whether the property that contains the object has a meaningful name. */
    static boolean isTelling(InlineObject object) {
        InlineObject parent = object.parent();
        List<String> words = isListed(object) && parent != null ? parent.words() : object.words();
        return !Vocabulary.isVague(words);
    }

    /** Returns whether the object is an item of a list in an envelope that is nested in another object. */
    private static boolean isListed(InlineObject object) {
        return object.isInList()
                && Vocabulary.isEnvelope(object.words())
                && object.parent() != null
                && !object.parent().isInList()
                && isWrapping(object.parent());
    }

    /** Returns whether the object is the envelope of a list, and nested in another object. */
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
