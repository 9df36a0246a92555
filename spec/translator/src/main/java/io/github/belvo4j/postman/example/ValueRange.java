package io.github.belvo4j.postman.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Checks whether scalar values satisfy the constraints of their schemas, such as a maximum or a pattern. Only overlays
 * specify constraints.
 */
final class ValueRange {
    private static final BigDecimal INT32 = BigDecimal.valueOf(1L << 31);
    private static final BigDecimal INT64 = new BigDecimal(BigInteger.ONE.shiftLeft(63));

    private ValueRange() {}

    static boolean holds(JsonNode value, JsonNode schema) {
        return value.isTextual()
                ? holds(value.textValue(), schema)
                : !value.isNumber() || holds(value.decimalValue(), schema);
    }

    private static boolean holds(String text, JsonNode schema) {
        int length = text.codePointCount(0, text.length());
        return length >= schema.path("minLength").asInt(0)
                && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && matches(text, schema.path("pattern").asText());
    }

    /**
     * Returns whether a string matches a pattern. A pattern that isn't a valid regular expression in Java is ignored.
     */
    private static boolean matches(String text, String pattern) {
        try {
            return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static boolean holds(BigDecimal number, JsonNode schema) {
        boolean fits = switch (schema.path("format").asText()) {
            case "int32" -> isBelow(number, INT32);
            case "int64" -> isBelow(number, INT64);
            default -> true;
        };
        return fits
                && (!schema.has("minimum")
                        || number.compareTo(schema.get("minimum").decimalValue()) >= 0)
                && (!schema.has("maximum")
                        || number.compareTo(schema.get("maximum").decimalValue()) <= 0);
    }

    private static boolean isBelow(BigDecimal number, BigDecimal limit) {
        return number.compareTo(limit) < 0 && number.compareTo(limit.negate()) >= 0;
    }
}
