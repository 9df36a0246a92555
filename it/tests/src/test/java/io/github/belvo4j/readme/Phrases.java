package io.github.belvo4j.readme;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds phrases that an editor would change, and knows what to write instead. */
record Phrases(List<Phrase> phrases) {

    /** Space, or a line break with what continues a comment, a quotation, or a text that is joined with a plus sign. */
    private static final String SPACE = "(?:\\s?\"\\s*\\+\\s*\"\\s?|\\s+(?:(?:\\*|//|#|>)\\s+)?)";

    private record Phrase(Pattern pattern, String better) {}

    /** Reads lines with a regular expression, an arrow and the better wording; others are blank or begin with {@code #}. */
    static Phrases parse(String lines) {
        return new Phrases(lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Phrases::phrase)
                .toList());
    }

    private static Phrase phrase(String line) {
        String[] sides = line.split(" => ", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("Not \"phrase => better wording\": " + line);
        }
        return new Phrase(Pattern.compile("\\b" + sides[0].replace(" ", SPACE), CASE_INSENSITIVE), sides[1]);
    }

    /** Each phrase that is in a text, as {@code file:line: "phrase": better wording}. */
    List<String> in(String file, String text) {
        return phrases.stream()
                .flatMap(phrase -> phrase.pattern()
                        .matcher(text)
                        .results()
                        .map(found -> "%s:%d: \"%s\": %s"
                                .formatted(
                                        file,
                                        lineAt(found.start(), text),
                                        found.group().replaceAll(SPACE, Matcher.quoteReplacement(" ")),
                                        phrase.better())))
                .toList();
    }

    private static long lineAt(int offset, String text) {
        return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
