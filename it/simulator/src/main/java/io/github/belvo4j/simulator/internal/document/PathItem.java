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
        // Without a GET, the path isn't that of a list, but of an action, such as /links/{id}/refresh/.
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

    /** Returns the path as the document writes it, with names in place of IDs. */
    public String template() {
        return template;
    }

    public boolean hasVariables() {
        return hasVariables;
    }

    /** Returns whether the path is that of a whole list. */
    public boolean isList() {
        return idGroup == 0 && action.isEmpty();
    }

    /**
     * Returns the path of the list that this path belongs to, without variables, such as {@code /intents/charges/} for the
     * charges of an intent.
     */
    public String collection() {
        return collection;
    }

    /** Returns the path of the list that contains the parent items of this list; empty if there is none. */
    public String parent() {
        return parent;
    }

    /** Returns the action of the path, such as {@code cancel}; empty if it has none. */
    public String action() {
        return action;
    }

    /** Returns the objects in the examples of the responses of all operations, in the order of the document. */
    public Stream<ObjectNode> examples() {
        return operations.values().stream().flatMap(operation -> operation.examples().stream());
    }

    /** Returns the number of operations. */
    public int operations() {
        return operations.size();
    }

    public boolean has(String method) {
        return operations.containsKey(method);
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** Returns the ID of the item in a path; empty if the path is that of a list. */
    public String id(String path) {
        return variable(path, idGroup);
    }

    /** Returns the ID of the parent item in a path; empty if there is none. */
    public String parentId(String path) {
        return parent.isEmpty() ? "" : variable(path, 1);
    }

    private String variable(String path, int group) {
        Matcher matcher = pattern.matcher(path);
        return group > 0 && matcher.matches() ? matcher.group(group) : "";
    }

    /**
     * Returns the operation for a method.
     *
     * @throws ApiError 405 if the document has no such operation
     */
    public Operation operation(String method) {
        Operation operation = operations.get(method);
        if (operation == null) {
            throw ApiError.methodNotAllowed(method, String.join(", ", operations.keySet()));
        }
        return operation;
    }
}
