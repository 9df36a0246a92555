package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.belvo4j.postman.api.PathTemplate;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.io.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of the two documents being compared. */
final class Document {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    /** The extension that contains operations with HTTP methods that OpenAPI 3.0 doesn't support. */
    private static final String OTHER_METHODS = "x-additionalOperations";

    private static final String SCHEMAS = "#/components/schemas/";

    /**
     * The maximum number of chained references: more than any real document has, so that the resolution of circular
     * references ends.
     */
    private static final int MAX_STEPS = 20;

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    /** Reads YAML or JSON. */
    static Document read(String text) {
        JsonNode root;
        try {
            root = Yaml.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new InputException(Yaml.fault(e), e);
        }
        if (!root.path("openapi").asText().startsWith("3.")
                || !root.path("paths").isObject()) {
            throw new InputException("not an OpenAPI 3 document");
        }
        return new Document(root);
    }

    /**
     * An operation.
     *
     * @param subject the method and path
     * @param parameters the parameters of the operation and of its path, with references resolved
     */
    record Operation(String subject, JsonNode node, List<JsonNode> parameters) {}

    /** Returns all operations by method and path. The names of path parameters don't matter. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        root.path("paths").properties().forEach(path -> {
            JsonNode item = resolve(path.getValue());
            METHODS.forEach(method -> add(operations, method, path.getKey(), item, item.path(method)));
            item.path(OTHER_METHODS)
                    .properties()
                    .forEach(other -> add(operations, other.getKey(), path.getKey(), item, other.getValue()));
        });
        return operations;
    }

    private void add(Map<String, Operation> operations, String method, String path, JsonNode item, JsonNode node) {
        if (node.isObject()) {
            String verb = method.toUpperCase(Locale.ROOT);
            List<JsonNode> parameters = new ArrayList<>();
            node.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
            item.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
            operations.put(verb + " " + PathTemplate.keyOf(path), new Operation(verb + " " + path, node, parameters));
        }
    }

    /** Returns the node itself, or the target of its reference; a missing node if the target isn't in this document. */
    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        for (int step = 0; step < MAX_STEPS && resolved.has("$ref"); step++) {
            String reference = resolved.path("$ref").asText();
            resolved = reference.startsWith("#/") ? root.at(reference.substring(1)) : MissingNode.getInstance();
        }
        return resolved.has("$ref") ? MissingNode.getInstance() : resolved;
    }

    /** Returns the name of a reference's target. */
    static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Returns the component schemas by name. */
    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        root.at("/components/schemas").properties().forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        return schemas;
    }

    /** Returns whether a reference points to a component schema. */
    static boolean isToSchema(String reference) {
        return reference.startsWith(SCHEMAS);
    }

    boolean hasSchema(String name) {
        return root.at("/components/schemas").has(name);
    }

    /** Returns the security requirements of an operation, or else those of the document. */
    JsonNode security(Operation operation) {
        JsonNode own = operation.node().path("security");
        return own.isMissingNode() ? root.path("security") : own;
    }

    JsonNode securityScheme(String name) {
        return resolve(root.at("/components/securitySchemes").path(name));
    }
}
