package io.github.belvo4j.internal.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Characters that may be a date, such as {@code 2026-11-24}, or a date-time, such as {@code 2026-11-24T12:30:00.123456+00:00}.
 * Belvo sometimes documents a date but sends a date-time, or the reverse. A date-time without an offset is in UTC.
 */
final class IsoText {

    private static final int DATE = 10;
    private static final int TIME = 19;
    private static final int OFFSET = 6;

    private final char[] chars;
    private final int start;
    private final int length;

    IsoText(char[] chars, int start, int length) {
        this.chars = chars;
        this.start = start;
        this.length = length;
    }

    /** Returns the date, or the date part of a date-time; null if the characters are neither. */
    @Nullable
    LocalDate day() {
        if (length == DATE) {
            return date();
        }
        OffsetDateTime dateTime = dateTime();
        return dateTime == null ? null : dateTime.toLocalDate();
    }

    /**
     * Returns the date-time, which is in UTC if it has no offset. For a date, returns its start in UTC. Returns null if the
     * characters are neither.
     */
    @Nullable
    OffsetDateTime dateTime() {
        if (length == DATE) {
            LocalDate date = date();
            return date == null ? null : date.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        if (length < TIME || at(DATE) != 'T' || at(13) != ':' || at(16) != ':') {
            return null;
        }
        LocalDate date = date();
        int hour = number(11, 2);
        int minute = number(14, 2);
        int second = number(17, 2);
        int end = endOfFraction();
        int nanos = end == TIME ? 0 : nanos(end);
        ZoneOffset offset = offset(end);
        if (date == null || offset == null || (hour | minute | second | nanos) < 0) {
            return null;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return OffsetDateTime.of(LocalDateTime.of(date, LocalTime.of(hour, minute, second, nanos)), offset);
    }

    private @Nullable LocalDate date() {
        int year = number(0, 4);
        int month = number(5, 2);
        int day = number(8, 2);
        if (at(4) != '-' || at(7) != '-' || year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= Month.of(month).length(Year.isLeap(year)) ? LocalDate.of(year, month, day) : null;
    }

    private int endOfFraction() {
        int end = TIME;
        if (end < length && at(end) == '.') {
            do {
                end++;
            } while (end < length && at(end) >= '0' && at(end) <= '9');
        }
        return end;
    }

    /** Returns the fraction of the second in nanoseconds; negative unless the fraction has one to nine digits. */
    private int nanos(int end) {
        int digits = end - TIME - 1;
        if (digits < 1 || digits > 9) {
            return -1;
        }
        int nanos = number(TIME + 1, digits);
        for (int scale = digits; scale < 9; scale++) {
            nanos *= 10;
        }
        return nanos;
    }

    private @Nullable ZoneOffset offset(int from) {
        if (length == from || length == from + 1 && at(from) == 'Z') {
            return ZoneOffset.UTC;
        }
        if (length != from + OFFSET || at(from + 3) != ':' || at(from) != '+' && at(from) != '-') {
            return null;
        }
        int hours = number(from + 1, 2);
        int minutes = number(from + 4, 2);
        if ((hours | minutes) < 0 || hours > 17 || minutes > 59) {
            return null;
        }
        if ((hours | minutes) == 0) {
            return ZoneOffset.UTC;
        }
        int sign = at(from) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private char at(int index) {
        return chars[start + index];
    }

    /** Returns the number; negative if one of the characters isn't a digit. */
    private int number(int from, int digits) {
        int number = 0;
        for (int i = start + from; i < start + from + digits; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
