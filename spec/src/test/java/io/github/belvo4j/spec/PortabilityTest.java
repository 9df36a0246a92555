package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("For clients of any language, the document")
class PortabilityTest {

    private static final List<String> FRAME = List.of("count", "next", "previous", "results");

    private static JsonNode document;

    @BeforeAll
    static void translate() {
        document = TranslatedDocument.withoutWords();
    }

    @Test
    @DisplayName("requires, in a response, the properties that identify an item, and those that frame a page")
    void promises() {
        Set<String> inResponses = new HashSet<>();
        operations()
                .flatMap(operation -> children(operation.path("responses")))
                .forEach(response -> collect(response, inResponses));

        assertThat(inResponses).allSatisfy(name -> {
            JsonNode schema = schema(name);
            List<String> promised =
                    children(schema.path("required")).map(JsonNode::asText).toList();
            if (schema.at("/properties/results").isMissingNode()) {
                assertThat(promised).as(name).isSubsetOf("id", "access");
            } else {
                assertThat(promised).as(name).containsExactlyElementsOf(FRAME);
            }
        });
    }

    @Test
    @DisplayName("requires an ID of whatever is listed, retrieved or read")
    void identifies() {
        Set<String> items = new HashSet<>();
        operations()
                .forEach(operation -> operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .map(response -> item(response.getValue().at("/content/application~1json/schema")))
                        .filter(name -> schema(name).path("properties").has("id"))
                        .filter(name -> !name.equals("TaxReturn")) // a monthly one has none
                        .forEach(items::add));

        assertThat(items)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(schema(name).path("required"))
                        .as(name)
                        .map(JsonNode::asText)
                        .containsExactly("id"));
    }

    @Test
    @DisplayName("lists null among the values of nullable enums")
    void nullIsListed() {
        List<JsonNode> nullable = children(document.at("/components/schemas"))
                .flatMap(schema -> Stream.concat(Stream.of(schema), children(schema.path("properties"))))
                .filter(schema -> schema.path("nullable").asBoolean())
                .map(schema -> Place.resolve(document, schema))
                .filter(schema -> schema.has("enum"))
                .toList();

        assertThat(nullable)
                .hasSizeGreaterThan(50)
                .allSatisfy(schema -> assertThat(schema.path("enum")).anyMatch(JsonNode::isNull));
    }

    @Test
    @DisplayName("has no schema with the name that generators give the class of a property with several kinds")
    void namesDiffer() {
        Set<String> classes = new HashSet<>();
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> property.getValue().has("oneOf"))
                        .forEach(property -> classes.add(schema.getKey() + camelCase(property.getKey()))));

        assertThat(classes)
                .hasSizeGreaterThan(3)
                .noneMatch(name -> document.at("/components/schemas").has(name));
    }

    @Test
    @DisplayName("allows additional properties, and uses the format byte for base64 in JSON")
    void leavesRoom() {
        assertThat(document.findValues("additionalProperties")).doesNotContain(BooleanNode.FALSE);
        assertThat(document.findValuesAsText("format"))
                .contains("byte")
                .doesNotContain("binary", "float", "double", "int32");
    }

    private static String camelCase(String property) {
        return Arrays.stream(property.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Stream<JsonNode> operations() {
        return children(document.path("paths")).flatMap(PortabilityTest::children);
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static JsonNode schema(String name) {
        return document.at("/components/schemas").path(name);
    }

    /** The name of the object in a response: the response itself, or the item of its list. */
    private static String item(JsonNode schema) {
        if (schema.has("items")) {
            return item(schema.path("items"));
        }
        String name = schema.path("$ref").asText().replaceFirst(".*/", "");
        JsonNode results = schema(name).at("/properties/results");
        return results.isMissingNode() ? name : item(results);
    }

    /** Adds the name of every schema that a node refers to, directly or not. */
    private static void collect(JsonNode node, Set<String> names) {
        List<String> found = new ArrayList<>(node.findValuesAsText("$ref"));
        for (String reference : found) {
            String name = reference.replaceFirst(".*/", "");
            JsonNode target = document.at(reference.substring(1));
            if (reference.contains("/schemas/") && !names.add(name)) {
                continue;
            }
            collect(target, names);
        }
    }
}
