package io.github.belvo4j.postman.variable;

import java.util.List;

/**
 * The variables from outside a collection, in scopes with Postman's precedence.
 *
 * @param given the values from the caller, which take precedence over all other values
 * @param environment the environment, which takes precedence over the collection
 * @param globals the globals, which are used if there is no other value
 */
public record OuterScopes(Scope given, Scope environment, Scope globals) {
    /** No variables from outside the collection. */
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

    /** Returns all variables that a collection can use. */
    public Variables around(Scope collection) {
        return new Variables(List.of(given, environment, collection, globals));
    }
}
