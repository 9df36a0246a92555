package io.github.belvo4j.postman.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.api.Parameter;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.inference.JsonType;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All samples of one parameter. */
final class ParameterSamples {
    private static final int MAX_EXAMPLES = 6;

    private final String name;
    private final Set<String> values = new LinkedHashSet<>();
    private Shape shape = Shape.UNKNOWN;
    private String description = "";
    private boolean required;
    private boolean repeated;
    private List<@Nullable String> list = List.of();
    private boolean deep;

    ParameterSamples(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /**
     * Adds a field.
     *
     * @param secret whether the value is a secret
     */
    void add(Field field, boolean secret) {
        if (field.value() != null && !field.value().isEmpty()) {
            Shape one = ShapeReader.ofText(field.value());
            shape = shape.merge(secret ? one.withoutExample() : one);
        }
        if (!Descriptions.choices(field.description()).isEmpty()) {
            shape = shape.withChoices(Descriptions.choices(field.description()));
        }
        describe(field.description());
    }

    void describe(String text) {
        required |= Descriptions.isRequired(text);
        description = description.isEmpty() ? Descriptions.plain(text) : description;
    }

    /**
     * Marks the parameter as a list.
     *
     * @param sent the values in one request; empty if they can't be shown
     */
    void repeat(List<Field> sent) {
        repeated = true;
        list = list.size() < 2
                ? sent.stream().<@Nullable String>map(Field::value).toList()
                : list;
    }

    /** Adds a value from one of several merged requests. */
    void addValue(String value) {
        if (values.size() < MAX_EXAMPLES && ShapeReader.ofText(value).example().isPresent()) {
            values.add(value);
        }
    }

    /**
     * Adds an object or a list, given by its fields. A description that all fields share applies to the object or list
     * itself.
     *
     * @param secret determines whether a field's value is a secret
     */
    void addMembers(List<Field> members, Predicate<Field> secret) {
        boolean common = members.stream().map(Field::description).distinct().count() == 1 && members.size() > 1;
        FieldTree plain = FieldTree.of(members, member -> FieldShapes.value(member, secret.test(member)));
        FieldTree tree = common || plain.isMap()
                ? plain
                : FieldTree.of(members, member -> FieldShapes.of(member, secret.test(member)));
        if (tree == plain) {
            describe(members.get(0).description());
        }
        deep = true;
        shape = shape.merge(tree.shape());
    }

    /** Returns the shape with the type string, since values without a single type are sent as strings. */
    private Shape asText() {
        return shape.merge(ShapeReader.ofText("")).only(JsonType.STRING).withChoices(shape.choices());
    }

    Parameter toParameter(String in) {
        if (deep && shape.isContainer()) {
            return new Parameter(in, name, structure(), description, required, true, List.of());
        }
        Shape text = shape.isUnknown() || shape.isClash() ? asText() : shape;
        if (!repeated) {
            return new Parameter(in, name, text, description, required, false, examples(text));
        }
        List<JsonNode> whole = wholeList(text);
        Shape items = whole.isEmpty() ? text : text.withoutExample();
        return new Parameter(in, name, ShapeReader.listOf(items), description, required, false, whole);
    }

    /** Returns the list of all values in one request as the only example; empty if the values can't be shown. */
    private List<JsonNode> wholeList(Shape text) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (String value : list) {
            if (value == null || ShapeReader.ofText(value).example().isEmpty()) {
                return List.of();
            }
            values.add(typed(value, text));
        }
        return values.size() < 2 ? List.of() : List.of(values);
    }

    private static JsonNode typed(String value, Shape text) {
        return text.kind().equals(Optional.of(JsonType.STRING))
                ? TextNode.valueOf(value)
                : ShapeReader.ofText(value).example().orElseThrow();
    }

    /** Returns the shape without the values that were sent under the name without brackets. */
    private Shape structure() {
        return shape.only(shape.kinds().contains(JsonType.OBJECT) ? JsonType.OBJECT : JsonType.ARRAY);
    }

    private List<JsonNode> examples(Shape text) {
        return values.size() < 2
                ? List.of()
                : values.stream().map(value -> typed(value, text)).toList();
    }
}
