package io.github.belvo4j.readme;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phrases that an editor would change, and the wording to replace them with.
 *
 * @param any finds any one of them: most texts have none, and are searched once
 */
record Phrases(List<Phrase> phrases, Pattern any) {

    /** White space, or a line break with whatever continues a comment, a quotation, or a concatenated string. */
    private static final String SPACE = "(?:\\s?\"\\s*\\+\\s*\"\\s?|\\s+(?:(?:\\*|//|#|>)\\s+)?)";

    private record Phrase(String expression, String better) {}

    /**
     * Reads lines with a regular expression, an arrow and the better wording; other lines are blank or begin with
     * {@code #}.
     */
    static Phrases parse(String lines) {
        List<Phrase> phrases = lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Phrases::phrase)
                .toList();
        return new Phrases(
                phrases, pattern(phrases.stream().map(Phrase::expression).collect(joining("|", "(?:", ")"))));
    }

    private static Phrase phrase(String line) {
        String[] sides = line.split(" => ", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("Not \"phrase => better wording\": " + line);
        }
        return new Phrase(sides[0].replace(" ", SPACE), sides[1]);
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile("\\b" + expression, CASE_INSENSITIVE);
    }

    /** Each phrase that is in a text, as {@code file:line: "phrase": better wording}. */
    List<String> in(String file, String text) {
        if (!any.matcher(text).find()) {
            return List.of();
        }
        return phrases.stream()
                .flatMap(phrase -> pattern(phrase.expression())
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
