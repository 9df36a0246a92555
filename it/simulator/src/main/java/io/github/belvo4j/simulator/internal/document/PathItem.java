package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A path of the document and its operations. */
public final class PathItem {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final String template;
    private final Pattern pattern;
    private final boolean hasVariables;
    private final String collection;
    private final String parent;
    private final String action;
    private final int idGroup;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /**
     * Reads a path.
     *
     * @param templates all paths of the document
     */
    public PathItem(String template, JsonNode item, Set<String> templates, ReferenceResolver references) {
        this.template = template;
        hasVariables = template.contains("{");
        pattern = Pattern.compile(Pattern.quote(template).replaceAll("\\{[^}]+}", "\\\\E([^/]+)\\\\Q"));
        int variables = template.split("\\{", -1).length - 1;
        String trimmed = template.replaceAll("/$", "");
        String above = trimmed.substring(0, trimmed.lastIndexOf('/') + 1);
        String last = trimmed.substring(above.length());
        boolean isOfOne = last.startsWith("{");
        // What can only be asked for isn't a list: /links/{id}/refresh/
        boolean isAction = !isOfOne && !item.has("get") && (above.endsWith("}/") || templates.contains(above));
        action = isAction ? last : "";
        String list = isOfOne || isAction ? above.replaceAll("\\{[^}]+}/$", "") : template;
        idGroup = isOfOne || above.endsWith("}/") && isAction ? variables : 0;
        collection = withoutVariables(list);
        parent = list.contains("{") ? withoutVariables(list.substring(0, list.lastIndexOf('{'))) : "";
        METHODS.forEach(method -> {
            JsonNode operation = item.path(method.toLowerCase(Locale.ROOT));
            if (operation.isObject()) {
                operations.put(method, Operation.of(operation, item.path("parameters"), references));
            }
        });
    }

    private static String withoutVariables(String template) {
        return template.replaceAll("\\{[^}]+}/", "");
    }

    /** The path as the document writes it, with names in place of IDs. */
    public String template() {
        return template;
    }

    public boolean hasVariables() {
        return hasVariables;
    }

    /** Whether it is about a list as a whole. */
    public boolean isList() {
        return idGroup == 0 && action.isEmpty();
    }

    /** The list that the path is about, without variables: {@code /intents/charges/} of what is below an intent. */
    public String collection() {
        return collection;
    }

    /** The list whose items this list is below; empty if it is below none. */
    public String parent() {
        return parent;
    }

    /** The action of the path, such as {@code cancel}; empty if it has none. */
    public String action() {
        return action;
    }

    /** The objects in the examples of what its operations answer, in the order of the document. */
    public Stream<ObjectNode> examples() {
        return operations.values().stream().flatMap(operation -> operation.examples().stream());
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

    /** The ID of the item that a path is about; empty if it is about a list. */
    public String id(String path) {
        return variable(path, idGroup);
    }

    /** The ID of the item that a path's list is below; empty if it is below none. */
    public String parentId(String path) {
        return parent.isEmpty() ? "" : variable(path, 1);
    }

    private String variable(String path, int group) {
        Matcher matcher = pattern.matcher(path);
        return group > 0 && matcher.matches() ? matcher.group(group) : "";
    }

    /**
     * The operation of a method.
     *
     * @throws ApiError 405 if the document has none
     */
    public Operation operation(String method) {
        Operation operation = operations.get(method);
        if (operation == null) {
            throw ApiError.methodNotAllowed(method, String.join(", ", operations.keySet()));
        }
        return operation;
    }
}
