package io.github.belvo4j.postman.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The examples of whole requests and responses: one each, made from the examples in the schema, for those that have none.
 *
 * <p>They stand in {@code components/examples}, named after the schema ({@code User}, {@code UserList}), so that operations
 * share them. One of that name that is there already is taken as it is; one that is only referred to by the name of a
 * schema is made.
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

    /** Adds to the document what can be made. */
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

    /** Whether there is an example of this name, be it made now. */
    private boolean isThere(String name, JsonNode schema) {
        if (document.at("/components/examples").has(name)) {
            return true;
        }
        Optional<JsonNode> composed = composer.compose(schema);
        composed.ifPresent(value ->
                document.withObject("/components/examples").putObject(name).set("value", value));
        return composed.isPresent();
    }

    /** After the schema that is meant, if it has a name. */
    private static Optional<String> name(JsonNode schema) {
        if (schema.path("items").has("$ref")) {
            return name(schema.get("items")).map(item -> item + "List");
        }
        String reference = schema.path("$ref").asText();
        return reference.startsWith(SCHEMAS) ? Optional.of(reference.substring(SCHEMAS.length())) : Optional.empty();
    }
}
