package io.github.belvo4j.internal.invoke;

import feign.Param;
import io.github.belvo4j.api.Query;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts query parameters to strings. Feign's own encoders write a list as {@code toString()} does, in brackets. */
public final class QueryParameters {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers()))
                    .filter(Field::trySetAccessible)
                    .toList();
        }
    };

    private QueryParameters() {}

    /**
     * Returns the parameters that are set in a query.
     *
     * @param query a generated query, a map, or any other object whose fields are parameters
     * @throws InvalidRequestException if a list is empty, since a URL can't express "none of them"
     */
    static Map<String, String> of(Object query, OperationDescriptor operation) {
        return of(query, operation.call());
    }

    /**
     * Returns the parameters that are set in a query.
     *
     * @param call the name of the call to which the query belongs, for messages
     */
    public static Map<String, String> of(Object query, String call) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (query instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(name.toString(), value));
        } else {
            FIELDS.get(query.getClass()).forEach(field -> values.put(name(field), value(query, field)));
        }
        if (query instanceof Query generated) {
            values.putAll(generated.additionalParameters());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> items && items.isEmpty()) {
                throw new InvalidRequestException(
                        call, List.of(new ErrorEntry(ErrorCode.BLANK.code(), "must not be an empty list", name)));
            }
            if (value != null) {
                texts.put(name, text(value));
            }
        });
        return texts;
    }

    private static String name(Field field) {
        Param param = field.getAnnotation(Param.class);
        return param == null ? field.getName() : param.value();
    }

    private static @Nullable Object value(Object query, Field field) {
        try {
            return field.get(query);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " can't be read", e);
        }
    }

    /** Returns a value as a string; the items of a collection are joined by commas. */
    static String text(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream()
                    .filter(Objects::nonNull)
                    .map(QueryParameters::text)
                    .collect(Collectors.joining(","));
        }
        if (value instanceof OffsetDateTime time) {
            // The time's toString() omits seconds that are zero.
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
