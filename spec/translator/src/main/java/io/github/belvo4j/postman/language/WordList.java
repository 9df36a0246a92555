package io.github.belvo4j.postman.language;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Reads word lists from text. */
public final class WordList {
    private WordList() {}

    /**
     * Returns the words of a text, which are separated by whitespace. They form a hash set, because words are looked up
     * for every name and text of a collection.
     */
    public static Set<String> of(String text) {
        return Collections.unmodifiableSet(new HashSet<>(Set.of(text.strip().split("\\s+"))));
    }
}
