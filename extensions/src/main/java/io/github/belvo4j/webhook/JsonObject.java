package io.github.belvo4j.webhook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON object, read leniently: a member that isn't what was asked for is null, and stays in {@link #members()}. */
record JsonObject(Map<String, @Nullable Object> members) {

    private static final int DATE_LENGTH = "YYYY-MM-DD".length();

    /** Bounded, and without exponent: writing out 1E999999999 would take gigabytes. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");

    /** An unmodifiable copy, with all that it contains; null values and the order are kept. */
    static Map<String, @Nullable Object> frozen(Map<?, ?> members) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put(String.valueOf(name), frozenValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object frozenValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return frozen(object);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(frozenValue(item)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    /** A member that is an object; an empty object if it is anything else. */
    JsonObject object(String name) {
        return new JsonObject(members.get(name) instanceof Map<?, ?> object ? frozen(object) : Map.of());
    }

    /** A text, or a number as text: Belvo writes some ids either way. */
    @Nullable
    String text(String name) {
        Object value = members.get(name);
        boolean scalar = value instanceof String || value instanceof Number;
        String text = scalar ? String.valueOf(value) : "";
        return text.isBlank() ? null : text;
    }

    String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    @Nullable
    Integer integer(String name) {
        return parsed(name, Integer::valueOf);
    }

    /** A number, or a number as text, with its scale as sent. */
    @Nullable
    BigDecimal amount(String name) {
        return parsed(name, text -> DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null);
    }

    /** A date; of a date-time the date as written. */
    @Nullable
    LocalDate date(String name) {
        return parsed(
                name,
                text -> LocalDate.parse(
                        text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T'
                                ? text.substring(0, DATE_LENGTH)
                                : text));
    }

    @Nullable
    OffsetDateTime time(String name) {
        return parsed(name, OffsetDateTime::parse);
    }

    private <T> @Nullable T parsed(String name, Function<String, @Nullable T> parser) {
        String text = text(name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
