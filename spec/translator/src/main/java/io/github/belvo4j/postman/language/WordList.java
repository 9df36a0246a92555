package io.github.belvo4j.postman.language;

import java.util.Set;

/** Reads word lists from text. */
public final class WordList {
    private WordList() {}

    /** The words between the blanks. */
    public static Set<String> of(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
