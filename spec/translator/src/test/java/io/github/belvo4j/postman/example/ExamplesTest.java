package io.github.belvo4j.postman.example;

import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Examples of whole requests and responses")
class ExamplesTest {
    private static final String USER =
            "User: {type: 'object', required: ['id'], properties: {id: {example: 7}, name: {example: null}, age: {}}}";

    private ObjectNode document = (ObjectNode) json("{}");

    private void document(String response, String components) {
        document = (ObjectNode) json("{paths: {'/users': {get: {responses: {'200': {content: {'application/json': "
                + response + "}}}}}}, components: {" + components + "}}");
        Examples.addTo(document);
    }

    private JsonNode media() {
        return document.at("/paths/~1users/get/responses/200/content/application~1json");
    }

    private JsonNode example(String name) {
        return document.at("/components/examples/" + name + "/value");
    }

    @Test
    @DisplayName("are composed of the properties' examples, and are components if operations share them")
    void areComposed() {
        document("{schema: {$ref: '#/components/schemas/User'}}", "schemas: {" + USER + "}");

        assertThat(media().path("examples")).isEqualTo(json("{User: {$ref: '#/components/examples/User'}}"));
        assertThat(example("User")).isEqualTo(json("{id: 7, name: null}"));
    }

    @Test
    @DisplayName("of a list have one item")
    void ofLists() {
        document("{schema: {type: 'array', items: {$ref: '#/components/schemas/User'}}}", "schemas: {" + USER + "}");

        assertThat(media().path("examples")).isEqualTo(json("{UserList: {$ref: '#/components/examples/UserList'}}"));
        assertThat(example("UserList")).isEqualTo(json("[{id: 7, name: null}]"));
    }

    @Test
    @DisplayName("follow references, wrappers and alternatives, and stop where a schema recurs")
    void goDown() {
        document(
                "{schema: {type: 'object', properties: {"
                        + "one: {nullable: true, allOf: [{$ref: '#/components/schemas/User'}]},"
                        + "both: {allOf: [{$ref: '#/components/schemas/User'}, {properties: {x: {example: 1}}}]},"
                        + "either: {anyOf: [{type: 'string'}, {$ref: '#/components/schemas/User'}]},"
                        + "tree: {$ref: '#/components/schemas/Tree'}}}}",
                "schemas: {" + USER + ", Tree: {properties: {leaf: {example: 'a'}, "
                        + "below: {items: {$ref: '#/components/schemas/Tree'}}}}}");

        assertThat(media().path("example"))
                .isEqualTo(json("{one: {id: 7, name: null}, both: {id: 7, name: null, x: 1},"
                        + " either: {id: 7, name: null}, tree: {leaf: 'a'}}"));
    }

    @Test
    @DisplayName("use a schema's own example rather than those of its properties")
    void preferTheWhole() {
        document(
                "{schema: {$ref: '#/components/schemas/User'}}",
                "schemas: {User: {example: {id: 1}, properties: {id: {example: 7}}}}");

        assertThat(example("User")).isEqualTo(json("{id: 1}"));
    }

    @Test
    @DisplayName("are kept if they exist, and composed if only their name is referred to")
    void keepWhatIsThere() {
        document(
                "{schema: {$ref: '#/components/schemas/User'}, examples: {mine: {value: 1}, "
                        + "User: {$ref: '#/components/examples/User'}}}",
                "schemas: {" + USER + "}");

        assertThat(media().path("examples")).hasSize(2);
        assertThat(example("User")).isEqualTo(json("{id: 7, name: null}"));

        document(
                "{schema: {$ref: '#/components/schemas/User'}}",
                "schemas: {" + USER + "}, examples: {User: {value: {id: 2}}}");

        assertThat(example("User")).isEqualTo(json("{id: 2}"));
        assertThat(media().has("examples")).isTrue();
    }

    @Test
    @DisplayName("are never made up: a body without examples, or without one for a required property, has none")
    void arentMadeUp() {
        document(
                "{schema: {$ref: '#/components/schemas/User'}}",
                "schemas: {User: {properties: {kind: {enum: ['a']}, on: {default: true}}}}");
        assertThat(document.has("example") || document.at("/components").has("examples"))
                .isFalse();
        assertThat(media()).hasSize(1);

        document(
                "{schema: {$ref: '#/components/schemas/User'}}",
                "schemas: {User: {required: ['id'], properties: {id: {}, name: {example: 'n'}}}}");
        assertThat(media()).hasSize(1);
    }
}
