package io.github.belvo4j.webhook;

import io.github.belvo4j.internal.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON object, read leniently: a member of an unexpected type is read as null, and remains in {@link #members()}. */
record JsonObject(Map<String, @Nullable Object> members) {

    /** A bounded number without an exponent: writing out 1E999999999 would take gigabytes. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");

    /** Returns a deeply unmodifiable copy that keeps null values and the order. */
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

    /** Returns a member that is an object, or an empty object if the member is anything else. */
    JsonObject object(String name) {
        return new JsonObject(members.get(name) instanceof Map<?, ?> object ? frozen(object) : Map.of());
    }

    /** Returns a string, or a number as a string: Belvo sends some IDs either way. */
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

    /** Returns a whole number, which may be sent as a string; {@code 12.0} counts as a whole number. */
    @Nullable
    Integer integer(String name) {
        BigDecimal number = amount(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Returns the whole number with the given name, or else the only number whose name has the same prefix. */
    @Nullable
    Integer count(String prefix, String items) {
        Integer named = integer(prefix + items);
        if (named != null) {
            return named;
        }
        List<Integer> others = members.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(this::integer)
                .filter(Objects::nonNull)
                .toList();
        return others.size() == 1 ? others.get(0) : null;
    }

    /** Returns a number, which may be sent as a string, with its scale as sent. */
    @Nullable
    BigDecimal amount(String name) {
        return parsed(name, text -> DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null);
    }

    /** Returns a date, or the date part of a date-time. */
    @Nullable
    LocalDate date(String name) {
        return read(name, LocalDate.class);
    }

    /** Returns a date-time, which is read as UTC if it has no offset; for a date, returns the start of that day in UTC. */
    @Nullable
    OffsetDateTime time(String name) {
        return read(name, OffsetDateTime.class);
    }

    /** Reads a member by the same rules as the properties of responses. */
    private <T> @Nullable T read(String name, Class<T> type) {
        return parsed(name, text -> Json.MAPPER.convertValue(text, type));
    }

    private <T> @Nullable T parsed(String name, Function<String, @Nullable T> parser) {
        String text = text(name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
