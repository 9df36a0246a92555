package io.github.belvo4j.postman.inference;

/** Puts quotes around the variables and placeholders that stand where JSON wants a value. */
final class Quoting {
    private final String text;
    private final StringBuilder out;
    private int at;

    private Quoting(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 32);
    }

    static String quoteBare(String text) {
        boolean needed = text.contains("{{") || text.indexOf('<') >= 0 || text.contains("//") || text.contains("/*");
        return needed ? new Quoting(text).run() : text;
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                copyTo(endOfString(c));
            } else if (text.startsWith("//", at)) {
                skipTo(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                skipTo(end < 0 ? -1 : end + 2);
            } else if (text.startsWith("{{", at) && text.indexOf("}}", at) > 0) {
                quote(text.indexOf("}}", at) + 2, true);
            } else if (c == '<' && placeholderEnd() > 0) {
                quote(placeholderEnd(), false);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
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

    /** A variable may have text glued to it: {@code {{a}}-{{b}}}. */
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
    }

    private void copyTo(int end) {
        out.append(text, at, end);
        at = end;
    }

    private void skipTo(int end) {
        at = end < 0 ? text.length() : end;
    }
}
