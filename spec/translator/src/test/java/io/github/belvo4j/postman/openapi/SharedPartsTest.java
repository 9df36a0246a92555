package io.github.belvo4j.postman.openapi;

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

    @Test
    @DisplayName("are components, named as people would name them")
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
    @DisplayName("of one name are told apart by what they belong to")
    void ofOneNameAreToldApart() {
        JsonNode document = ships();

        assertThat(document.at("/paths/~1docks/put/parameters"))
                .isEqualTo(json("[{$ref: '#/components/parameters/dockPage'}]"));
        assertThat(document.at("/components/parameters/dockPage/schema/type").asText())
                .isEqualTo("string");
    }

    @Test
    @DisplayName("stay in place where there is one, or nothing but a description")
    void stayInPlace() {
        JsonNode document = ships();

        assertThat(document.at("/paths/~1boats/get/responses/200").has("content"))
                .isTrue();
        assertThat(document.at("/paths/~1docks/get/responses/default"))
                .isEqualTo(json("{description: 'No response is described.'}"));
    }

    @Test
    @DisplayName("stay apart where their links differ, and leave names that are taken alone")
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
                .isEqualTo(json("{$ref: '#/components/responses/APreconditionRequired'}"));
        assertThat(document.at("/paths/~1a/put/responses/428/links/resume/operationId")
                        .asText())
                .isEqualTo("b");
        assertThat(document.at("/components/responses/PreconditionRequired/description")
                        .asText())
                .isEqualTo("Another");
    }
}
