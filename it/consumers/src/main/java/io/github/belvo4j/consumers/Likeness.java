package io.github.belvo4j.consumers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares JSON values, regardless of how a language names properties and writes numbers and times. A missing property equals
 * null; times are equal if they are in the same millisecond.
 */
final class Likeness {

    private Likeness() {}

    static boolean of(JsonNode sent, JsonNode decoded) {
        if (sent.isObject() && decoded.isObject()) {
            Map<String, JsonNode> ours = members(sent);
            Map<String, JsonNode> theirs = members(decoded);
            return ours.keySet().equals(theirs.keySet())
                    && ours.keySet().stream().allMatch(name -> of(ours.get(name), theirs.get(name)));
        }
        if (sent.isArray() && decoded.isArray() && sent.size() == decoded.size()) {
            return Stream.iterate(0, i -> i < sent.size(), i -> i + 1).allMatch(i -> of(sent.get(i), decoded.get(i)));
        }
        if (sent.isNumber()) {
            return isNumeric(decoded.asText()) && new BigDecimal(decoded.asText()).compareTo(sent.decimalValue()) == 0;
        }
        return sent.equals(decoded) || time(sent.asText()).equals(time(decoded.asText()));
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> members.put(
                        member.getKey().replaceAll("[_-]", "").toLowerCase(Locale.ROOT), member.getValue()));
        return members;
    }

    private static boolean isNumeric(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    }

    /** Returns the instant that a string denotes, or the string itself if it isn't a time. */
    private static Object time(String text) {
        try {
            return switch (text.length()) {
                case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> text;
                case 10 -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                default ->
                    text.matches(".*(Z|[-+]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS)
                            : LocalDateTime.parse(text)
                                    .toInstant(ZoneOffset.UTC)
                                    .truncatedTo(ChronoUnit.MILLIS);
            };
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
