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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Makes from the document what a client of any language has to decode: the example of every success response, the same
 * with a property and with enum values that came later, items with nothing but their id, and a 428 whose expiry is text.
 *
 * <p>Arguments: the document as JSON, and the file to write. Each case has the operation, what to call it with, and the
 * response. Clients write what they decoded, encoded again, and {@link LanguagesTable} compares.
 */
public final class DecodingCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LATER = "ADDED_LATER";

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
        children(document.path("paths")).flatMap(DecodingCases::children).forEach(operation -> operation
                .path("responses")
                .properties()
                .forEach(response -> {
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
        JsonNode later = withEnums(schema, body);
        if (!later.equals(body)) {
            add(operation, status, "enum", later);
        }
        if (children(operation.path("parameters"))
                .map(this::resolve)
                .anyMatch(parameter -> parameter.path("name").asText().equals("fields"))) {
            add(operation, status, "fields", onlyIds(body.deepCopy()));
        }
    }

    private void tokenWanted(JsonNode operation, JsonNode body) {
        JsonNode asText = body.deepCopy();
        ((ObjectNode) asText.path(0)).put("expiry", body.at("/0/expiry").asText());
        add(operation, "428", "expiry", asText);
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
        example(operation.at("/requestBody/content/application~1json")).ifPresent(request -> made.set("request", request));
        made.set("body", body);
    }

    private Optional<JsonNode> example(JsonNode media) {
        return Stream.concat(
                        Stream.ofNullable(media.get("example")),
                        children(media.path("examples"))
                                .map(example -> resolve(example).path("value")))
                .findFirst();
    }

    /** Adds a property to an object, or to each of those that are listed. */
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
        return listed.isArray()
                ? children(listed).map(ObjectNode.class::cast).toList()
                : List.of((ObjectNode) listed);
    }

    /** A value with each enum's value replaced by one that came later. */
    private JsonNode withEnums(JsonNode place, JsonNode value) {
        JsonNode schema = schema(place);
        if (schema.has("enum") && value.isTextual()) {
            return JSON.getNodeFactory().textNode(LATER);
        }
        if (value instanceof ArrayNode list) {
            ArrayNode replaced = JSON.createArrayNode();
            list.forEach(item -> replaced.add(withEnums(schema.path("items"), item)));
            return replaced;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode replaced = JSON.createObjectNode();
            object.properties()
                    .forEach(member -> replaced.set(
                            member.getKey(),
                            withEnums(schema.path("properties").path(member.getKey()), member.getValue())));
            return replaced;
        }
        return value;
    }

    /** What a schema is: behind a reference, wrapped or not. */
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
