package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes names that people can read at a glance: what a long one says at its end is left out first. */
final class ShortName {
    /** Characters of an operation id. */
    static final int OPERATION = 60;

    /** Characters of a schema's name. */
    static final int SCHEMA = 45;

    /** What begins a part of a name that can be left out. */
    private static final Set<String> JOINTS = WordList.of(
            "according across after against along and as associated at based before between by during for from given in into"
                    + " of on or per over that through to under using via when where which with within without");

    /** What says little between the words around it. */
    private static final Set<String> FILLING = WordList.of(
            "attributes body content data details entity item object payload record request response result");

    private ShortName() {}

    /** The words that fit, with an ending that takes up some of the room: up to a joint, else those at both ends. */
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

    /** Two words at least say what it is. */
    private static List<String> beforeLastJoint(List<String> words) {
        for (int i = words.size() - 1; i > 1; i--) {
            if (JOINTS.contains(words.get(i))) {
                return words.subList(0, i);
            }
        }
        return List.of();
    }

    /** What is around a part, as far as it fits before the part's own words: without what says little, from its end on. */
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

    /** The words that fit, at least the first, those in the middle left out: the end tells alike beginnings apart. */
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
