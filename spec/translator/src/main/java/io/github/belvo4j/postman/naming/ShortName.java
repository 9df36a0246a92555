package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shortens names so that they are easy to read. The end of a long name is omitted first. */
final class ShortName {
    /** Maximum number of characters in an operation ID. */
    static final int OPERATION = 60;

    /** Maximum number of characters in a schema name. */
    static final int SCHEMA = 45;

    /** Words that introduce a part of a name that can be omitted. */
    private static final Set<String> JOINTS = WordList.of(
            "according across after against along and as associated at based before between by during for from given in into"
                    + " of on or per over that through to under using via when where which with within without");

    /** Words in the middle of a name that add little. */
    private static final Set<String> FILLING = WordList.of(
            "attributes body content data details entity item object payload record request response result");

    private ShortName() {}

    /**
     * Returns as many words as fit into the given number of characters: those before a preposition, or else the first
     * and last words.
     */
    static List<String> of(List<String> words, int room) {
        List<String> shorter = words;
        while (length(shorter) > room) {
            List<String> cut = beforeLastJoint(shorter);
            if (cut.isEmpty()) {
                return ends(shorter, room);
            }
            shorter = cut;
        }
        return shorter;
    }

    /**
     * Returns the words before the last preposition; empty if there aren't at least two, which a meaningful name needs.
     */
    private static List<String> beforeLastJoint(List<String> words) {
        for (int i = words.size() - 1; i > 1; i--) {
            if (JOINTS.contains(words.get(i))) {
                return words.subList(0, i);
            }
        }
        return List.of();
    }

    /**
     * Returns as much of the parent's name as fits before the object's own words. Words that add little are omitted
     * first, then the end.
     */
    static List<String> around(List<String> around, List<String> own) {
        int room = SCHEMA - length(own);
        List<String> shorter = new ArrayList<>(around);
        for (int i = shorter.size() - 1; i > 0 && length(shorter) > room; i--) {
            if (FILLING.contains(shorter.get(i))) {
                shorter.remove(i);
            }
        }
        return of(shorter, room);
    }

    /**
     * Returns as many words as fit into the given number of characters, including the first. Words in the middle are
     * omitted, because the last ones distinguish similar names.
     */
    static List<String> ends(List<String> words, int room) {
        List<String> ends = new ArrayList<>(words);
        while (ends.size() > 1 && length(ends) > room) {
            ends.remove(ends.size() / 2);
        }
        return ends;
    }

    private static int length(List<String> words) {
        return Identifiers.pascal(words).length();
    }
}
