package io.github.belvo4j.postman.collection;

import org.jspecify.annotations.Nullable;

/**
 * A header, a query parameter, a path variable or a form field.
 *
 * @param value null when none is given
 * @param description empty when none is given
 * @param disabled whether Postman would leave it out of the request
 * @param file whether it is a form's file
 */
public record Field(String key, @Nullable String value, String description, boolean disabled, boolean file) {
    public Field(String key, @Nullable String value) {
        this(key, value, "", false, false);
    }

    public boolean isNamed(String name) {
        return key.equalsIgnoreCase(name);
    }
}
