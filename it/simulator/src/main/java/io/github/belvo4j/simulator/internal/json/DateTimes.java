package io.github.belvo4j.simulator.internal.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Reads and writes date-times as the API does: in UTC, usually with microseconds, but for some properties in other formats,
 * some of which have no offset.
 */
public final class DateTimes {
    private static final DateTimeFormatter MICROSECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX");

    /**
     * The formats of the properties that don't have the usual format, by the property's name. If the format also depends on the
     * containing object, the object's name precedes the property's.
     */
    private static final Map<String, DateTimeFormatter> FORMS = Map.of(
            "collected_at", utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx"),
            "last_accessed_at", utc("uuuu-MM-dd'T'HH:mm:ss"),
            "accounting_date", utc("uuuu-MM-dd'T'HH:mm:ss"),
            "credit_data/collected_at", utc("uuuu-MM-dd'T'HH:mm:ssX"),
            "loan_data/collected_at", utc("uuuu-MM-dd'T'HH:mm:ss.SSSX"));

    private DateTimes() {}

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    public static String format(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    /**
     * Writes a date-time in the format that the API uses for a property.
     *
     * @param parent the name of the object that has the property; empty at the top level
     */
    public static String format(Instant instant, String parent, String property) {
        return FORMS.getOrDefault(parent + "/" + property, FORMS.getOrDefault(property, MICROSECONDS))
                .format(instant);
    }

    /** Reads a date-time in any of the API's formats. A date-time without an offset is in UTC. */
    public static Instant parse(String text) {
        return text.matches(".*([Zz]|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
