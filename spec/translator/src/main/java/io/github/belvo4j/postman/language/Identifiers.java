package io.github.belvo4j.postman.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits identifiers into words, and composes identifiers from words. */
public final class Identifiers {
    private static final Pattern APOSTROPHE = Pattern.compile("['’](?=s\\b)");

    private Identifiers() {}

    /** Returns the words of a name in lowercase Latin letters, without diacritics or punctuation. */
    public static List<String> of(String name) {
        String joined = APOSTROPHE
                .matcher(Latin.of(name))
                .replaceAll("")
                .replace("OAuth", "Oauth")
                .replace("(s)", "s");
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < joined.length(); i++) {
            if (!isWord(joined.charAt(i))) {
                add(words, joined, start, i);
                start = i + 1;
            } else if (i > start && isBoundary(joined, i)) {
                add(words, joined, start, i);
                start = i;
            }
        }
        add(words, joined, start, joined.length());
        return words;
    }

    private static void add(List<String> words, String text, int from, int to) {
        if (from < to) {
            words.add(text.substring(from, to).toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Returns whether a word starts at an index: {@code userId} consists of {@code user} and {@code Id}, and
     * {@code URLPath} of {@code URL} and {@code Path}. {@code URLs} is a single word.
     */
    private static boolean isBoundary(String text, int i) {
        boolean before = isUpper(text.charAt(i - 1));
        boolean here = isUpper(text.charAt(i));
        boolean lowerNext = isLower(text, i + 1) && (text.charAt(i + 1) != 's' || isLower(text, i + 2));
        return here && (!before || lowerNext);
    }

    private static boolean isLower(String text, int i) {
        return i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isWord(char c) {
        return isUpper(c) || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Returns whether an identifier starts with a letter, as required in code. */
    public static boolean startsWithLetter(String identifier) {
        return !identifier.isEmpty() && Character.isLetter(identifier.charAt(0));
    }

    /** Composes an identifier from words: {@code LinkPage} from {@code link} and {@code page}. */
    public static String pascal(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            boolean digits = name.length() > 0
                    && Character.isDigit(name.charAt(name.length() - 1))
                    && Character.isDigit(word.charAt(0));
            name.append(digits ? "_" : "")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }

    public static String pascal(String name) {
        return pascal(of(name));
    }

    public static String camel(List<String> words) {
        String pascal = pascal(words);
        return pascal.isEmpty() ? pascal : Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    }
}
