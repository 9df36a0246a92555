package io.github.belvo4j.postman.collection;

import org.jspecify.annotations.Nullable;

/**
 * A header, a query parameter, a path variable or a form field.
 *
 * @param value null if it has none
 * @param description empty if it has none
 * @param disabled whether Postman omits it from the request
 * @param file whether it is a file in a form
 */
public record Field(String key, @Nullable String value, String description, boolean disabled, boolean file) {
    public Field(String key, @Nullable String value) {
        this(key, value, "", false, false);
    }

    public boolean isNamed(String name) {
        return key.equalsIgnoreCase(name);
    }
}
