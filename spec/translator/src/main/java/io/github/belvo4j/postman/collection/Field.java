package io.github.belvo4j.postman.collection;

import org.jspecify.annotations.Nullable;

/**
 * A header, a query parameter, a path variable or a form field.
 *
 * @param value the value; null if there is none
 * @param description the description; empty if there is none
 * @param disabled whether Postman omits the field from the request
 * @param file whether the field is a file in a form
 */
public record Field(String key, @Nullable String value, String description, boolean disabled, boolean file) {
    public Field(String key, @Nullable String value) {
        this(key, value, "", false, false);
    }

    public boolean isNamed(String name) {
        return key.equalsIgnoreCase(name);
    }
}
