package io.github.belvo4j.postman.collection;

import java.util.List;

/**
 * A request's URL, split into parts.
 *
 * @param base the part before the path: a host with its scheme and port, or variables; empty if there is none
 * @param segments the path as written, including variables; an empty last segment stands for a trailing slash
 * @param fragment the part after {@code #}; empty if there is none
 * @param variables Postman's path variables, with their descriptions
 */
public record Url(String base, List<String> segments, List<Field> query, List<Field> variables, String fragment) {
    public Url {
        segments = List.copyOf(segments);
        query = List.copyOf(query);
        variables = List.copyOf(variables);
    }
}
