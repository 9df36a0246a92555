package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.api.Api;
import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.api.Server;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.naming.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the OpenAPI document as a tree, in the usual order: information, servers, operations, schemas. */
public final class DocumentBuilder {
    /** The methods that OpenAPI 3.0 supports, in OpenAPI's order. */
    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");

    /** The extension for operations with other methods. OpenAPI 3.2 has the same field without the prefix. */
    private static final String OTHER_METHODS = "x-additionalOperations";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Api api;
    private final Names names;
    private final Warnings warnings;

    public DocumentBuilder(Api api, Names names, Warnings warnings) {
        this.api = api;
        this.names = names;
        this.warnings = warnings;
    }

    /** Returns the document before overlays are applied. */
    public ObjectNode build() {
        ObjectNode document = NODES.objectNode().put("openapi", "3.0.3");
        ObjectNode info = document.putObject("info").put("title", api.title().isBlank() ? "Untitled" : api.title());
        putText(info, "description", api.description());
        info.put("version", api.version().isBlank() ? "1.0.0" : api.version());
        if (!api.servers().isEmpty()) {
            document.set("servers", servers(api.servers()));
        }
        api.security().ifPresent(security -> document.set("security", SecurityBuilder.requirements(security)));
        if (!api.tags().isEmpty()) {
            ArrayNode tags = document.putArray("tags");
            api.tags().forEach((name, text) -> putText(tags.addObject().put("name", name), "description", text));
        }
        document.set("paths", paths());
        ObjectNode components = components();
        if (!components.isEmpty()) {
            document.set("components", components);
        }
        new AmbiguityWarnings(warnings).tell(names.components().values(), api.operations());
        return document;
    }

    private ObjectNode paths() {
        OperationBuilder builder = new OperationBuilder(api, names, warnings);
        Map<String, Map<String, ObjectNode>> byPath = new LinkedHashMap<>();
        for (Operation operation : api.operations()) {
            if (!METHODS.contains(operation.method())) {
                warnings.add(
                        Warning.Kind.LOST,
                        operation.items().get(0).place(),
                        "OpenAPI 3.0 doesn't support the method " + operation.method() + "; the operation is under "
                                + OTHER_METHODS);
            }
            byPath.computeIfAbsent(operation.path().toString(), path -> new LinkedHashMap<>())
                    .put(operation.method(), builder.build(operation));
        }
        ObjectNode paths = NODES.objectNode();
        byPath.forEach((path, operations) -> paths.set(path, pathItem(operations)));
        return paths;
    }

    private static ObjectNode pathItem(Map<String, ObjectNode> operations) {
        ObjectNode item = NODES.objectNode();
        for (String method : METHODS) {
            ObjectNode operation = operations.remove(method);
            if (operation != null) {
                item.set(method.toLowerCase(Locale.ROOT), operation);
            }
        }
        if (!operations.isEmpty()) {
            item.putObject(OTHER_METHODS).setAll(operations);
        }
        return item;
    }

    private ObjectNode components() {
        ObjectNode components = NODES.objectNode();
        if (!api.schemes().isEmpty()) {
            ObjectNode schemes = components.putObject("securitySchemes");
            api.schemes().forEach((name, scheme) -> schemes.set(name, SecurityBuilder.scheme(scheme)));
        }
        if (!names.components().isEmpty()) {
            ObjectNode schemas = components.putObject("schemas");
            names.components().forEach((name, component) -> schemas.set(name, SchemaBuilder.component(component)));
        }
        return components;
    }

    static ArrayNode servers(List<Server> servers) {
        ArrayNode list = NODES.arrayNode();
        for (Server server : servers) {
            ObjectNode node = list.addObject().put("url", server.url());
            if (!server.variables().isEmpty()) {
                ObjectNode variables = node.putObject("variables");
                server.variables()
                        .forEach((name, value) -> putText(
                                variables.putObject(name).put("default", value),
                                "description",
                                value.isEmpty() ? "Has no value in the collection." : ""));
            }
        }
        return list;
    }

    static void putText(ObjectNode node, String key, String text) {
        if (!text.isBlank()) {
            node.put(key, text);
        }
    }
}
