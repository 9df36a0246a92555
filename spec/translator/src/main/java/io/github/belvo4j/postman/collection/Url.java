package io.github.belvo4j.postman.collection;

import java.util.List;

/**
 * A request's URL, taken apart.
 *
 * @param base what stands before the path: a host with its scheme and port, or variables; empty when there is none
 * @param segments the path as written, variables and all; a last empty one is a trailing slash
 * @param fragment what follows a {@code #}; empty when there is none
 * @param variables Postman's path variables, with their descriptions
 */
public record Url(String base, List<String> segments, List<Field> query, List<Field> variables, String fragment) {
    public Url {
        segments = List.copyOf(segments);
        query = List.copyOf(query);
        variables = List.copyOf(variables);
    }
}
