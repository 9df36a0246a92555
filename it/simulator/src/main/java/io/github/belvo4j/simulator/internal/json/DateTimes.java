package io.github.belvo4j.simulator.internal.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How the API writes date-times: in UTC, with microseconds. */
public final class DateTimes {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    private DateTimes() {}

    public static String format(Instant instant) {
        return MICROSECONDS.format(instant);
    }
}
