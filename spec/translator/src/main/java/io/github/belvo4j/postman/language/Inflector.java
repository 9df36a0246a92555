package io.github.belvo4j.postman.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converts English plurals to singulars. */
public final class Inflector {
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
            Map.entry("shelves", "shelf"),
            Map.entry("halves", "half"),
            Map.entry("knives", "knife"),
            Map.entry("wolves", "wolf"),
            Map.entry("lives", "life"));

    private Inflector() {}

    /** Returns the words of a name, with the last word in the singular. */
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
