package io.github.belvo4j.postman.component;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Equal parameters and responses")
class SharedPartsTest {
    private static JsonNode ships() {
        return collection()
                .request("List ships", "GET", "{{baseUrl}}/ships?page=1")
                .response(200, "[{id: 1, name: 'Sol'}]")
                .response("Unauthorized", 401, "{code: 'a', message: 'b'}")
                .request("List boats", "GET", "{{baseUrl}}/boats?page=1")
                .response(200, "[{keel: 1, sail: 'jib'}]")
                .response("Unauthorized", 401, "{code: 'a', message: 'b'}")
                .request("List docks", "GET", "{{baseUrl}}/docks?page=first")
                .request("Find docks", "PUT", "{{baseUrl}}/docks?page=first")
                .request("Find ships", "PUT", "{{baseUrl}}/ships?page=1")
                .response(201, "[{id: 1, name: 'Sol'}]")
                .document();
    }

    /** A document in which {@code [P, 1, true]} is a parameter with an example, and whether it is required. */
    private static ObjectNode shared(String... paths) {
        String text = String.join(", ", paths)
                .replaceAll("\\[P, (\\d)\\]", "[{name: 'id', in: 'query', example: $1}]")
                .replaceAll("\\[P, (\\d), true\\]", "[{name: 'id', in: 'query', required: true, example: $1}]");
        ObjectNode document = (ObjectNode) json("{paths: {" + text + "}}");
        SharedParts.apply(document);
        return document;
    }

    @Test
    @DisplayName("become components, named as a person would name them")
    void areComponents() {
        JsonNode document = ships();

        assertThat(document.at("/paths/~1ships/get/parameters"))
                .isEqualTo(document.at("/paths/~1boats/get/parameters"))
                .isEqualTo(json("[{$ref: '#/components/parameters/page'}]"));
        assertThat(document.at("/components/parameters/page/schema/type").asText())
                .isEqualTo("integer");
        assertThat(document.at("/paths/~1ships/get/responses/401"))
                .isEqualTo(document.at("/paths/~1boats/get/responses/401"))
                .isEqualTo(json("{$ref: '#/components/responses/Unauthorized'}"));
        assertThat(document.path("components").fieldNames())
                .toIterable()
                .containsExactly("responses", "parameters", "schemas");
    }

    @Test
    @DisplayName("with the same name are distinguished by what all their paths have in common")
    void ofOneNameAreToldApart() {
        JsonNode document = ships();

        assertThat(document.at("/paths/~1docks/put/parameters"))
                .isEqualTo(json("[{$ref: '#/components/parameters/dockPage'}]"));
        assertThat(document.at("/components/parameters/dockPage/schema/type").asText())
                .isEqualTo("string");
    }

    @Test
    @DisplayName("with the same name and resource are distinguished by the preceding path segment")
    void ofOneResourceAreToldApart() {
        ObjectNode document = shared(
                "'/ports': {get: {parameters: [P, 1]}, put: {parameters: [P, 1]}, post: {parameters: [P, 1]}}",
                "'/docks': {get: {}, put: {}}",
                "'/ships': {get: {parameters: [P, 2]}, put: {parameters: [P, 2]}}",
                "'/old/ships': {get: {parameters: [P, 3]}, put: {parameters: [P, 3]}}");

        assertThat(document.at("/components/parameters").fieldNames())
                .toIterable()
                .containsExactly("id", "oldShipId", "shipId");
        assertThat(document.at("/paths/~1old~1ships/put/parameters/0/$ref").asText())
                .endsWith("/oldShipId");
    }

    @Test
    @DisplayName("with the same name and no common path are distinguished by required, by example, or by a number")
    void ofNoCommonPathAreToldApart() {
        ObjectNode document = shared(
                "'/a': {get: {parameters: [P, 1]}, put: {parameters: [P, 1]}, post: {parameters: [P, 1]}}",
                "'/b': {get: {parameters: [P, 2, true]}}, '/c': {get: {parameters: [P, 2, true]}}",
                "'/d': {get: {parameters: [P, 3]}}, '/e': {get: {parameters: [P, 3]}}");

        assertThat(document.at("/components/parameters").fieldNames())
                .toIterable()
                .containsExactly("id", "id2", "requiredId");

        String answer = "{responses: {'400': {description: 'No', content: {'application/json': {examples: {E: {}}}}}}}";
        ObjectNode answers = (ObjectNode) json("{paths: {'/a': {get: A, put: A}, '/b': {get: B}, '/c': {get: B}}}"
                .replace("A", answer.replace("E", "Empty"))
                .replace("B", answer.replace("E", "TooLong")));
        SharedParts.apply(answers);

        assertThat(answers.at("/components/responses").fieldNames())
                .toIterable()
                .containsExactly("BadRequest", "TooLong");
    }

    @Test
    @DisplayName("stay in place if there is only one, or nothing but a description")
    void stayInPlace() {
        JsonNode document = ships();

        assertThat(document.at("/paths/~1boats/get/responses/200").has("content"))
                .isTrue();
        assertThat(document.at("/paths/~1docks/get/responses/default"))
                .isEqualTo(json("{description: 'No response is described.'}"));
    }

    @Test
    @DisplayName("stay separate if their links differ, and don't take names that are in use")
    void stayApartWhereLinksDiffer() {
        String waits = "{description: 'Waits', links: {resume: {operationId: 'ID'}}}";
        ObjectNode document = (ObjectNode) json("{paths: {'/a': {get: {responses: {'428': "
                + waits.replace("ID", "a")
                + "}}, put: {responses: {'428': " + waits.replace("ID", "b")
                + "}}, post: {responses: {'428': " + waits.replace("ID", "a")
                + "}}, delete: {responses: {'401': {$ref: '#/components/responses/Unauthorized'}}}}},"
                + " components: {responses: {PreconditionRequired: {description: 'Another'}}}}");
        SharedParts.apply(document);

        assertThat(document.at("/paths/~1a/get/responses/428"))
                .isEqualTo(document.at("/paths/~1a/post/responses/428"))
                .isEqualTo(json("{$ref: '#/components/responses/PreconditionRequired2'}"));
        assertThat(document.at("/paths/~1a/put/responses/428/links/resume/operationId")
                        .asText())
                .isEqualTo("b");
        assertThat(document.at("/components/responses/PreconditionRequired/description")
                        .asText())
                .isEqualTo("Another");
    }
}
