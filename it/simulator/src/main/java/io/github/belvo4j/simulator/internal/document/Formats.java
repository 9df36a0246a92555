package io.github.belvo4j.simulator.internal.document;

import io.github.belvo4j.simulator.internal.json.DateTimes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the formats of strings. */
final class Formats {
    /** The format of a filter that accepts a date or a date-time. The document doesn't define such a format. */
    static final String MOMENT = "moment";

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private Formats() {}

    /** Returns the reason why a string is invalid; null if it is valid. */
    static @Nullable String complaint(String format, String text) {
        return switch (format) {
            case "date" -> isDate(text) ? null : "Date has wrong format. Use this format instead: YYYY-MM-DD.";
            case "date-time" ->
                isDateTime(text) ? null : "Datetime has wrong format. Use this format instead: YYYY-MM-DDThh:mm:ssZ.";
            case MOMENT -> isDate(text) || isDateTime(text) ? null : "Enter a valid date or date-time.";
            case "uuid" -> UUID.matcher(text).matches() ? null : "Must be a valid UUID.";
            case "email" -> EMAIL.matcher(text).matches() ? null : "Enter a valid email address.";
            case "uri" -> isUrl(text) ? null : "Enter a valid URL.";
            default -> null;
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        try {
            DateTimes.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
