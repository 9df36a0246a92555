package io.github.belvo4j.postman.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Suggests the name that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * Returns the candidate with the smallest edit distance to the text; empty if there are no candidates. The distance is
     * measured in words and path segments or, if several candidates have the same distance, in characters.
     */
    public static Optional<String> to(String text, Collection<String> others) {
        return others.stream()
                .min(Comparator.comparingInt((String other) -> distance(parts(text), parts(other)))
                        .thenComparingInt(other -> distance(characters(text), characters(other))));
    }

    private static List<String> parts(String text) {
        return List.of(text.split("[ /]+"));
    }

    private static List<Character> characters(String text) {
        return text.chars().mapToObj(c -> (char) c).toList();
    }

    /** Returns the minimum number of insertions, deletions and replacements that turn one list into the other. */
    private static <T> int distance(List<T> from, List<T> to) {
        int[] row = new int[to.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.size()];
    }
}
