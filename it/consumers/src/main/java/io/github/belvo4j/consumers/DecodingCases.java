package io.github.belvo4j.consumers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Creates, from the document, responses that a client in any language must decode: the example of every success response; the
 * same example with an additional property, with new enum values, and with date-times without an offset where Belvo may send
 * such date-times; items with only their IDs; and a 428 whose expiry is a string.
 *
 * <p>Arguments: the document as JSON, and the file to write. Each case has the operation, its arguments, and the response.
 * Clients write the decoded result, encoded again, and {@link LanguagesTable} compares the two.
 */
public final class DecodingCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final ArrayNode cases = JSON.createArrayNode();

    private DecodingCases(JsonNode document) {
        this.document = document;
    }

    public static void main(String... args) throws IOException {
        DecodingCases made = new DecodingCases(JSON.readTree(Path.of(args[0]).toFile()));
        made.operations();
        Files.createDirectories(Path.of(args[1]).getParent());
        JSON.writeValue(Path.of(args[1]).toFile(), made.cases);
        System.out.println("Made " + made.cases.size() + " cases");
    }

    private void operations() {
        children(document.path("paths"))
                .flatMap(DecodingCases::children)
                .forEach(operation -> operation.path("responses").properties().forEach(response -> {
                    JsonNode media = resolve(response.getValue()).at("/content/application~1json");
                    example(media).ifPresent(body -> {
                        if (response.getKey().startsWith("2")) {
                            success(operation, response.getKey(), media.path("schema"), body);
                        } else if (response.getKey().equals("428")) {
                            tokenWanted(operation, body);
                        }
                    });
                }));
    }

    private void success(JsonNode operation, String status, JsonNode schema, JsonNode body) {
        add(operation, status, "example", body);
        add(operation, status, "property", withProperty(body.deepCopy()));
        addChanged(operation, status, "enum", body, changed(schema, body, this::later));
        addChanged(operation, status, "offset", body, changed(schema, body, this::withoutOffset));
        if (children(operation.path("parameters"))
                .map(this::resolve)
                .anyMatch(parameter -> parameter.path("name").asText().equals("fields"))) {
            JsonNode ids = onlyIds(body.deepCopy());
            // The response to an accepted request has only a request ID, which can't be selected as a field.
            if (!ids.isEmpty()) {
                add(operation, status, "fields", ids);
            }
        }
    }

    private void tokenWanted(JsonNode operation, JsonNode body) {
        JsonNode asText = body.deepCopy();
        ((ObjectNode) asText.path(0)).put("expiry", body.at("/0/expiry").asText());
        add(operation, "428", "expiry", asText);
    }

    private void addChanged(JsonNode operation, String status, String kind, JsonNode body, JsonNode changed) {
        if (!changed.equals(body)) {
            add(operation, status, kind, changed);
        }
    }

    private void add(JsonNode operation, String status, String kind, JsonNode body) {
        ObjectNode made = cases.addObject();
        made.put("operation", operation.path("operationId").asText());
        made.put("tag", operation.at("/tags/0").asText());
        made.put("status", Integer.parseInt(status));
        made.put("kind", kind);
        ObjectNode parameters = made.putObject("parameters");
        children(operation.path("parameters"))
                .map(this::resolve)
                .filter(parameter -> parameter.path("required").asBoolean())
                .forEach(parameter -> parameters.set(parameter.path("name").asText(), parameter.get("example")));
        example(operation.at("/requestBody/content/application~1json"))
                .ifPresent(request -> made.set("request", request));
        made.set("body", body);
    }

    private Optional<JsonNode> example(JsonNode media) {
        return Stream.concat(
                        Stream.ofNullable(media.get("example")),
                        children(media.path("examples"))
                                .map(example -> resolve(example).path("value")))
                .findFirst();
    }

    /** Adds a property to an object, or to each object of a list. */
    private static JsonNode withProperty(JsonNode body) {
        items(body).forEach(item -> item.putObject("added_later").put("as", "promised"));
        return body;
    }

    private static JsonNode onlyIds(JsonNode body) {
        items(body).forEach(item -> item.retain("id"));
        return body;
    }

    private static List<ObjectNode> items(JsonNode body) {
        JsonNode listed = body.has("results") ? body.path("results") : body;
        return listed.isArray() ? children(listed).map(ObjectNode.class::cast).toList() : List.of((ObjectNode) listed);
    }

    /** Returns a value in which each string has been changed according to its schema. */
    private JsonNode changed(JsonNode place, JsonNode value, BiFunction<JsonNode, String, String> change) {
        if (value instanceof ArrayNode list) {
            ArrayNode result = JSON.createArrayNode();
            list.forEach(item -> result.add(changed(schema(place).path("items"), item, change)));
            return result;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode result = JSON.createObjectNode();
            JsonNode properties = schema(place).path("properties");
            object.properties()
                    .forEach(member -> result.set(
                            member.getKey(), changed(properties.path(member.getKey()), member.getValue(), change)));
            return result;
        }
        return value.isTextual() ? JSON.getNodeFactory().textNode(change.apply(place, value.asText())) : value;
    }

    private String later(JsonNode place, String value) {
        return schema(place).has("enum") ? "ADDED_LATER" : value;
    }

    private String withoutOffset(JsonNode place, String value) {
        return place.has("x-also-formats") ? value.replaceFirst("(Z|[-+]\\d\\d:\\d\\d)$", "") : value;
    }

    /** Returns the target of a reference, which may be wrapped in {@code allOf}, or else the schema itself. */
    private JsonNode schema(JsonNode place) {
        JsonNode at = resolve(place);
        return at.path("allOf").size() == 1 ? schema(at.at("/allOf/0")) : at;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.path("$ref").asText().substring(1))) : node;
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
