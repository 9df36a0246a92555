package io.github.belvo4j.postman.example;

import io.github.belvo4j.postman.inference.Formats;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks whether strings conform to formats of OpenAPI and JSON Schema, as strictly as validators do. */
final class FormatCheck {
    private static final String CHARACTERS = "(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
    private static final Pattern URI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?://(?:[^\\s/?#@\\[\\]]*@)?\\[[0-9A-Fa-f:.]+\\])?" + CHARACTERS
                    + "(?:#" + CHARACTERS + ")?");
    private static final Pattern EMAIL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+" + LABEL);
    private static final Pattern HOSTNAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern BYTE =
            Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    /** Values that replace the mask of a secret if the mask would violate the format. */
    private static final Map<String, String> NEUTRAL = Map.of(
            "uuid", "00000000-0000-0000-0000-000000000000",
            "date", "1970-01-01",
            "date-time", "1970-01-01T00:00:00Z",
            "time", "00:00:00Z",
            "email", "masked@example.com",
            "uri", "https://example.com/masked",
            "hostname", "masked.example.com",
            "ipv4", "0.0.0.0",
            "ipv6", "::",
            "byte", "");

    private FormatCheck() {}

    static boolean holds(String text, String format) {
        return switch (format) {
            case "date" -> parses(text, DateTimeFormatter.ISO_LOCAL_DATE);
            case "date-time" -> parses(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case "time" -> parses(text, DateTimeFormatter.ISO_OFFSET_TIME);
            case "uri" -> URI.matcher(text).matches();
            case "email" -> EMAIL.matcher(text).matches();
            case "hostname" -> HOSTNAME.matcher(text).matches();
            case "byte" -> BYTE.matcher(text).matches();
            case "uuid", "ipv4", "ipv6" -> Formats.of(text).equals(format);
            default -> true;
        };
    }

    private static boolean parses(String text, DateTimeFormatter format) {
        try {
            return format.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static Optional<String> neutral(String format) {
        return Optional.ofNullable(NEUTRAL.get(format));
    }
}
