package io.github.belvo4j.postman.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.redaction.Secrets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the shape of one sample. */
public final class ShapeReader {
    /** The keys that exporters write for an object whose keys are data instead of property names. */
    private static final Pattern MADE_KEY = Pattern.compile("key_\\d+");

    private static final Pattern DATA_KEY =
            Pattern.compile("\\d+|[0-9a-fA-F]{24,}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final boolean examples;

    private ShapeReader(boolean examples) {
        this.examples = examples;
    }

    /**
     * Returns the shape of a JSON value, with its scalars as examples. The value must not be nested more than
     * {@link LenientJson#MAX_DEPTH} levels deep.
     */
    public static Shape read(JsonNode node) {
        return new ShapeReader(true).shape(node);
    }

    /**
     * Returns the shape of a JSON value without examples of its parts, for use if the whole value serves as the
     * example.
     */
    public static Shape readWithoutExamples(JsonNode node) {
        return new ShapeReader(false).shape(node);
    }

    private Shape shape(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node);
            case BOOLEAN -> Shape.scalar(JsonType.BOOLEAN, Shape.NO_FORMAT, example(node));
            case NUMBER -> number(node);
            default -> Shape.nothing();
        };
    }

    private @Nullable JsonNode example(JsonNode node) {
        return examples ? node : null;
    }

    private Shape object(JsonNode node) {
        if (node.size() == 1) {
            JsonNode only = node.get("value");
            if (only != null && only.isTextual() && Placeholders.isStop(only.textValue())) {
                return shape(only);
            }
        }
        if (hasDataForKeys(node)) {
            Shape values = Shape.UNKNOWN;
            for (JsonNode value : node) {
                values = values.merge(shape(value));
            }
            return Shape.map(values);
        }
        Map<String, Shape> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Shape shape = shape(member.getValue());
            members.put(member.getKey(), Secrets.isSecretName(member.getKey()) ? shape.withoutExample() : shape);
        }
        return Shape.object(members);
    }

    /**
     * Returns whether the keys of an object are data instead of property names. A single numeric key can be an unusual
     * property name; several keys of the same form are data.
     */
    private static boolean hasDataForKeys(JsonNode node) {
        if (node.isEmpty()) {
            return false;
        }
        boolean made = true;
        boolean data = node.size() > 1;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            made &= MADE_KEY.matcher(member.getKey()).matches();
            data &= DATA_KEY.matcher(member.getKey()).matches();
            if (!made && !data) {
                return false;
            }
        }
        return true;
    }

    /** Returns the shape of an array. Equal elements count once, because exporters repeat the same element. */
    private Shape array(JsonNode node) {
        Shape items = Shape.UNKNOWN;
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode element : node) {
            if (seen.add(element)) {
                items = items.merge(shape(element));
            }
        }
        return Shape.array(items);
    }

    private Shape number(JsonNode node) {
        if (!node.isIntegralNumber()) {
            return Shape.scalar(JsonType.NUMBER, Shape.NO_FORMAT, example(node));
        }
        boolean wide = !node.canConvertToInt() && node.canConvertToLong();
        return Shape.scalar(JsonType.INTEGER, wide ? Formats.INT64 : Shape.NO_FORMAT, example(node));
    }

    private Shape string(JsonNode node) {
        String value = node.textValue();
        Optional<Shape> placeholder = Placeholders.read(value);
        if (placeholder.isPresent()) {
            return placeholder.get();
        }
        boolean template = Placeholders.isTemplate(value);
        boolean shown = !template && !Secrets.containsSecret(value);
        return Shape.scalar(
                JsonType.STRING, template ? Shape.NO_FORMAT : Formats.of(value), shown ? example(node) : null);
    }

    /** Returns the shape of a parameter or form field, whose value is always a string. */
    public static Shape ofText(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Shape.scalar(JsonType.STRING, Shape.NO_FORMAT, null);
        }
        if (value.equals("true")
                || value.equals("false")
                || NUMERIC.matcher(value).matches()) {
            return LenientJson.read(value).map(ShapeReader::read).orElseThrow();
        }
        return new ShapeReader(true).string(TextNode.valueOf(value));
    }

    /**
     * Matches numbers. Digits with a leading zero or plus sign are codes, and so are very long sequences of digits.
     */
    private static final Pattern NUMERIC = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,10})?");

    /** Returns the shape of a list whose items have the given shape. */
    public static Shape listOf(Shape items) {
        return Shape.array(items);
    }

    /** Returns the shape of an object whose keys are data, and whose values have the given shape. */
    public static Shape mapOf(Shape values) {
        return Shape.map(values);
    }

    /** Returns the shape of an object with the given properties. */
    public static Shape objectOf(Map<String, Shape> members) {
        return Shape.object(members);
    }

    /** Returns the shape of files and other binary data. */
    public static Shape bytes() {
        return Shape.placeholder(JsonType.STRING, "binary", false);
    }

    /** Returns whether the sample contains no placeholders, so that it can serve as an example. */
    public static boolean isReal(JsonNode node) {
        if (node.isTextual()) {
            return !Placeholders.isTemplate(node.textValue())
                    && Placeholders.read(node.textValue()).isEmpty();
        }
        for (JsonNode child : node) {
            if (!isReal(child)) {
                return false;
            }
        }
        return true;
    }
}
