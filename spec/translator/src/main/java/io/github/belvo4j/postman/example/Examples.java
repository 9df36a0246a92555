package io.github.belvo4j.postman.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds an example to each request and response that has none. The example is composed from the examples in the schema.
 *
 * <p>The examples are in {@code components/examples}, named after the schema ({@code User}, {@code UserList}), so that
 * operations share them. An existing example with that name is used unchanged. If an operation already refers to an
 * example that doesn't exist but has the name of a schema, the example is composed.
 */
public final class Examples {
    private static final String EXAMPLES = "#/components/examples/";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document;
    private final ExampleComposer composer;

    private Examples(ObjectNode document) {
        this.document = document;
        this.composer = new ExampleComposer(document.at("/components/schemas"));
    }

    /** Adds to a document all examples that can be composed. */
    public static void addTo(ObjectNode document) {
        Examples examples = new Examples(document);
        examples.mediaTypes().forEach(examples::complete);
    }

    private List<ObjectNode> mediaTypes() {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                collect(operation.path("requestBody"), found);
                operation.path("responses").forEach(response -> collect(response, found));
            }
        }
        for (String part : List.of("requestBodies", "responses")) {
            document.path("components").path(part).forEach(body -> collect(body, found));
        }
        return found;
    }

    private static void collect(JsonNode body, List<ObjectNode> found) {
        body.path("content").forEach(media -> {
            if (media instanceof ObjectNode object) {
                found.add(object);
            }
        });
    }

    private void complete(ObjectNode media) {
        if (media.has("examples")) {
            media.get("examples").forEach(this::completeReference);
        } else if (!media.has("example")) {
            add(media);
        }
    }

    private void completeReference(JsonNode example) {
        String reference = example.path("$ref").asText();
        if (reference.startsWith(EXAMPLES)) {
            String name = reference.substring(EXAMPLES.length());
            JsonNode schema = document.at("/components/schemas").path(name);
            if (!schema.isMissingNode()) {
                isThere(name, schema);
            }
        }
    }

    private void add(ObjectNode media) {
        JsonNode schema = media.path("schema");
        Optional<String> name = name(schema);
        if (name.isEmpty()) {
            composer.compose(schema).ifPresent(value -> media.set("example", value));
        } else if (isThere(name.get(), schema)) {
            media.putObject("examples").putObject(name.get()).put("$ref", EXAMPLES + name.get());
        }
    }

    /** Composes the example with this name if it is missing, and returns whether it exists. */
    private boolean isThere(String name, JsonNode schema) {
        if (document.at("/components/examples").has(name)) {
            return true;
        }
        Optional<JsonNode> composed = composer.compose(schema);
        composed.ifPresent(value ->
                document.withObject("/components/examples").putObject(name).set("value", value));
        return composed.isPresent();
    }

    /** Returns the name of an example, derived from the name of the schema; empty if the schema has no name. */
    private static Optional<String> name(JsonNode schema) {
        if (schema.path("items").has("$ref")) {
            return name(schema.get("items")).map(item -> item + "List");
        }
        String reference = schema.path("$ref").asText();
        return reference.startsWith(SCHEMAS) ? Optional.of(reference.substring(SCHEMAS.length())) : Optional.empty();
    }
}
