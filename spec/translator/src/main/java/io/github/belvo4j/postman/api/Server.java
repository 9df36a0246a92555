package io.github.belvo4j.postman.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A server of operations.
 *
 * @param url the URL, with its variables in braces
 * @param variables the values of its variables, in order; empty if the collection doesn't specify them
 */
public record Server(String url, Map<String, String> variables) {
    public static final Server HERE = new Server("/", Map.of());

    public Server {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
