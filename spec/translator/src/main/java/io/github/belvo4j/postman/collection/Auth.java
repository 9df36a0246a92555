package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.Map;

/**
 * An {@code auth} block of a collection, a folder or a request.
 *
 * @param type Postman's name for the type: {@code basic}, {@code apikey}, …; {@code noauth} if authentication is
 *   switched off
 * @param attributes the settings by key; their values can be secrets
 * @param place the place of the block in the collection
 */
public record Auth(String type, Map<String, String> attributes, SourceLocation place) {
    static Auth off(SourceLocation place) {
        return new Auth("noauth", Map.of(), place);
    }

    public boolean isOff() {
        return type.equals("noauth");
    }

    /** Returns the value of an attribute, or the fallback if the attribute is missing or empty. */
    public String attribute(String key, String fallback) {
        String value = attributes.get(key);
        return value == null || value.isBlank() ? fallback : value;
    }

    /** Shows only the type, because attributes can be secrets. */
    @Override
    public String toString() {
        return "auth " + type;
    }
}
