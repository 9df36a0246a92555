package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;

/**
 * A request's body, as Postman keeps it.
 *
 * @param text the text of a raw body, or the query of a GraphQL one
 * @param language what a raw body's editor was set to: {@code json}, {@code xml}, …; empty when unknown
 * @param fields the fields of a form
 * @param variables the text of a GraphQL body's variables
 */
public record Body(
        Mode mode, String text, String language, List<Field> fields, String variables, SourceLocation place) {
    /** Postman's modes. */
    public enum Mode {
        RAW,
        URLENCODED,
        FORMDATA,
        GRAPHQL,
        FILE
    }

    public Body {
        fields = List.copyOf(fields);
    }
}
