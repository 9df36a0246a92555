package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.api.Api;
import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.api.Parameter;
import io.github.belvo4j.postman.api.Payload;
import io.github.belvo4j.postman.api.Response;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.naming.Names;
import io.github.belvo4j.postman.operation.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes an operation: its parameters, request body and responses. */
final class OperationBuilder {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Api api;
    private final Names names;
    private final Warnings warnings;

    OperationBuilder(Api api, Names names, Warnings warnings) {
        this.api = api;
        this.names = names;
        this.warnings = warnings;
    }

    ObjectNode build(Operation operation) {
        ObjectNode node = NODES.objectNode();
        List<String> tags = Tags.of(operation);
        if (!tags.isEmpty()) {
            tags.forEach(node.putArray("tags")::add);
        }
        OperationText texts = OperationText.of(operation);
        DocumentBuilder.putText(node, "summary", texts.summary());
        DocumentBuilder.putText(node, "description", texts.description());
        node.put("operationId", names.operationId(operation));
        if (!operation.servers().equals(api.servers())) {
            node.set("servers", DocumentBuilder.servers(operation.servers()));
        }
        operation
                .security()
                .filter(security -> !api.security().equals(Optional.of(security)))
                .ifPresent(security -> node.set("security", SecurityBuilder.requirements(security)));
        if (!operation.parameters().isEmpty()) {
            ArrayNode parameters = node.putArray("parameters");
            operation.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        }
        if (!operation.request().isEmpty()) {
            node.set("requestBody", requestBody(operation));
        }
        node.set("responses", responses(operation));
        return node;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode node = NODES.objectNode().put("name", parameter.name()).put("in", parameter.in());
        describe(node, parameter);
        if (parameter.deep()) {
            node.put("style", "deepObject").put("explode", true);
        }
        ObjectNode schema = SchemaBuilder.schema(parameter.shape(), Map.of(), Edge.BODY);
        node.set("schema", schema);
        if (parameter.examples().size() == 1) {
            node.set("example", parameter.examples().get(0));
        } else if (!parameter.examples().isEmpty()) {
            schema.remove("example");
            ObjectNode examples = node.putObject("examples");
            parameter
                    .examples()
                    .forEach(value ->
                            examples.putObject(key(value.asText(), examples)).set("value", value));
        }
        return node;
    }

    private static void describe(ObjectNode node, Parameter parameter) {
        DocumentBuilder.putText(node, "description", parameter.description());
        if (parameter.required()) {
            node.put("required", true);
        }
    }

    private ObjectNode requestBody(Operation operation) {
        if (Set.of("GET", "HEAD").contains(operation.method())) {
            warnings.add(
                    Warning.Kind.LOST,
                    operation.items().get(0).place(),
                    "OpenAPI 3.0 doesn't define a body for " + operation.method()
                            + "; it is kept, but tools may ignore it");
        }
        ObjectNode body = NODES.objectNode();
        if (operation.bodyRequired()) {
            body.put("required", true);
        }
        ObjectNode content = body.putObject("content");
        operation
                .request()
                .forEach((mediaType, payload) ->
                        content.set(mediaType, mediaType(payload, names.ofRequest(operation, mediaType))));
        return body;
    }

    private ObjectNode responses(Operation operation) {
        ObjectNode responses = NODES.objectNode();
        operation.answers().forEach(answer -> responses.set(answer.status(), response(operation, answer)));
        if (responses.isEmpty()) {
            warnings.add(Warning.Kind.OPEN, operation.items().get(0).place(), "no response is saved");
            responses.putObject("default").put("description", "No response is described.");
        }
        return responses;
    }

    private ObjectNode response(Operation operation, Response answer) {
        ObjectNode response = NODES.objectNode().put("description", answer.description());
        if (!answer.headers().isEmpty()) {
            ObjectNode headers = response.putObject("headers");
            for (Parameter header : answer.headers()) {
                ObjectNode node = headers.putObject(header.name());
                describe(node, header);
                node.set("schema", SchemaBuilder.schema(header.shape(), Map.of(), Edge.BODY));
            }
        }
        if (!answer.content().isEmpty()) {
            ObjectNode content = response.putObject("content");
            answer.content()
                    .forEach((mediaType, payload) -> content.set(
                            mediaType, mediaType(payload, names.ofResponse(operation, answer.status(), mediaType))));
        }
        return response;
    }

    private static ObjectNode mediaType(Payload payload, Map<Edge, String> refs) {
        ObjectNode node = NODES.objectNode();
        node.set("schema", SchemaBuilder.schema(payload.shape(), refs, Edge.BODY));
        if (!payload.deep().isEmpty()) {
            ObjectNode encoding = node.putObject("encoding");
            payload.deep()
                    .forEach(name ->
                            encoding.putObject(name).put("style", "deepObject").put("explode", true));
        }
        Map<String, JsonNode> examples = payload.examples();
        if (examples.size() == 1) {
            node.set("example", examples.values().iterator().next());
        } else if (!examples.isEmpty()) {
            ObjectNode named = node.putObject("examples");
            examples.forEach((name, value) -> {
                ObjectNode example = named.putObject(key(name, named));
                example.put("summary", name).set("value", value);
            });
        }
        return node;
    }

    private static String key(String name, ObjectNode taken) {
        String key = name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^_+|_+$", "");
        String unique = key.isEmpty() ? "example" : key;
        for (int n = 2; taken.has(unique); n++) {
            unique = key + "_" + n;
        }
        return unique;
    }
}
