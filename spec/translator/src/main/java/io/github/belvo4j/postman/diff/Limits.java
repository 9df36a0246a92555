package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * Compares constraints on values. Callers don't validate responses, so only constraints on the values that they send
 * affect them.
 */
final class Limits {
    private static final Set<String> LOWEST =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> HIGHEST =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> ALL = List.of(
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");

    private Limits() {}

    static void compare(
            List<JsonNode> before, List<JsonNode> after, Direction direction, String where, Findings findings) {
        for (String limit : ALL) {
            List<JsonNode> one = stated(before, limit);
            List<JsonNode> other = stated(after, limit);
            if (!one.equals(other)) {
                boolean breaking = direction == Direction.REQUEST && isTighter(limit, one, other);
                findings.add(where + ": " + limit + " " + text(other) + ", was " + text(one), breaking);
            }
        }
    }

    private static List<JsonNode> stated(List<JsonNode> schemas, String limit) {
        return schemas.stream()
                .map(schema -> schema.path(limit))
                .filter(value -> !value.isMissingNode() && !(value.isBoolean() && !value.asBoolean()))
                .toList();
    }

    private static String text(List<JsonNode> values) {
        return values.isEmpty()
                ? "none"
                : String.join(", ", values.stream().map(JsonNode::asText).toList());
    }

    private static boolean isTighter(String limit, List<JsonNode> one, List<JsonNode> other) {
        if (other.isEmpty()) {
            return false;
        }
        boolean numbers = one.size() == 1
                && other.size() == 1
                && one.get(0).isNumber()
                && other.get(0).isNumber();
        if (!numbers) {
            return true;
        }
        int order = other.get(0).decimalValue().compareTo(one.get(0).decimalValue());
        return LOWEST.contains(limit) ? order > 0 : !HIGHEST.contains(limit) || order < 0;
    }
}
