package io.github.belvo4j.postman.naming;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaNamesTest {
    private static final String HOUSE = "{id: 1, name: 'n', colour: 'c'}";

    private static List<String> schemas(TestCollection collection) {
        List<String> names = new ArrayList<>();
        collection.document().at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void namesWhatAResourceIsAfterIt() {
        assertThat(schemas(collection()
                        .request("List houses", "GET", "{{baseUrl}}/houses")
                        .response(200, "{count: 1, data: [" + HOUSE + "]}")
                        .request("Create house", "POST", "{{baseUrl}}/houses")
                        .body("{name: 'n'}")
                        .response(201, HOUSE)))
                .containsExactly("CreateHouseRequest", "House", "HouseList");
    }

    @Test
    void namesAResourceAlsoWhereMostOfItsPlacesAreRequests() {
        assertThat(schemas(collection()
                        .request("Add house", "POST", "{{baseUrl}}/house")
                        .body(HOUSE)
                        .request("Replace house", "PUT", "{{baseUrl}}/house/:id")
                        .body(HOUSE)
                        .request("Check house", "POST", "{{baseUrl}}/house/validate")
                        .body(HOUSE)
                        .request("Get house", "GET", "{{baseUrl}}/house/:id")
                        .response(200, HOUSE)))
                .containsExactly("House");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "houses/findByTags",
                "house/findByColour",
                "houses/all",
                "houses/12_7.001",
                "houses/uuid/:uuid",
                "houses/email/:email"
            })
    void namesAResourceAfterThePartOfThePathThatSaysWhatItIs(String path) {
        assertThat(schemas(collection()
                        .request("Ask", "GET", "{{baseUrl}}/" + path)
                        .response(200, "[" + HOUSE + "]")))
                .containsExactly("House");
    }

    @Test
    void looksIntoEnvelopes() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{status: 'ok', data: " + HOUSE + "}")))
                .containsExactly("House", "HouseResponse");
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{house: " + HOUSE + "}")))
                .containsExactly("House", "HouseResponse");
        assertThat(schemas(collection()
                        .request("Get houses", "GET", "{{baseUrl}}/houses")
                        .response(200, "{Data: {House: [" + HOUSE + "]}, Meta: {pages: 1}}")))
                .containsExactly("House", "HouseData", "HouseResponse", "HouseResponseMeta");
    }

    @Test
    void tellsItemsOfAListFromTheWholeThing() {
        assertThat(schemas(collection()
                        .request("List houses", "GET", "{{baseUrl}}/houses")
                        .response(200, "{data: [{id: '<integer>', name: '<string>'}]}")
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{id: '<integer>', name: '<string>', rooms: '<integer>', colour: '<string>'}")))
                .containsExactly("House", "HouseList", "HouseListItem");
    }

    @Test
    void namesPartsAfterTheirProperties() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{id: 1, roof: {form: 'f'}, windows: [{width: 1}], options: {lift: true}}")))
                .containsExactly("House", "HouseOptions", "Roof", "Window");
    }

    @Test
    void namesPartsAfterWhatIsAroundThemWhereTheirNameIsTaken() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{id: 1, roof: {form: 'f'}, shed: {size: 1, roof: {tiles: 2}}}")))
                .containsExactly("House", "Roof", "Shed", "ShedRoof");
    }

    @Test
    void namesBodiesAfterTheirOperation() {
        assertThat(schemas(collection()
                        .request("Log in", "POST", "{{baseUrl}}/sessions/login")
                        .body("{user: 'u'}")
                        .response(200, "{ok: true, sid: 'x'}")
                        .request("Delete house", "DELETE", "{{baseUrl}}/houses/:id")
                        .response(200, "{gone: true}")))
                .containsExactly("DeleteHouseResponse", "LogInRequest", "LogInResponse");
    }

    @Test
    void namesWhatOperationsShareAfterWhatTheirNamesShare() {
        assertThat(schemas(collection()
                        .request("Delete house", "DELETE", "{{baseUrl}}/houses/:id")
                        .response(200, "{id: 1, object: 'o', deleted: true}")
                        .request("Delete shop", "DELETE", "{{baseUrl}}/shops/:id")
                        .response(200, "{id: 1, object: 'o', deleted: true}")))
                .containsExactly("DeleteResponse");
    }

    @Test
    void tellsErrorsApart() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(404, "{error: {code: 'c', text: 't'}}")
                        .response(422, "{violations: [{path: 'p', text: 't'}]}")
                        .response(400, "{error: {code: 'c', text: 't'}}")))
                .containsExactly("Error", "ErrorResponse", "UnprocessableContentError", "Violation");
    }

    @Test
    void callsAResourceByItsOwnerWherePeopleDo() {
        assertThat(schemas(collection()
                        .folder("Template versions")
                        .request("Get", "GET", "{{baseUrl}}/templates/:id/versions/:version")
                        .response(200, HOUSE)))
                .containsExactly("TemplateVersion");
    }

    @Test
    void goesByThePathWithoutVersionsAndExtensions() {
        assertThat(schemas(collection()
                        .request("Get", "GET", "{{baseUrl}}/api/v2/houses.json")
                        .response(200, "[" + HOUSE + "]")))
                .containsExactly("House");
    }

    @Test
    void neverGivesOneNameTwice() {
        JsonNode document = collection()
                .request("Get a", "GET", "{{baseUrl}}/a-a")
                .response(200, "{x: {p: 1}, y: {x: {q: 1}, z: {x: {r: 1}, X: {s: 1}}}}")
                .document();

        assertThat(document.at("/components/schemas").findValues("$ref")).hasSize(6);
        assertThat(document.at("/components/schemas")).hasSize(7);
    }

    @Test
    void givesANameThatTwoClaimAlikeToTheFirstByPath() {
        TestCollection shedsFirst = collection()
                .request("Get shed", "GET", "{{baseUrl}}/sheds/:id")
                .response(200, "{id: 1, roof: {tiles: 2}}")
                .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                .response(200, "{id: 1, roof: {form: 'f'}}");

        assertThat(schemas(shedsFirst)).containsExactly("House", "Roof", "Shed", "ShedRoof");
        assertThat(shedsFirst
                        .document()
                        .at("/components/schemas/Roof/properties")
                        .has("form"))
                .isTrue();
    }

    @Test
    void givesANameToTheSchemaWithMorePlacesElseToThatWithTheShorterPath() {
        String roof = "{id: 1, roof: {form: 'f', tiles: 2, age: 3}}";
        TestCollection collection = collection()
                .request("Get barn", "GET", "{{baseUrl}}/barns/:id")
                .response(200, "{id: 1, roof: {thatch: 't'}}")
                .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                .response(200, roof)
                .request("Get shed", "GET", "{{baseUrl}}/sheds/:id")
                .response(200, roof)
                .request("Get door", "GET", "{{baseUrl}}/a/b/:id")
                .response(200, "{id: 1, lock: {bolts: 2}}")
                .request("Get gate", "GET", "{{baseUrl}}/gates/:id")
                .response(200, "{id: 1, lock: {code: 'c'}}");
        JsonNode schemas = collection.document().at("/components/schemas");

        assertThat(schemas.at("/Roof/properties").has("tiles")).isTrue();
        assertThat(schemas.at("/Lock/properties").has("code")).isTrue();
    }

    @Test
    void takesTheFirstByAlphabetOfTheNamesThatPeopleGaveToOneResponse() {
        assertThat(schemas(collection()
                        .request("Get door", "GET", "{{baseUrl}}/doors/:id")
                        .response(404, "{error: 'e'}")
                        .request("Get gate", "GET", "{{baseUrl}}/gates/:id")
                        .response(404, "{error: 'e'}")
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response("Unknown roof", 400, "{code: 1, detail: 'd', roof: 'r'}")
                        .response("Missing roof", 400, "{code: 1, detail: 'd', roof: 'r'}")
                        .response("Torn roof", 400, "{code: 1, detail: 'd', roof: 'r'}")
                        .response("Burnt roof", 400, "{code: 1, detail: 'd', roof: 'r'}")))
                .containsExactly("BurntRoof", "Error");
    }

    @Test
    void leavesAnOperationTheNameOfItsOwnRequestWhenOthersShareOneThatTheyHaveInCommon() {
        JsonNode document = collection()
                .request("Update house by key", "POST", "{{baseUrl}}/houses/key=:key")
                .body("{version: 1, roof: 'r', door: 'd', key: 'k'}")
                .request("Update house by street", "POST", "{{baseUrl}}/houses/street=:street")
                .body("{version: 1, roof: 'r', door: 'd', key: 'k'}")
                .request("Update house", "POST", "{{baseUrl}}/houses/:id")
                .body("{windows: 4, walls: [1], floor: 'f', colour: 'c'}")
                .document();

        assertThat(document.at("/paths/~1houses~1{id}/post/operationId").asText())
                .isEqualTo("updateHouse");
        assertThat(document.at("/paths/~1houses~1{id}/post/requestBody")
                        .findValue("$ref")
                        .asText())
                .endsWith("/UpdateHouseRequest");
        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("UpdateHouseRequest", "UpdateHouseByKeyRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{red: 1, green: 2, blue: 3}", "[{red: 1, green: 2, blue: 3}]"})
    void tellsAnAlternativeFromTheUnionThatGeneratorsNameAfterBoth(String alternative) {
        JsonNode schemas = collection()
                .request("Paint house", "POST", "{{baseUrl}}/houses/paint")
                .body("{value: 'red', wall: 1}")
                .request("Paint house", "POST", "{{baseUrl}}/houses/paint")
                .body("{value: %s, wall: 1}".formatted(alternative))
                .document()
                .at("/components/schemas");

        assertThat(schemas.at("/PaintHouseRequest/properties/value/oneOf")
                        .findValue("$ref")
                        .asText())
                .endsWith("/PaintHouseRequestValueObject");
    }
}
