package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.Map;

/**
 * An {@code auth} block.
 *
 * @param type Postman's name of the kind: {@code basic}, {@code apikey}, …; {@code noauth} for switched off
 * @param attributes its settings by key; their values may be secrets
 * @param place where it is stated
 */
public record Auth(String type, Map<String, String> attributes, SourceLocation place) {
    static Auth off(SourceLocation place) {
        return new Auth("noauth", Map.of(), place);
    }

    public boolean isOff() {
        return type.equals("noauth");
    }

    /** The attribute, or the fallback when it is missing or empty. */
    public String attribute(String key, String fallback) {
        String value = attributes.get(key);
        return value == null || value.isBlank() ? fallback : value;
    }

    /** Names the kind only: attributes may be secrets. */
    @Override
    public String toString() {
        return "auth " + type;
    }
}
