package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The target of an action.
 *
 * @param path the JSONPath of the target
 */
record Target(String path) {
    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.AS_PATH_LIST, Option.ALWAYS_RETURN_LIST)
            .build();

    /**
     * Finds the matches of the target in a document.
     *
     * @throws com.jayway.jsonpath.InvalidPathException if the path isn't a JSONPath
     */
    List<Match> in(JsonNode document) {
        try {
            ArrayNode paths = JsonPath.using(PATHS).parse((Object) document).read(path);
            List<Match> matches = new ArrayList<>();
            paths.forEach(found -> matches.addAll(Match.of(document, found.asText())));
            return matches;
        } catch (PathNotFoundException e) {
            return List.of();
        }
    }

    /** Returns the steps after the root, each as written: {@code .paths}, {@code ['/links/']}, {@code [?(@.name == 'a')]}. */
    List<String> steps() {
        List<String> steps = new ArrayList<>();
        int from = 1;
        while (from < path.length()) {
            int to = end(from);
            steps.add(path.substring(from, to));
            from = to;
        }
        return steps;
    }

    private int end(int from) {
        int at = from;
        while (at < path.length() && path.charAt(at) == '.') {
            at++;
        }
        if (at < path.length() && path.charAt(at) == '[') {
            return endOfBracket(at);
        }
        at = Math.max(at, from + 1);
        while (at < path.length() && path.charAt(at) != '.' && path.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    private int endOfBracket(int from) {
        int depth = 0;
        char quote = 0;
        for (int at = from; at < path.length(); at++) {
            char c = path.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at + 1;
            }
        }
        return path.length();
    }
}
