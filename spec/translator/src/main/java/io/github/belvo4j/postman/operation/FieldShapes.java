package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import java.util.Set;

/** Infers the shapes of fields, whose values are always strings. */
final class FieldShapes {
    private FieldShapes() {}

    /**
     * Returns the shape of a field's value, with the field's description.
     *
     * @param secret whether the value is a secret
     */
    static Shape of(Field field, boolean secret) {
        String text = field.description();
        return value(field, secret)
                .described(Descriptions.plain(text), Descriptions.isRequired(text), field.disabled());
    }

    /** Returns the shape of a field's value, without the field's description. */
    static Shape value(Field field, boolean secret) {
        Shape shape = field.file() ? ShapeReader.bytes() : ShapeReader.ofText(field.value());
        Set<String> choices = Descriptions.choices(field.description());
        Shape one = choices.isEmpty() ? shape : shape.withChoices(choices);
        return secret ? one.withoutExample() : one;
    }
}
