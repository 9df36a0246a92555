package io.github.belvo4j.postman.operation;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiBuilderTest {
    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "{{baseUrl}}/users/:id, /users/{id}",
        "{{baseUrl}}/users/{{userId}}, /users/{userId}",
        "{{baseUrl}}/cidades/:município/bairros, /cidades/{município}/bairros",
        "{{baseUrl}}/города/:город, /города/{город}",
        "{{baseUrl}}/都市/:名前, /都市/{名前}",
        "{{baseUrl}}/users/{id}, /users/{id}",
        "{{baseUrl}}/users/%7Bid%7D, /users/{id}",
        "{{baseUrl}}/users/, /users/",
        "{{baseUrl}}//users, /users",
        "{{baseUrl}}/session{{id}}, /session{id}",
        "{{baseUrl}}/celeb_{{name}}.json, /celeb_{name}.json",
        "{{baseUrl}}/sheets/:id/values:batch-update, /sheets/{id}/values:batch-update",
        "{{baseUrl}}/a/:id/b/:id, /a/{id}/b/{id2}",
        "{{baseUrl}}/a/{{$guid}}, /a/{guid}",
        "{{baseUrl}}/a/{{ }}, /a/{value}",
        "{{baseUrl}}/a/with space, /a/with%20space",
        "{{baseUrl}}/a/683005d6-f45c-4adb-b289-f1a12f50f80c, /a/{id}",
        "{{baseUrl}}/api/2/users, /api/2/users",
    })
    void readsPathsAsTemplates(String url, String path) {
        JsonNode document = collection().request("A", "GET", url).document();

        assertThat(names(document.path("paths"))).containsExactly(path);
        assertThat(document.findValuesAsText("in")).hasSize(path.split("\\{", -1).length - 1);
    }

    @Test
    void replacesDeclaredVariablesAlsoWithinASegment() {
        JsonNode document = collection()
                .request("A", "GET", "")
                .with(
                        "url",
                        "{host: ['{{baseUrl}}'], path: ['a', ':id.json', ':id:cancel'],"
                                + " variable: [{key: 'id', value: '<uuid>', description: 'Which one'}]}")
                .document();

        assertThat(names(document.path("paths"))).containsExactly("/a/{id}.json/{id2}:cancel");
        JsonNode parameter = document.findValue("parameters").get(0);
        assertThat(parameter.path("description").asText()).isEqualTo("Which one");
        assertThat(parameter.at("/schema/format").asText()).isEqualTo("uuid");
        assertThat(parameter.path("required").asBoolean()).isTrue();
    }

    @Test
    void mergesVariantsOfOneMethodAndPath() {
        JsonNode document = collection()
                .folder("Users")
                .request("By name", "GET", "{{baseUrl}}/users/:id?name=ada")
                .request("By age", "GET", "{{baseUrl}}/users/{{userId}}?age=36")
                .request("Literal", "GET", "{{baseUrl}}/users/42")
                .folder("More users")
                .request("In another folder", "GET", "{{baseUrl}}/users/:id")
                .document();

        JsonNode operation = document.at("/paths/~1users~1{id}/get");
        assertThat(names(document.path("paths"))).containsExactly("/users/{id}");
        assertThat(operation.findValuesAsText("name")).containsExactly("id", "name", "age");
        assertThat(operation.at("/parameters/0/schema/type").asText()).isEqualTo("integer");
        assertThat(operation.at("/parameters/2/schema/type").asText()).isEqualTo("integer");
        assertThat(operation.path("tags")).extracting(JsonNode::asText).containsExactly("Users");
    }

    @Test
    void hasOneTagTheFolderThatIsCalledLikeThePathOrHasMostRequests() {
        TestCollection collection = collection()
                .folder("First steps")
                .request("Add a ship", "POST", "{{baseUrl}}/ships")
                .request("Sail", "POST", "{{baseUrl}}/sail")
                .folder("Ships")
                .request("Add ship", "POST", "{{baseUrl}}/ships")
                .folder("Voyages")
                .request("Sail west", "POST", "{{baseUrl}}/sail")
                .request("Sail east", "POST", "{{baseUrl}}/sail");

        assertThat(collection.document().at("/paths/~1ships/post/tags")).isEqualTo(TestCollection.json("['Ships']"));
        assertThat(collection.document().at("/paths/~1sail/post/tags")).isEqualTo(TestCollection.json("['Voyages']"));
        assertThat(collection.document().path("tags").findValuesAsText("name")).containsExactly("Ships", "Voyages");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": "<integer>"} | Ships Docks
            {"id": 7}           | Docks
            """)
    void hasTheTagsOfAllFoldersIntoWhichAnExporterCopiedItButOneWherePeopleRepeatedIt(String body, String tags) {
        JsonNode operation = collection()
                .folder("Ships")
                .request("List docks", "GET", "{{baseUrl}}/docks")
                .response(200, body)
                .folder("Docks")
                .request("List docks", "GET", "{{baseUrl}}/docks")
                .response(200, body)
                .document()
                .at("/paths/~1docks/get");

        assertThat(operation.path("tags")).extracting(JsonNode::asText).containsExactly(tags.split(" "));
    }

    @Test
    void keepsNumbersThatNoSiblingTurnsIntoIds() {
        JsonNode document = collection()
                .request("A", "GET", "{{baseUrl}}/status/200")
                .request("B", "GET", "{{baseUrl}}/status/me")
                .document();

        assertThat(names(document.path("paths"))).containsExactly("/status/200", "/status/me");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42",
                "cus_NffrFeUfNV2Hib",
                "cus_NffrFeUfNVKab",
                "5f43a1b2c3d4e5f60718293a",
                "a1b2-c3d4-e5f6-a7b8"
            })
    void takesForAnIdWhatASiblingTurnsIntoOne(String id) {
        assertThat(besideUser(id)).containsExactly("/users/{id}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "social_accounts", "oauth2-authorizations", "ssh_signing_keys", "issues-v2-by-state"})
    void keepsWordsBesideIds(String word) {
        assertThat(besideUser(word)).containsExactly("/users/{id}", "/users/" + word);
    }

    private static List<String> besideUser(String segment) {
        return names(collection()
                .request("A user", "GET", "{{baseUrl}}/users/:id")
                .request("Another", "GET", "{{baseUrl}}/users/" + segment)
                .document()
                .path("paths"));
    }

    @Test
    void readsBackWhatTheExporterWritesIntoDescriptions() {
        JsonNode operation = collection()
                .request("A", "GET", "")
                .with(
                        "url",
                        "{host: ['{{baseUrl}}'], path: ['a'], query: ["
                                + "{key: 'sort', value: 'up', description: '(Required) Which way (This can only be one of up,down)'},"
                                + "{key: 'page', value: '1', description: 'The page (This can only be one of 1,2)', disabled: true},"
                                + "{key: 'flag', value: 'true', description: '(This can only be one of true,false)'},"
                                + "{key: 'tag', value: '<string>'}, {key: 'tag', value: '<string>'},"
                                + "{key: 'made[key_0]', value: '<string>'}, {key: 'filter[name]', value: 'x'}]}")
                .document()
                .at("/paths/~1a/get");

        assertThat(operation.at("/parameters/0"))
                .isEqualTo(TestCollection.json("{name: 'sort', in: 'query', description: 'Which way', required: true,"
                        + " schema: {type: 'string', enum: ['down', 'up'], example: 'up'}}"));
        assertThat(operation.at("/parameters/1/required").isMissingNode()).isTrue();
        assertThat(operation.at("/parameters/1/schema"))
                .hasToString("{\"type\":\"integer\",\"enum\":[1,2],\"example\":1}");
        assertThat(operation.at("/parameters/2/schema"))
                .isEqualTo(TestCollection.json("{type: 'string', enum: ['false', 'true'], example: 'true'}"));
        assertThat(operation.at("/parameters/3/schema"))
                .isEqualTo(TestCollection.json("{type: 'array', items: {type: 'string'}}"));
        assertThat(operation.at("/parameters/4"))
                .isEqualTo(TestCollection.json("{name: 'made', in: 'query', style: 'deepObject', explode: true,"
                        + " schema: {type: 'object', additionalProperties: {type: 'string'}}}"));
        assertThat(operation.at("/parameters/5/name").asText()).isEqualTo("filter");
    }

    @Test
    void readsHeadersThatAreParameters() {
        JsonNode operation = collection()
                .request("A", "GET", "{{baseUrl}}/a")
                .header("Accept", "text/plain")
                .header("X-Trace", "1")
                .header("x-trace", "2")
                .header("Content-Length", "3")
                .document()
                .at("/paths/~1a/get");

        assertThat(operation.path("parameters")).hasSize(1);
        assertThat(operation.at("/parameters/0/name").asText()).isEqualTo("X-Trace");
    }

    @Test
    void takesParametersOfSeveralTypesForText() {
        JsonNode operation = collection()
                .request("A", "GET", "{{baseUrl}}/a?x=1")
                .request("B", "GET", "{{baseUrl}}/a?x=one&y")
                .document()
                .at("/paths/~1a/get");

        assertThat(operation.at("/parameters/0/schema/type").asText()).isEqualTo("string");
        assertThat(operation.at("/parameters/1/schema/type").asText()).isEqualTo("string");
    }

    @Test
    void describesTagsByTheirFolders() {
        JsonNode document = new io.github.belvo4j.postman.Translator()
                .translate(TestCollection.json("{info: {name: 'T'}, item: [{name: 'A', description: 'About A', item: ["
                                + "{name: 'B', item: [{name: 'r', request: 'https://api.test/r'}]}]},"
                                + "{name: 'Empty', item: []}]}")
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .document();

        assertThat(document.path("tags"))
                .isEqualTo(TestCollection.json("[{name: 'A', description: 'About A'}, {name: 'B'}]"));
        assertThat(document.at("/paths/~1r/get/tags")).isEqualTo(TestCollection.json("['B']"));
    }

    @Test
    void saysWhatFragmentsAndMethodsGetLost() {
        var translation = collection()
                .request("A", "POST", "{{baseUrl}}/a#one")
                .request("B", "POST", "{{baseUrl}}/a#two")
                .request("C", "PURGE", "{{baseUrl}}/a")
                .request("D", "LINK", "{{baseUrl}}/a")
                .request("E", "GET", "{{baseUrl}}/a")
                .body("{\"x\": 1}")
                .translate();

        assertThat(names(translation.document().at("/paths/~1a")))
                .containsExactly("get", "post", "x-additionalOperations");
        assertThat(names(translation.document().at("/paths/~1a/x-additionalOperations")))
                .containsExactly("PURGE", "LINK");
        assertThat(translation.warnings())
                .filteredOn(io.github.belvo4j.postman.diagnostic.Warning::isImportant)
                .extracting(w -> w.place() + ": " + w.message())
                .containsExactly(
                        "A: paths that only differ in their fragment became one operation: OpenAPI 3.0 can't distinguish them",
                        "C: OpenAPI 3.0 doesn't support the method PURGE; the operation is under x-additionalOperations",
                        "D: OpenAPI 3.0 doesn't support the method LINK; the operation is under x-additionalOperations",
                        "E: OpenAPI 3.0 doesn't define a body for GET; it is kept, but tools may ignore it");
    }
}
