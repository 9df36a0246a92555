package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;

/**
 * A request's body, as stored by Postman.
 *
 * @param text the content of a raw body, or the query of a GraphQL body
 * @param language the language of a raw body: {@code json}, {@code xml}, …; empty if unknown
 * @param fields the fields of a form
 * @param variables the variables of a GraphQL body, as JSON
 */
public record Body(
        Mode mode, String text, String language, List<Field> fields, String variables, SourceLocation place) {
    /** Postman's body modes. */
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
