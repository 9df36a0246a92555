package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The combined shape of all fields whose bracketed names have the same base, such as {@code lines[0][amount]} and
 * {@code lines[0][currency]}: an object, or a list if all keys are indexes.
 */
final class FieldTree {
    private static final Pattern INDEX = Pattern.compile("\\d*");

    /** The keys that exporters write for an object whose keys are data instead of property names. */
    private static final Pattern MADE_KEY = Pattern.compile("key_\\d+");

    private final Map<String, FieldTree> below = new LinkedHashMap<>();
    private Shape own = Shape.UNKNOWN;

    /** Returns the tree of the given fields, whose bracketed names have the same base. */
    static FieldTree of(List<Field> fields, Function<Field, Shape> shapes) {
        FieldTree tree = new FieldTree();
        fields.forEach(field -> tree.add(BracketedName.of(field.key()).keys(), shapes.apply(field)));
        return tree;
    }

    private void add(List<String> keys, Shape shape) {
        if (keys.isEmpty()) {
            own = own.merge(shape);
        } else {
            below.computeIfAbsent(keys.get(0), key -> new FieldTree()).add(keys.subList(1, keys.size()), shape);
        }
    }

    /** Returns whether the keys in the brackets are data instead of property names. */
    boolean isMap() {
        return haveForm(MADE_KEY);
    }

    private boolean haveForm(Pattern form) {
        return !below.isEmpty()
                && below.keySet().stream().allMatch(key -> form.matcher(key).matches());
    }

    Shape shape() {
        if (below.isEmpty()) {
            return own;
        }
        if (haveForm(INDEX) || isMap()) {
            Shape values = below.values().stream().map(FieldTree::shape).reduce(Shape.UNKNOWN, Shape::merge);
            return isMap() ? ShapeReader.mapOf(values) : ShapeReader.listOf(values);
        }
        Map<String, Shape> members = new LinkedHashMap<>();
        below.forEach((key, tree) -> members.put(key, tree.shape()));
        return ShapeReader.objectOf(members).described(own.description(), own.isNeeded(), own.isSpare());
    }
}
