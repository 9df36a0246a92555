package io.github.belvo4j.postman.naming;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diagnostic.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedByHumansTest {
    @TempDir
    private Path folder;

    private TestCollection collection;

    @BeforeEach
    void collect() {
        collection = collection()
                .request("List", "GET", "{{baseUrl}}/users/")
                .response(
                        200, "{results: [{id: '<uuid>', name: '<string>', age: '<integer>', town: {zip: '<string>'}}]}")
                .request("Detail", "GET", "{{baseUrl}}/users/:id/")
                .response(200, "{id: '<uuid>', name: '<string>', age: '<integer>', town: {zip: '<string>'}}")
                .response(400, "[{code: '<string>', message: '<string>'}]")
                .request("Update", "PATCH", "{{baseUrl}}/users/:id/")
                .body("{name: '<string>', age: '<integer>', notes: '<string>'}")
                .response(200, "{id: '<string>', name: '<string>', age: '<integer>'}")
                .response(404, "[{code: '<string>', message: '<string>', field: '<string>'}]");
    }

    private JsonNode translate(String names) throws IOException {
        Path file = Files.writeString(folder.resolve("names.yaml"), names);
        return TestCollection.inlined(
                new Translator().withNames(file).translate(collection.bytes()).document());
    }

    private static String ref(JsonNode document, String pointer) {
        return document.at(pointer + "/content/application~1json/schema")
                .findValue("$ref")
                .asText()
                .replaceAll(".*/", "");
    }

    @Test
    void namesAllPlacesOfOneKind() throws IOException {
        JsonNode document = translate("""
                operations:
                  GET /users/: findUsers
                schemas:
                  GET /users/{x}/ 200: Person
                  GET /users/{x}/ 200 /town: Town
                  GET /users/{x}/ 400: Failure
                """);

        assertThat(document.at("/paths/~1users~1/get/operationId").asText()).isEqualTo("findUsers");
        assertThat(ref(document, "/paths/~1users~1{id}~1/get/responses/200")).isEqualTo("Person");
        assertThat(document.at("/components/schemas/UserList/properties/results/items/$ref")
                        .asText())
                .endsWith("/Person");
        assertThat(document.at("/components/schemas/Person/properties/town/$ref")
                        .asText())
                .endsWith("/Town");
        assertThat(ref(document, "/paths/~1users~1{id}~1/get/responses/400")).isEqualTo("Failure");
        assertThat(ref(document, "/paths/~1users~1{id}~1/patch/responses/404")).isEqualTo("Failure");
        assertThat(document.at("/components/schemas/Failure/properties").has("field"))
                .isTrue();
    }

    @Test
    void takesAPartialSampleForTheNamedOne() throws IOException {
        JsonNode document = translate("schemas: {'GET /users/{id}/ 200': Person}");

        assertThat(ref(document, "/paths/~1users~1{id}~1/patch/responses/200")).isEqualTo("Person");
        assertThat(document.at("/components/schemas/Person/properties/id").has("format"))
                .isFalse();
    }

    @Test
    void mergesPlacesOfOneName() throws IOException {
        JsonNode document = translate("""
                schemas:
                  GET /users/{id}/ 200: Thing
                  PATCH /users/{id}/ request: Thing
                """);

        assertThat(document.at("/components/schemas/Thing/properties").fieldNames())
                .toIterable()
                .containsExactly("id", "name", "age", "town", "notes");
        assertThat(ref(document, "/paths/~1users~1{id}~1/patch/requestBody")).isEqualTo("Thing");
    }

    @Test
    void neverFusesWhatHumansToldApart() throws IOException {
        JsonNode document = translate("""
                schemas:
                  GET /users/ 200 /results: Listed
                  GET /users/{id}/ 200: Detailed
                """);

        assertThat(document.at("/components/schemas").has("Listed")).isTrue();
        assertThat(document.at("/components/schemas").has("Detailed")).isTrue();
    }

    @Test
    void survivesRenamedItemsAndFolders() throws IOException {
        String names = "operations: {'GET /users/': findUsers}\nschemas: {'GET /users/ 200 /results': Person}\n";
        JsonNode before = translate(names);
        collection = collection()
                .folder("Other")
                .request("Something else", "GET", "{{baseUrl}}/users/")
                .response(
                        200,
                        "{results: [{id: '<uuid>', name: '<string>', age: '<integer>', town: {zip: '<string>'}}]}");

        JsonNode after = translate(names);

        assertThat(after.at("/paths/~1users~1/get/operationId"))
                .isEqualTo(before.at("/paths/~1users~1/get/operationId"));
        assertThat(after.at("/components/schemas").has("Person")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operations: {GET /nobody/: a}                          | GET /nobody/: the collection has no such operation",
                "operations: {GET /users/: a, 'GET /users/{id}/': a}    | a is also the name of GET /users/",
                "schemas: {GET /users/ 404: A}                          | GET /users/ 404: the collection has no such body",
                "schemas: {GET /users/ 200 /nothing: A}                 | there is no object with properties at that place",
                "schemas: {'GET /users/{id}/ 200 /name': A}             | there is no object with properties at that place",
            })
    void refusesPlacesThatAreNotThere(String names, String message) {
        assertThatThrownBy(() -> translate(names))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("names.yaml: ")
                .hasMessageContaining(message);
    }

    @Test
    void namesEveryStalePlaceWithTheNearestThatIsThere() {
        String names = "{operations: {GET /user/: a, GET /users/: b}, schemas: {GET /users/ 200 /result: A}}";

        assertThatThrownBy(() -> translate(names))
                .isInstanceOf(InputException.class)
                .hasMessage("""
                        2 entries don't fit the collection:
                          FILE: GET /user/: the collection has no such operation; the nearest is GET /users/
                          FILE: GET /users/ 200 /result: there is no object with properties at that place; \
                        the nearest is GET /users/ 200 /results""".replace("FILE", folder.resolve("names.yaml").toString()));
    }

    @Test
    void warnsWhereOneNameHoldsDifferentOnes() throws IOException {
        Path file = Files.writeString(folder.resolve("names.yaml"), """
                schemas:
                  GET /users/{id}/ 200: Person
                  GET /users/ 200 /results: Person
                  GET /users/{id}/ 200 /town: Town
                  GET /users/ 200 /results/town: City
                """);

        assertThat(new Translator()
                        .withNames(file)
                        .translate(collection.bytes())
                        .warnings())
                .extracting(Object::toString)
                .anyMatch(text -> text.contains("objects with different names"));
    }

    @Test
    void walksThroughMaps() throws IOException {
        collection = collection()
                .request("Rates", "GET", "{{baseUrl}}/rates")
                .response(200, "{rates: {key_0: {bid: '<number>', ask: '<number>'}}}");

        JsonNode document = translate("schemas: {'GET /rates 200 /rates/*': Quote}");

        assertThat(document.findValue("additionalProperties").path("$ref").asText())
                .endsWith("/Quote");
    }

    @Test
    void namesWhatIsEqualAfterTheOneOfItsOwnDirection() throws IOException {
        String town = "{zip: '<string>', name: '<string>', country: '<string>'}";
        collection = collection()
                .request("Add town", "POST", "{{baseUrl}}/towns/")
                .body(town)
                .response(201, town)
                .request("Replace village", "PUT", "{{baseUrl}}/villages/:id/")
                .body(town);
        JsonNode document = translate("""
                schemas:
                  POST /towns/ request: NewTown
                  POST /towns/ 201: Town
                """);

        assertThat(ref(document, "/paths/~1villages~1{id}~1/put/requestBody")).isEqualTo("NewTown");
    }

    @Test
    void namesWhatIsEqualAfterTheOneAboutItsOwnResource() throws IOException {
        String town = "{zip: '<string>', name: '<string>', country: '<string>'}";
        collection = collection()
                .request("Get a city", "GET", "{{baseUrl}}/cities/:id/")
                .response(200, town)
                .request("Get a town", "GET", "{{baseUrl}}/towns/:id/")
                .response(200, town)
                .request("List cities", "GET", "{{baseUrl}}/cities/")
                .response(200, "[" + town + "]")
                .request("List towns", "GET", "{{baseUrl}}/towns/")
                .response(200, "[" + town + "]");
        JsonNode document = translate("""
                schemas:
                  GET /cities/{id}/ 200: City
                  GET /towns/{id}/ 200: Town
                """);

        assertThat(ref(document, "/paths/~1cities~1/get/responses/200")).isEqualTo("City");
        assertThat(ref(document, "/paths/~1towns~1/get/responses/200")).isEqualTo("Town");
    }
}
