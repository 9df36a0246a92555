package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the document.
 *
 * @param query the query parameters by name
 * @param headers the header parameters for which the document lists all values, by name
 * @param body the schema of the body; null if there is none
 * @param idempotencyHeader the header whose value makes the request repeatable; null if there is none
 * @param asyncHeader the header that requests the asynchronous mode; null if there is none
 * @param statuses the documented statuses, each with the type of its body; the type is empty if there is no body
 * @param examples the objects in the examples of successful responses: for a list or a page, its items
 */
public record Operation(
        String id,
        Map<String, Parameter> query,
        Map<String, Parameter> headers,
        @Nullable Schema body,
        @Nullable String idempotencyHeader,
        @Nullable String asyncHeader,
        Map<Integer, String> statuses,
        List<ObjectNode> examples) {

    private static final String JSON = "/content/application~1json";

    /** The statuses whose bodies hold data; a 202 only announces data. */
    private static final String DATA = "20[01]";

    /**
     * Reads an operation.
     *
     * @param shared the parameters that all operations of the path share
     */
    public static Operation of(JsonNode operation, JsonNode shared, ReferenceResolver references) {
        Map<String, Parameter> query = new LinkedHashMap<>();
        Map<String, Parameter> headers = new LinkedHashMap<>();
        FilteredProperties filtered = new FilteredProperties(operation, references);
        for (JsonNode list : List.of(shared, operation.path("parameters"))) {
            for (JsonNode item : list) {
                JsonNode parameter = references.follow(item);
                String name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("query")) {
                    query.put(name, Parameter.filter(parameter, filtered, references));
                } else if (parameter.path("in").asText().equals("header")
                        && parameter.path("schema").has("enum")) {
                    headers.put(name, Parameter.of(parameter, references));
                }
            }
        }
        JsonNode body =
                references.follow(operation.path("requestBody")).at(JSON).path("schema");
        return new Operation(
                operation.path("operationId").asText(),
                query,
                headers,
                body.isMissingNode() ? null : new Schema(body, references),
                Json.text(operation, "x-idempotency-key"),
                Json.text(operation, "x-async-header"),
                statuses(operation.path("responses"), references),
                examples(operation.path("responses"), references));
    }

    private static List<ObjectNode> examples(JsonNode responses, ReferenceResolver references) {
        List<ObjectNode> examples = new ArrayList<>();
        responses.properties().stream()
                .filter(response -> response.getKey().matches(DATA))
                .map(response -> references.follow(response.getValue()).at(JSON))
                .forEach(json -> {
                    addItems(json.path("example"), examples);
                    json.path("examples")
                            .forEach(example ->
                                    addItems(references.follow(example).path("value"), examples));
                });
        return List.copyOf(examples);
    }

    private static void addItems(JsonNode example, List<ObjectNode> items) {
        if (example.isArray()) {
            example.forEach(item -> addItems(item, items));
        } else if (example.path("results").isArray()) {
            addItems(example.path("results"), items);
        } else if (example instanceof ObjectNode item) {
            items.add(item);
        }
    }

    private static Map<Integer, String> statuses(JsonNode responses, ReferenceResolver references) {
        Map<Integer, String> statuses = new HashMap<>();
        responses.properties().stream()
                .filter(response -> response.getKey().matches("\\d+"))
                .forEach(response -> {
                    JsonNode schema =
                            references.follow(response.getValue()).at(JSON).path("schema");
                    statuses.put(
                            Integer.valueOf(response.getKey()),
                            references.follow(schema).path("type").asText());
                });
        return statuses;
    }

    public boolean mayAnswer(int status) {
        return statuses.containsKey(status);
    }

    /** Returns whether the response with this status is an array, rather than a single object. */
    public boolean answersArray(int status) {
        return "array".equals(statuses.get(status));
    }

    /** Returns whether this operation retrieves data through a link. */
    public boolean readsLink() {
        return body != null && body.requires("link");
    }

    /**
     * Checks the query of a request, and returns the parameters as the server interprets them.
     *
     * @throws ApiError 400 with an entry for each parameter that is missing or malformed; 403 for an unknown parameter
     */
    public Map<String, String> readQuery(Map<String, String> given) {
        given.keySet().stream().filter(name -> !query.containsKey(name)).forEach(name -> {
            throw ApiError.unknown(name);
        });
        ValidationErrors errors = new ValidationErrors();
        Map<String, String> read = new HashMap<>();
        query.forEach((name, parameter) -> {
            String text = parameter.read(given.get(name), errors);
            if (text != null) {
                read.put(name, text);
            }
        });
        errors.refuse();
        return read;
    }

    /**
     * Checks the headers of a request.
     *
     * @param header returns the value of a header; null if there is none
     * @throws ApiError 400 with an entry for each header that is missing or has a value that the document doesn't list
     */
    public void checkHeaders(UnaryOperator<@Nullable String> header) {
        ValidationErrors errors = new ValidationErrors();
        headers.forEach((name, parameter) -> parameter.read(header.apply(name), errors));
        errors.refuse();
    }

    /**
     * Reads the body of a request; an empty body is treated as an object without properties.
     *
     * @throws ApiError 400 with an entry for each field that is missing or malformed; 403 for an unknown field
     */
    public JsonNode readBody(String text) {
        if (body == null) {
            return Json.object();
        }
        JsonNode json;
        try {
            json = Json.parse(text);
        } catch (JsonProcessingException e) {
            throw ApiError.of(400, "parse_error", "JSON parse error");
        }
        JsonNode value = json.isMissingNode() ? Json.object() : json;
        ValidationErrors errors = new ValidationErrors();
        body.check(value, "", errors);
        errors.refuse();
        return value;
    }
}
