package io.github.belvo4j.postman.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns text written in Postman into JSON: adds quotes around variables, placeholders and bare words where JSON
 * requires a value, and removes comments and variables that stand for several properties.
 */
final class Quoting {
    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private final String text;
    private final StringBuilder out;

    /** The open brackets. */
    private final StringBuilder open = new StringBuilder();

    private final List<String> fragments = new ArrayList<>();

    /** The last character read that isn't whitespace. */
    private char last = ' ';

    private int at;

    private Quoting(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 32);
    }

    /**
     * Returns whether a text contains anything that could need quotes or have to be removed. If not, it can be parsed
     * unchanged.
     */
    static boolean isNeeded(String text) {
        return text.contains("{{") || text.indexOf('<') >= 0 || text.contains("//") || text.contains("/*");
    }

    static String quoteBare(String text) {
        return new Quoting(text).run();
    }

    /** Returns the variables that {@link #quoteBare} removes because they stand for several properties. */
    static List<String> fragments(String text) {
        Quoting quoting = new Quoting(text);
        quoting.run();
        return List.copyOf(quoting.fragments);
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                copyTo(endOfString(c));
                last = c;
            } else if (text.startsWith("//", at)) {
                skipTo(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                skipTo(end < 0 ? -1 : end + 2);
            } else if (text.startsWith("{{", at) && text.indexOf("}}", at) > 0) {
                variable(text.indexOf("}}", at) + 2);
            } else if (c == '<' && placeholderEnd() > 0) {
                quote(placeholderEnd(), false);
            } else if (isBareWord(c)) {
                word();
            } else {
                sign(c);
            }
        }
        return out.toString();
    }

    private void sign(char c) {
        if (c == '{' || c == '[') {
            open.append(c);
        } else if ((c == '}' || c == ']') && open.length() > 0) {
            open.setLength(open.length() - 1);
        }
        last = Character.isWhitespace(c) ? last : c;
        out.append(c);
        at++;
    }

    private boolean isInObject() {
        return open.length() > 0 && open.charAt(open.length() - 1) == '{';
    }

    /** Returns whether a property name is expected next, or a property has just ended. */
    private boolean isBetweenProperties() {
        return isInObject() && last != ':';
    }

    private int endOfString(char quote) {
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private int placeholderEnd() {
        int end = text.indexOf('>', at);
        int line = text.indexOf('\n', at);
        return end < 0 || (line >= 0 && line < end) ? -1 : end + 1;
    }

    /**
     * Handles a variable. Where a property is expected, a variable stands for several properties, unless it is part of
     * a name.
     */
    private void variable(int end) {
        int next = afterBlanks(end);
        boolean glued = end < text.length() && ":,}] \t\r\n/".indexOf(text.charAt(end)) < 0;
        boolean named = next < text.length() && text.charAt(next) == ':';
        if (!isBetweenProperties() || glued || named) {
            quote(end, true);
            return;
        }
        fragments.add(text.substring(at, end));
        boolean comma = next < text.length() && text.charAt(next) == ',';
        at = comma && (last == ',' || last == '{') ? next + 1 : end;
        if (last != ',' && last != '{' && next < text.length() && text.charAt(next) == '"') {
            out.append(',');
            last = ',';
        }
    }

    private int afterBlanks(int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private boolean isBareWord(char c) {
        boolean value = last == ':' || !isInObject() && open.length() > 0 && (last == '[' || last == ',');
        return value && (Character.isLetter(c) || c == '_' || c == '$');
    }

    private void word() {
        int end = at;
        while (end < text.length() && ",}] \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (LITERALS.contains(text.substring(at, end))) {
            copyTo(end);
            last = 'e';
        } else {
            out.append('"').append(Placeholders.BARE).append("{{");
            copyTo(end);
            out.append("}}\"");
            last = '"';
        }
    }

    /** Adds quotes. Other text can be attached to a variable: {@code {{a}}-{{b}}}. */
    private void quote(int end, boolean variable) {
        int stop = end;
        while (stop < text.length() && ",}] \t\r\n:".indexOf(text.charAt(stop)) < 0) {
            int close = text.startsWith("{{", stop) ? text.indexOf("}}", stop) : -1;
            stop = close < 0 ? stop + 1 : close + 2;
        }
        out.append('"');
        if (variable && stop == end) {
            out.append(Placeholders.BARE);
        }
        out.append(text.substring(at, stop).replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
        at = stop;
        last = '"';
    }

    private void copyTo(int end) {
        out.append(text, at, end);
        at = end;
    }

    private void skipTo(int end) {
        at = end < 0 ? text.length() : end;
    }
}
