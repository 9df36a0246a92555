package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of the document and what can be done there. */
final class ApiPath {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Pattern pattern;
    private final boolean hasVariables;
    private final String collection;
    private final String key;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    ApiPath(String template, JsonNode item, References references) {
        hasVariables = template.contains("{");
        collection = template.replaceAll("\\{.*", "");
        key = template.replaceAll("[^{]*\\{?([^}]*).*", "$1");
        pattern = Pattern.compile(Pattern.quote(template).replaceAll("\\{[^}]+}", "\\\\E([^/]+)\\\\Q"));
        METHODS.forEach(method -> {
            JsonNode operation = item.path(method.toLowerCase(Locale.ROOT));
            if (operation.isObject()) {
                operations.put(method, Operation.of(operation, item.path("parameters"), references));
            }
        });
    }

    boolean hasVariables() {
        return hasVariables;
    }

    /** The part before the first variable. */
    String collection() {
        return collection;
    }

    /** The name of the first variable, empty if there is none. */
    String key() {
        return key;
    }

    /** How many there are. */
    int operations() {
        return operations.size();
    }

    boolean has(String method) {
        return operations.containsKey(method);
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** What stands in the place of the first variable; empty if there is none. */
    String variable(String path) {
        Matcher matcher = pattern.matcher(path);
        return hasVariables && matcher.matches() ? matcher.group(1) : "";
    }

    /** @throws ApiError 405, if the document has no such operation here */
    Operation operation(String method) {
        Operation operation = operations.get(method);
        if (operation == null) {
            throw ApiError.methodNotAllowed(method, String.join(", ", operations.keySet()));
        }
        return operation;
    }
}
