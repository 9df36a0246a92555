package io.github.belvo4j.postman.variable;

import java.util.List;

/**
 * The scopes around a collection's own variables, by Postman's precedence.
 *
 * @param given what the caller states: it wins
 * @param environment wins over the collection
 * @param globals count where nothing else has a value
 */
public record OuterScopes(Scope given, Scope environment, Scope globals) {
    /** A collection on its own. */
    public static final OuterScopes NONE = new OuterScopes(Scope.EMPTY, Scope.EMPTY, Scope.EMPTY);

    public OuterScopes withEnvironment(Scope scope) {
        return new OuterScopes(given, scope, globals);
    }

    public OuterScopes withGlobals(Scope scope) {
        return new OuterScopes(given, environment, scope);
    }

    public OuterScopes with(String name, String value) {
        return new OuterScopes(given.with(name, value), environment, globals);
    }

    /** All variables that a collection sees. */
    public Variables around(Scope collection) {
        return new Variables(List.of(given, environment, collection, globals));
    }
}
