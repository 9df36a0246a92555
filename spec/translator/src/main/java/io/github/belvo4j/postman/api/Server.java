package io.github.belvo4j.postman.api;

import java.util.List;

/**
 * Where operations are served.
 *
 * @param url with its variables in braces
 * @param variables the names of those whose value the collection doesn't give
 */
public record Server(String url, List<String> variables) {
    public static final Server HERE = new Server("/", List.of());

    public Server {
        variables = List.copyOf(variables);
    }
}
