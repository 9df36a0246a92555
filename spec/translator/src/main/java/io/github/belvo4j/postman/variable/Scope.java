package io.github.belvo4j.postman.variable;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.input.ForeignFormat;
import io.github.belvo4j.postman.redaction.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables of one scope: an environment, the globals, or a collection.
 *
 * @param values the values by name, without secrets
 * @param secrets the secrets by name: variables that Postman stores as secrets, and variables whose names indicate a secret
 */
public record Scope(Map<String, String> values, Map<String, String> secrets) {
    /** An empty scope. */
    public static final Scope EMPTY = new Scope(Map.of(), Map.of());

    public Scope {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    }

    /** Returns the variables of an environment or of globals, as exported from Postman or returned by its API. */
    public static Scope ofExport(JsonNode root) {
        JsonNode export = root;
        for (String wrapper : List.of("environment", "globals")) {
            export = export.path(wrapper).isObject() ? export.get(wrapper) : export;
        }
        if (!export.path("values").isArray() || export.has("item")) {
            throw new InputException("not a Postman environment or globals, but "
                    + ForeignFormat.of(root).orElse("something else: /values is missing"));
        }
        return of(List.of(export.get("values")));
    }

    /**
     * Returns a scope with the variables in the given lists. If several variables have the same name, the first takes
     * precedence.
     */
    public static Scope of(List<JsonNode> lists) {
        Scope.Builder scope = new Scope.Builder();
        for (JsonNode list : lists) {
            for (JsonNode variable : list) {
                boolean off = variable.path("disabled").asBoolean()
                        || !variable.path("enabled").asBoolean(true);
                if (!off) {
                    scope.add(
                            text(variable.has("key") ? variable.get("key") : variable.path("id")),
                            text(variable.path("value")),
                            variable.path("type").asText().equals("secret"));
                }
            }
        }
        return scope.build();
    }

    /** Returns a scope with an additional variable, which takes precedence. */
    public Scope with(String name, String value) {
        Scope.Builder scope = new Scope.Builder();
        scope.add(name, value, false);
        values.forEach((key, old) -> scope.add(key, old, false));
        secrets.forEach((key, old) -> scope.add(key, old, true));
        return scope.build();
    }

    private static String text(JsonNode node) {
        return node.isObject() ? node.path("content").asText("") : node.isValueNode() ? node.asText("") : "";
    }

    /** Returns the names of the variables that have a value in this scope, including secret variables. */
    List<String> names() {
        List<String> names = new ArrayList<>(values.keySet());
        names.addAll(secrets.keySet());
        return names;
    }

    /** Collects variables. */
    private static final class Builder {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, String> secrets = new LinkedHashMap<>();

        void add(String name, String value, boolean secret) {
            String key = name.strip();
            if (!key.isEmpty() && !value.isBlank() && !values.containsKey(key) && !secrets.containsKey(key)) {
                (secret || Secrets.isSecretName(key) ? secrets : values).put(key, value);
            }
        }

        Scope build() {
            return new Scope(values, secrets);
        }
    }
}
