package io.github.belvo4j.postman.dedup;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {
    private static List<String> schemas(TestCollection collection) {
        List<String> names = new ArrayList<>();
        collection.document().at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void sharesEqualObjectsOfThreePropertiesWhereverTheyStand() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{number: 1, address: {street: 's', zip: 'z', town: 't'}, colour: 'c'}")
                        .request("Get shop", "GET", "{{baseUrl}}/shops/:id")
                        .response(
                                200, "{name: 'n', address: {street: 's', zip: 'z', town: 't'}, open: true, since: 1}")))
                .containsExactly("Address", "House", "Shop");
    }

    @Test
    void sharesSmallObjectsOnlyUnderOneName() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(
                                200,
                                "{number: 1, price: {amount: 1, currency: 'x'}, fee: {amount: 1, currency: 'x'}, a: 1}")
                        .request("Get shop", "GET", "{{baseUrl}}/shops/:id")
                        .response(200, "{name: 'n', price: {amount: 1, currency: 'x'}, b: 1}")))
                .containsExactly("Fee", "House", "Price", "Shop");
    }

    @Test
    void keepsApartWhatDiffersInTypeOrPlaceholderFormat() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{box: {a: 1, b: 2, c: 3}, d: 1, e: 1}")
                        .request("Get shop", "GET", "{{baseUrl}}/shops/:id")
                        .response(200, "{box: {a: 'x', b: 2, c: 3}, f: 1, g: 1}")))
                .containsExactly("Box", "House", "Shop", "ShopBox");
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{box: {a: '<uuid>', b: '<string>', c: '<string>'}, d: 1, e: 1}")
                        .request("Get shop", "GET", "{{baseUrl}}/shops/:id")
                        .response(200, "{box: {a: '<string>', b: '<string>', c: '<string>'}, f: 1, g: 1}")))
                .hasSize(4);
    }

    @Test
    void takesWhatWasNotSeenForAgreeing() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{box: {a: 1, b: null, c: []}, d: 1, e: 1}")
                        .request("Get shop", "GET", "{{baseUrl}}/shops/:id")
                        .response(200, "{box: {a: 1.5, b: 'x', c: ['y']}, f: 1, g: 1}")))
                .containsExactly("Box", "House", "Shop");
    }

    @Test
    void sharesOneErrorAcrossOperationsAlsoWhereOneLeavesAFieldOut() {
        JsonNode document = collection()
                .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                .response(404, "[{code: 'x', message: 'x', request_id: 'x'}]")
                .response(400, "[{code: 'x', message: 'x', request_id: 'x', field: 'x'}]")
                .request("Get shop", "GET", "{{baseUrl}}/shops/:id")
                .response(404, "[{code: 'x', message: 'x', request_id: 'x'}]")
                .response(
                        "Token wanted",
                        428,
                        "{code: 'x', message: 'x', request_id: 'x'," + " session: 'x', data: {value: 'x'}}")
                .document();

        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("Error", "TokenWanted", "TokenWantedData");
        assertThat(document.at("/components/schemas/Error/properties").has("field"))
                .isTrue();
    }

    @Test
    void takesAnExportersErrorForComplete() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(404, "[{code: '<string>', message: '<string>'}]")
                        .response(400, "[{code: '<string>', message: '<string>', field: '<string>'}]")
                        .request("Get shop", "GET", "{{baseUrl}}/shops/:id")
                        .response(404, "[{code: '<string>', message: '<string>'}]")))
                .containsExactly("BadRequestError", "Error");
    }

    @Test
    void takesARealSampleThatLeavesSomethingOutForTheSameResource() {
        JsonNode document = collection()
                .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                .response(200, "{id: 1, name: 'n', colour: 'c', rooms: 4}")
                .request("Update house", "PATCH", "{{baseUrl}}/houses/:id")
                .response(200, "{id: 2, name: 'm', colour: 'd'}")
                .document();

        assertThat(document.at("/components/schemas").fieldNames()).toIterable().containsExactly("House");
        assertThat(document.at("/components/schemas/House/required")).hasSize(3);
    }

    @Test
    void takesAnExportersSampleForComplete() {
        assertThat(schemas(collection()
                        .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                        .response(200, "{id: '<integer>', name: '<string>', colour: '<string>', rooms: '<integer>'}")
                        .request("Update house", "PATCH", "{{baseUrl}}/houses/:id")
                        .response(200, "{id: '<integer>', name: '<string>', colour: '<string>'}")))
                .containsExactly("House", "UpdateHouseResponse");
    }

    @Test
    void neverFusesDifferentRequestsOfOneResource() {
        assertThat(schemas(collection()
                        .request("Create house", "POST", "{{baseUrl}}/houses")
                        .body("{name: 'n', colour: 'c', rooms: 4, owner: 'o'}")
                        .request("Update house", "PATCH", "{{baseUrl}}/houses/:id")
                        .body("{name: 'n', colour: 'c', rooms: 4}")))
                .containsExactly("CreateHouseRequest", "UpdateHouseRequest");
    }

    @Test
    void closesCircles() {
        String cut = "{value: '<Error: Too many levels of nesting to fake this schema>'}";
        JsonNode made = collection()
                .request("Get tree", "GET", "{{baseUrl}}/trees/:id")
                .response(200, "{name: '<string>', children: [{name: '<string>', children: [" + cut + "]}]}")
                .document();
        JsonNode real = collection()
                .request("Get comment", "GET", "{{baseUrl}}/comments/:id")
                .response(200, "{id: 1, text: 'x', replies: [{id: 2, text: 'y', replies: []}]}")
                .document();

        assertThat(made.at("/components/schemas").fieldNames()).toIterable().containsExactly("Tree");
        assertThat(made.at("/components/schemas/Tree/properties/children/items/$ref")
                        .asText())
                .endsWith("/Tree");
        assertThat(real.at("/components/schemas").fieldNames()).toIterable().containsExactly("Comment");
        assertThat(real.at("/components/schemas/Comment/properties/replies/items/$ref")
                        .asText())
                .endsWith("/Comment");
    }

    @Test
    void closesCirclesThatAnExporterCutByTheNameThatItGives() {
        String employee = "{value: '<Circular reference to #/components/schemas/Employee detected>'}";
        JsonNode document = collection()
                .request("Get employee", "GET", "{{baseUrl}}/employees/:id")
                .response(
                        200,
                        "{id: '<uuid>', boss: " + employee + ", unit: {code: '<string>', staff: [" + employee + "],"
                                + " main: {value: '<Circular reference to #/components/schemas/Unit detected>'}}}")
                .request("Get root", "GET", "{{baseUrl}}/root")
                .response(200, "{name: '<string>', next: '<Circular reference to #/components/schemas/Node detected>'}")
                .document();

        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("Employee", "Node", "Unit");
        assertThat(document.at("/components/schemas/Employee/properties/boss/$ref")
                        .asText())
                .endsWith("/Employee");
        assertThat(document.at("/components/schemas/Unit/properties/staff/items/$ref")
                        .asText())
                .endsWith("/Employee");
        assertThat(document.at("/components/schemas/Unit/properties/main/$ref").asText())
                .endsWith("/Unit");
        assertThat(document.at("/components/schemas/Node/properties/next/$ref").asText())
                .endsWith("/Node");
    }

    @Test
    void closesCirclesByTheEndOfTheNameThatTheExporterGives() {
        String rules = "{value: '<Circular reference to #/components/schemas/ZoneRules detected>'}";
        String party = "{value: '<Circular reference to #/components/schemas/Api_V1_Queries_Get_Party detected>'}";
        JsonNode document = collection()
                .request("Get zone", "GET", "{{baseUrl}}/zones/:id")
                .response(
                        200,
                        "{code: '<string>', rules: {from: '<date>', shift: {size: '<integer>', rules: " + rules + "}}}")
                .request("Get users", "GET", "{{baseUrl}}/users")
                .response(200, "[{mail: '<email>', parties: [{name: '<string>', parts: [" + party + "]}]}]")
                .document();

        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("Party", "Shift", "User", "Zone", "ZoneRules");
        assertThat(document.at("/components/schemas/Shift/properties/rules/$ref")
                        .asText())
                .endsWith("/ZoneRules");
        assertThat(document.at("/components/schemas/Party/properties/parts/items/$ref")
                        .asText())
                .endsWith("/Party");
    }

    @Test
    void closesCirclesOverSeveralObjectsAndSharesThem() {
        String cut = "'<Circular reference to #/components/schemas/Lead detected>'";
        String team = "{name: '<string>', lead: {name: '<string>', mail: '<email>', team: {name: '<string>', lead: "
                + cut + ", size: '<integer>'}}, size: '<integer>'}";

        assertThat(schemas(collection()
                        .request("Get team", "GET", "{{baseUrl}}/teams/:id")
                        .response(200, team)
                        .request("Update team", "PUT", "{{baseUrl}}/teams/:id")
                        .response(200, team)))
                .containsExactly("Lead", "Team");
    }
}
