package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a tree, in the order in which people read one: what it is, where it is served, its operations,
 * its schemas. Writes what the assembler makes, which is a part of what a document can hold.
 */
public final class DocumentTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DocumentTree() {}

    /** The tree of a document. */
    public static ObjectNode of(OpenAPI document) {
        ObjectNode tree = NODES.objectNode();
        tree.put("openapi", document.getOpenapi());
        ObjectNode info = tree.putObject("info");
        put(info, "title", document.getInfo().getTitle());
        put(info, "description", document.getInfo().getDescription());
        put(info, "version", document.getInfo().getVersion());
        list(tree, "servers", document.getServers(), DocumentTree::server);
        list(tree, "security", document.getSecurity(), DocumentTree::requirement);
        list(tree, "tags", document.getTags(), DocumentTree::tag);
        ObjectNode paths = tree.putObject("paths");
        document.getPaths().forEach((path, item) -> paths.set(path, pathItem(item)));
        components(tree, document.getComponents());
        return tree;
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    private static void put(ObjectNode node, String key, @Nullable Boolean value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    private static <T> void list(ObjectNode node, String key, @Nullable List<T> values, Function<T, JsonNode> writer) {
        if (values != null) {
            ArrayNode list = node.putArray(key);
            values.forEach(value -> list.add(writer.apply(value)));
        }
    }

    private static <T> void map(
            ObjectNode node, String key, @Nullable Map<String, T> values, Function<T, JsonNode> writer) {
        if (values != null && !values.isEmpty()) {
            ObjectNode map = node.putObject(key);
            values.forEach((name, value) -> map.set(name, writer.apply(value)));
        }
    }

    private static JsonNode server(Server server) {
        ObjectNode node = NODES.objectNode();
        node.put("url", server.getUrl());
        map(node, "variables", server.getVariables(), variable -> {
            ObjectNode written = NODES.objectNode();
            written.put("default", variable.getDefault());
            put(written, "description", variable.getDescription());
            return written;
        });
        return node;
    }

    private static JsonNode requirement(SecurityRequirement requirement) {
        ObjectNode node = NODES.objectNode();
        requirement.forEach((scheme, scopes) -> scopes.forEach(node.putArray(scheme)::add));
        return node;
    }

    private static JsonNode tag(Tag tag) {
        ObjectNode node = NODES.objectNode();
        node.put("name", tag.getName());
        put(node, "description", tag.getDescription());
        return node;
    }

    private static JsonNode pathItem(PathItem item) {
        ObjectNode node = NODES.objectNode();
        item.readOperationsMap()
                .forEach((method, operation) -> node.set(method.name().toLowerCase(Locale.ROOT), operation(operation)));
        if (item.getExtensions() != null) {
            map(node, OtherMethods.KEY, OtherMethods.of(item), DocumentTree::operation);
        }
        return node;
    }

    private static JsonNode operation(Operation operation) {
        ObjectNode node = NODES.objectNode();
        list(node, "tags", operation.getTags(), NODES::textNode);
        put(node, "summary", operation.getSummary());
        put(node, "description", operation.getDescription());
        put(node, "operationId", operation.getOperationId());
        list(node, "servers", operation.getServers(), DocumentTree::server);
        list(node, "security", operation.getSecurity(), DocumentTree::requirement);
        list(node, "parameters", operation.getParameters(), DocumentTree::parameter);
        if (operation.getRequestBody() != null) {
            node.set("requestBody", requestBody(operation.getRequestBody()));
        }
        ObjectNode responses = node.putObject("responses");
        operation.getResponses().forEach((status, response) -> responses.set(status, response(response)));
        return node;
    }

    private static JsonNode parameter(Parameter parameter) {
        ObjectNode node = NODES.objectNode();
        node.put("name", parameter.getName());
        node.put("in", parameter.getIn());
        put(node, "description", parameter.getDescription());
        put(node, "required", parameter.getRequired());
        if (parameter.getStyle() != null) {
            node.put("style", parameter.getStyle().toString());
            node.put("explode", true);
        }
        node.set("schema", SchemaTree.of(parameter.getSchema()));
        return node;
    }

    private static JsonNode requestBody(RequestBody body) {
        ObjectNode node = NODES.objectNode();
        put(node, "required", body.getRequired());
        content(node, body.getContent());
        return node;
    }

    private static JsonNode response(ApiResponse response) {
        ObjectNode node = NODES.objectNode();
        node.put("description", response.getDescription());
        map(node, "headers", response.getHeaders(), DocumentTree::header);
        content(node, response.getContent());
        return node;
    }

    private static JsonNode header(Header header) {
        ObjectNode node = NODES.objectNode();
        put(node, "description", header.getDescription());
        put(node, "required", header.getRequired());
        node.set("schema", SchemaTree.of(header.getSchema()));
        return node;
    }

    private static void content(ObjectNode node, @Nullable Content content) {
        map(node, "content", content, DocumentTree::mediaType);
    }

    private static JsonNode mediaType(MediaType mediaType) {
        ObjectNode node = NODES.objectNode();
        node.set("schema", SchemaTree.of(mediaType.getSchema()));
        if (mediaType.getExample() instanceof JsonNode example) {
            node.set("example", example);
        }
        map(node, "examples", mediaType.getExamples(), example -> {
            ObjectNode written = NODES.objectNode();
            put(written, "summary", example.getSummary());
            written.set("value", (JsonNode) example.getValue());
            return written;
        });
        return node;
    }

    private static void components(ObjectNode tree, Components components) {
        ObjectNode node = NODES.objectNode();
        map(node, "securitySchemes", components.getSecuritySchemes(), DocumentTree::scheme);
        map(node, "schemas", components.getSchemas(), SchemaTree::of);
        if (!node.isEmpty()) {
            tree.set("components", node);
        }
    }

    private static JsonNode scheme(SecurityScheme scheme) {
        ObjectNode node = NODES.objectNode();
        node.put("type", scheme.getType().toString());
        put(node, "description", scheme.getDescription());
        put(node, "scheme", scheme.getScheme());
        put(node, "bearerFormat", scheme.getBearerFormat());
        put(node, "name", scheme.getName());
        put(node, "in", scheme.getIn() == null ? null : scheme.getIn().toString());
        if (scheme.getFlows() != null) {
            node.set("flows", flows(scheme.getFlows()));
        }
        return node;
    }

    private static JsonNode flows(OAuthFlows flows) {
        ObjectNode node = NODES.objectNode();
        flow(node, "implicit", flows.getImplicit());
        flow(node, "password", flows.getPassword());
        flow(node, "clientCredentials", flows.getClientCredentials());
        flow(node, "authorizationCode", flows.getAuthorizationCode());
        return node;
    }

    private static void flow(ObjectNode node, String name, @Nullable OAuthFlow flow) {
        if (flow != null) {
            ObjectNode written = node.putObject(name);
            put(written, "authorizationUrl", flow.getAuthorizationUrl());
            put(written, "tokenUrl", flow.getTokenUrl());
            ObjectNode scopes = written.putObject("scopes");
            flow.getScopes().forEach(scopes::put);
        }
    }
}
