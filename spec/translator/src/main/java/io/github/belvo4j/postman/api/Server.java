package io.github.belvo4j.postman.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A server, as in OpenAPI.
 *
 * @param url the URL, with its variables in braces
 * @param variables the default values of the variables in the URL, from left to right; an empty string if the value is
 *   unknown
 */
public record Server(String url, Map<String, String> variables) {
    public static final Server HERE = new Server("/", Map.of());

    public Server {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
