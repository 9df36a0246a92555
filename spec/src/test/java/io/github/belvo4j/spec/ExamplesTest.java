package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Descriptions and examples")
class ExamplesTest {

    private static JsonNode document;
    private static JsonSchemas schemas;

    @BeforeAll
    static void translate() {
        document = TranslatedDocument.withWords();
        schemas = new JsonSchemas(document);
    }

    @Test
    @DisplayName("of properties conform to the property's schema")
    void ofProperties() {
        List<String> faults = new ArrayList<>();
        properties()
                .filter(property -> property.schema().has("example"))
                .forEach(property -> faults.addAll(schemas.faults(
                        property.place(), property.schema(), property.schema().get("example"))));

        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("of parameters conform to the parameter's schema")
    void ofParameters() {
        List<String> faults = new ArrayList<>();
        parameters()
                .forEach(parameter -> faults.addAll(schemas.faults(
                        parameter.place(),
                        parameter.schema().path("schema"),
                        parameter.schema().path("example"))));

        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("of requests and responses conform to their schemas")
    void ofBodies() {
        List<String> faults = new ArrayList<>();
        bodies().forEach(body -> examples(body.schema())
                .forEach(example ->
                        faults.addAll(schemas.faults(body.place(), body.schema().path("schema"), example))));

        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("are complete")
    void areComplete() {
        Predicate<Part> described = part ->
                part.schema().has("description") || resolved(part.schema()).has("description");

        assertNone("descriptions of schemas", schemaParts().stream().filter(described.negate()));
        assertNone("descriptions of properties", properties().filter(described.negate()));
        assertNone("descriptions of parameters", parameters().stream().filter(described.negate()));
        assertNone(
                "examples of properties",
                properties()
                        .filter(property -> !property.schema().has("example")
                                && resolved(property.schema()).path("example").isMissingNode()
                                && !isComposed(resolved(property.schema()))));
        assertNone(
                "examples of parameters",
                parameters().stream().filter(parameter -> !parameter.schema().has("example")));
        assertNone(
                "examples of bodies",
                bodies().stream().filter(body -> examples(body.schema()).isEmpty()));
    }

    private static void assertNone(String what, Stream<Part> lacking) {
        assertThat(lacking.map(Part::place))
                .as("Give spec/belvo.dictionary.yaml the missing " + what)
                .isEmpty();
    }

    /** An element with a description or an example, and its place. */
    private record Part(String place, JsonNode schema) {}

    private static boolean isComposed(JsonNode schema) {
        return schema.has("properties") || schema.has("items");
    }

    private static JsonNode resolved(JsonNode schema) {
        JsonNode target = schema.path("allOf").size() == 1 ? schema.at("/allOf/0") : schema;
        String reference = target.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private static List<Part> schemaParts() {
        List<Part> parts = new ArrayList<>();
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> parts.add(new Part(schema.getKey(), schema.getValue())));
        return parts;
    }

    private static Stream<Part> properties() {
        return schemaParts().stream()
                .flatMap(schema -> schema.schema().path("properties").properties().stream()
                        .map(property -> new Part(schema.place() + "." + property.getKey(), property.getValue())));
    }

    private static List<Part> parameters() {
        List<Part> parts = new ArrayList<>();
        operations()
                .forEach(operation -> operation
                        .schema()
                        .path("parameters")
                        .forEach(parameter -> parts.add(new Part(
                                operation.place() + " " + parameter.path("name").asText(), parameter))));
        return parts;
    }

    private static List<Part> operations() {
        List<Part> parts = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                parts.add(new Part(operation.getKey() + " " + path.getKey(), operation.getValue()))));
        return parts;
    }

    /** The media types of all requests and responses. */
    private static List<Part> bodies() {
        List<Part> parts = new ArrayList<>();
        operations().forEach(operation -> {
            operation
                    .schema()
                    .at("/requestBody/content")
                    .forEach(media -> parts.add(new Part(operation.place() + " request", media)));
            operation
                    .schema()
                    .path("responses")
                    .properties()
                    .forEach(response -> resolved(response.getValue())
                            .path("content")
                            .forEach(media -> parts.add(new Part(operation.place() + " " + response.getKey(), media))));
        });
        return parts;
    }

    private static List<JsonNode> examples(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        media.path("examples").forEach(example -> examples.add(resolved(example).path("value")));
        return examples;
    }
}
