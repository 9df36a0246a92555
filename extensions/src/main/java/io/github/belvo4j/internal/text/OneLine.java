package io.github.belvo4j.internal.text;

import java.util.regex.Pattern;

/**
 * Makes external text safe for a message or a log line. Characters that could end the line, control a terminal, or change the
 * order in which text appears become spaces.
 */
public final class OneLine {

    /** Control characters, line and paragraph separators, and formatting characters for bidirectional text. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{gc=Cc}\\x{2028}\\x{2029}\\x{61c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

    private OneLine() {}

    /** Returns the text on one line. */
    public static String of(String text) {
        return isPlain(text) ? text : UNSAFE.matcher(text).replaceAll(" ");
    }

    /** Returns whether a text consists of printable ASCII characters, as nearly all do. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Returns the text on one line; if it exceeds the maximum length, only its beginning, followed by an ellipsis. */
    public static String of(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return of(text);
        }
        int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return of(text.substring(0, end)) + "…";
    }
}
