package io.github.belvo4j.postman.language;

import com.anyascii.AnyAscii;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Transliterates names into Latin letters without diacritics, so that identifiers can be derived from names in any
 * script.
 */
final class Latin {
    private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9]+");

    private Latin() {}

    /** Transliterates letters of other scripts. Punctuation and symbols aren't changed. */
    static String of(String name) {
        return isAscii(name) ? name : transliterated(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    private static String transliterated(String name) {
        StringBuilder latin = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 128 || !Character.isLetterOrDigit(c) && !isMark(c)) {
                latin.appendCodePoint(c);
            } else {
                latin.append(SIGNS.matcher(AnyAscii.transliterate(c)).replaceAll(""));
            }
        });
        return latin.toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
