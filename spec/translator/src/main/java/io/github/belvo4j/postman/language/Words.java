package io.github.belvo4j.postman.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes names apart and puts them together. English, as far as grammar is needed. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’](?=s\\b)");

    private static final Set<String> ALIKE = WordList.of("""
            access address always analysis analytics atlas aws basis bonus bus business campus canvas class
            credentials css data details dns gas gps has https is js kyc media metadata news pass preferences
            previous process progress series settings sms species statistics stats status success this us virus
            was
            """);

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("children", "child"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("indices", "index"),
            Map.entry("matrices", "matrix"),
            Map.entry("vertices", "vertex"),
            Map.entry("movies", "movie"),
            Map.entry("cookies", "cookie"),
            Map.entry("criteria", "criterion"),
            Map.entry("quizzes", "quiz"),
            Map.entry("aliases", "alias"),
            Map.entry("statuses", "status"),
            Map.entry("viruses", "virus"),
            Map.entry("buses", "bus"),
            Map.entry("bonuses", "bonus"),
            Map.entry("campuses", "campus"),
            Map.entry("caches", "cache"),
            Map.entry("analyses", "analysis"),
            Map.entry("taxes", "tax"),
            Map.entry("axes", "axis"),
            Map.entry("shoes", "shoe"),
            Map.entry("heroes", "hero"),
            Map.entry("leaves", "leave"),
            Map.entry("lives", "life"));

    private Words() {}

    /** The words of a name in lower case, without marks and signs; empty for a name of other letters. */
    public static List<String> of(String name) {
        String plain = isAscii(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String joined = APOSTROPHE
                .matcher(plain)
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
     * Between {@code user} and {@code Id} of userId, and between {@code URL} and {@code Path} of URLPath; URLs are one
     * word.
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

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

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

    /** The name with its last word in the singular. */
    public static List<String> singular(List<String> words) {
        if (words.isEmpty()) {
            return words;
        }
        List<String> singular = new ArrayList<>(words);
        int last = words.size() - 1;
        singular.set(last, singular(words.get(last)));
        return singular;
    }

    public static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (ALIKE.contains(word)
                || word.length() < 3
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hissing = word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }

    public static boolean isPlural(String word) {
        return !singular(word).equals(word);
    }
}
