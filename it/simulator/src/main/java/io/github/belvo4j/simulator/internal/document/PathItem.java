package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of the document and what can be done there. */
public final class PathItem {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Pattern pattern;
    private final boolean hasVariables;
    private final String collection;
    private final String key;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    public PathItem(String template, JsonNode item, ReferenceResolver references) {
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

    public boolean hasVariables() {
        return hasVariables;
    }

    /** The part before the first variable. */
    public String collection() {
        return collection;
    }

    /** The name of the first variable, empty if there is none. */
    public String key() {
        return key;
    }

    /** How many there are. */
    public int operations() {
        return operations.size();
    }

    public boolean has(String method) {
        return operations.containsKey(method);
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** What stands in the place of the first variable; empty if there is none. */
    public String variable(String path) {
        Matcher matcher = pattern.matcher(path);
        return hasVariables && matcher.matches() ? matcher.group(1) : "";
    }

    /**
     * The operation of a method.
     *
     * @throws ApiError 405, if the document has none
     */
    public Operation operation(String method) {
        Operation operation = operations.get(method);
        if (operation == null) {
            throw ApiError.methodNotAllowed(method, String.join(", ", operations.keySet()));
        }
        return operation;
    }
}
