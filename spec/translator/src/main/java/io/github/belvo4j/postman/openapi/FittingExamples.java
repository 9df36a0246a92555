package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that no example contradicts its schema, whichever of the two an overlay has changed: what doesn't fit is left
 * out.
 */
public final class FittingExamples {
    private final Schemas schemas;
    private final ExampleFitter fitter;
    private final Warnings warnings;

    private FittingExamples(ObjectNode document, Warnings warnings) {
        this.schemas = new Schemas(document);
        this.fitter = new ExampleFitter(schemas);
        this.warnings = warnings;
    }

    /** Changes the examples of a document in place. */
    public static void apply(ObjectNode document, Warnings warnings) {
        FittingExamples examples = new FittingExamples(document, warnings);
        document.at("/components/schemas")
                .properties()
                .forEach(named -> examples.ofSchemas(named.getValue(), named.getKey()));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            examples.below(path.getValue(), path.getKey());
        }
        document.path("components").properties().stream()
                .filter(part -> !part.getKey().equals("schemas"))
                .forEach(part -> examples.below(part.getValue(), "components " + part.getKey()));
    }

    /** Parameters, headers and media types have examples beside their schemas. */
    private void below(JsonNode node, String place) {
        if (node instanceof ObjectNode owner && owner.path("schema").isObject()) {
            ofSchemas(owner.get("schema"), place);
            fit(owner, owner.get("schema"), place);
            return;
        }
        node.properties().forEach(member -> below(member.getValue(), place + " " + member.getKey()));
        if (node.isArray()) {
            node.forEach(
                    element -> below(element, place + " " + element.path("name").asText()));
        }
    }

    private void ofSchemas(JsonNode root, String place) {
        for (ObjectNode schema : Schemas.in(root)) {
            fit(schema, schema, place);
        }
    }

    private void fit(ObjectNode owner, JsonNode schema, String place) {
        if (owner.has("example")) {
            Optional<JsonNode> fitted = fitter.fit(listed(owner.get("example"), schema), schema);
            fitted.ifPresentOrElse(value -> owner.set("example", value), () -> {
                owner.remove("example");
                tell(place);
            });
        }
        for (Map.Entry<String, JsonNode> example :
                List.copyOf(owner.path("examples").properties())) {
            if (example.getValue() instanceof ObjectNode named && named.has("value")) {
                Optional<JsonNode> fitted = fitter.fit(named.get("value"), schema);
                fitted.ifPresentOrElse(value -> named.set("value", value), () -> {
                    owner.withObject("examples").remove(example.getKey());
                    tell(place);
                });
            }
        }
        if (owner.path("examples").isObject() && owner.get("examples").isEmpty()) {
            owner.remove("examples");
        }
    }

    /** A list in a URL is text, as the collection has it. */
    private JsonNode listed(JsonNode example, JsonNode schema) {
        if (!example.isTextual() || !schemas.typeOf(schema).equals("array")) {
            return example;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(example.textValue().split(",")).map(String::strip).forEach(list::add);
        return list;
    }

    private void tell(String place) {
        warnings.add(Warning.Kind.LOST, place.strip(), "an example that contradicts its schema is left out");
    }
}
