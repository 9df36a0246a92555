package io.github.belvo4j.postman.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.DocumentLocation;
import io.github.belvo4j.postman.openapi.Schemas;
import io.github.belvo4j.postman.overlay.GivenEnums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ensures that no example contradicts its schema, even if an overlay has changed the example or the schema. Parts of an
 * example that don't fit are removed.
 */
public final class FittingExamples {
    private static final String EXAMPLES = "#/components/examples/";

    private final ObjectNode document;
    private final Schemas schemas;
    private final ExampleFitter fitter;
    private final GivenEnums enums;
    private final Warnings warnings;
    private final Map<String, List<Use>> shared = new LinkedHashMap<>();

    /**
     * A place that refers to a shared example.
     *
     * @param owner the parameter, header or media type
     * @param key the key of the reference among the owner's examples
     */
    private record Use(ObjectNode owner, String key, JsonNode schema, DocumentLocation location) {}

    private FittingExamples(ObjectNode document, GivenEnums enums, Warnings warnings) {
        this.document = document;
        this.schemas = new Schemas(document);
        this.fitter = new ExampleFitter(schemas, enums);
        this.enums = enums;
        this.warnings = warnings;
    }

    /**
     * Changes the examples of a document in place.
     *
     * @param enums records the values that aren't in the enums of their schemas
     */
    public static void apply(ObjectNode document, GivenEnums enums, Warnings warnings) {
        FittingExamples examples = new FittingExamples(document, enums, warnings);
        DocumentLocation components = DocumentLocation.ROOT.at("components");
        document.at("/components/schemas")
                .properties()
                .forEach(named -> examples.ofSchemas(
                        named.getValue(), components.at("schemas").at(named.getKey())));
        examples.below(document.path("paths"), DocumentLocation.ROOT.at("paths"));
        document.path("components").properties().stream()
                .filter(part ->
                        !part.getKey().equals("schemas") && !part.getKey().equals("examples"))
                .forEach(part -> examples.below(part.getValue(), components.at(part.getKey())));
        examples.shared.forEach(examples::fitShared);
    }

    /** Visits everything below a node. Parameters, headers and media types have examples next to their schemas. */
    private void below(JsonNode node, DocumentLocation location) {
        if (node instanceof ObjectNode owner && owner.path("schema").isObject()) {
            ofSchemas(owner.get("schema"), location.at("schema"));
            fit(owner, owner.get("schema"), location);
            return;
        }
        node.properties().forEach(member -> below(member.getValue(), location.at(member.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            below(node.get(i), location.at(String.valueOf(i)));
        }
    }

    private void ofSchemas(JsonNode root, DocumentLocation location) {
        Schemas.visit(root, location, (schema, at) -> fit(schema, schema, at));
    }

    private void fit(ObjectNode owner, JsonNode schema, DocumentLocation location) {
        if (owner.has("example")) {
            Optional<JsonNode> fitted = fitter.fit(listed(owner.get("example"), schema), schema);
            fitted.ifPresentOrElse(value -> owner.set("example", value), () -> {
                JsonNode removed = owner.remove("example");
                if (!enums.lacks(schema, removed)) {
                    tell(location);
                }
            });
        }
        List.copyOf(owner.path("examples").properties())
                .forEach(example -> fitNamed(example.getValue(), new Use(owner, example.getKey(), schema, location)));
    }

    private void fitNamed(JsonNode example, Use use) {
        String reference = example.path("$ref").asText();
        if (reference.startsWith(EXAMPLES)) {
            shared.computeIfAbsent(reference.substring(EXAMPLES.length()), name -> new ArrayList<>())
                    .add(use);
        } else if (example instanceof ObjectNode named && named.has("value")) {
            fitter.fit(named.get("value"), use.schema())
                    .ifPresentOrElse(value -> named.set("value", value), () -> leaveOut(use));
        }
    }

    /**
     * Changes an example so that it fits all places that refer to it, and removes the reference from places that it
     * can't fit.
     */
    private void fitShared(String name, List<Use> uses) {
        if (!(document.at("/components/examples").get(name) instanceof ObjectNode example) || !example.has("value")) {
            return;
        }
        JsonNode fitted = example.get("value");
        for (Use use : uses) {
            fitted = fitter.fit(fitted, use.schema()).orElse(fitted);
        }
        JsonNode value = fitted;
        example.set("value", value);
        List<Use> contradicted = uses.stream()
                .filter(use -> !fitter.fit(value, use.schema()).equals(Optional.of(value)))
                .toList();
        contradicted.forEach(this::leaveOut);
        if (contradicted.size() == uses.size()) {
            document.withObject("/components/examples").remove(name);
        }
    }

    private void leaveOut(Use use) {
        ObjectNode examples = (ObjectNode) use.owner().get("examples");
        examples.remove(use.key());
        if (examples.isEmpty()) {
            use.owner().remove("examples");
        }
        tell(use.location());
    }

    /** Splits the example of a list, since a list in a URL is a single string in the collection. */
    private JsonNode listed(JsonNode example, JsonNode schema) {
        if (!(example instanceof TextNode text) || !schemas.typeOf(schema).equals("array")) {
            return example;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(text.textValue().split(",")).map(String::strip).forEach(list::add);
        return list;
    }

    private void tell(DocumentLocation location) {
        warnings.add(Warning.Kind.LOST, location.in(document), "an example that contradicts its schema is left out");
    }
}
