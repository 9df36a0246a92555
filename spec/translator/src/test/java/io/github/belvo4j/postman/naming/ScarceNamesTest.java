package io.github.belvo4j.postman.naming;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.Schemas;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A schema whose name is already in use")
class ScarceNamesTest {
    private static final String LONG = "corrosionProtectionOfElectromechanicalParts";

    @TempDir
    private Path folder;

    private static JsonNode house(String properties) {
        return collection()
                .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                .response(200, "{id: 1, " + properties + "}")
                .document();
    }

    private static List<String> schemas(String properties) {
        return Schemas.names(house(properties));
    }

    private static List<String> schemas(TestCollection collection) {
        return Schemas.names(collection.document());
    }

    private static TestCollection describing(TestCollection collection, String name, String property) {
        return collection
                .request(name, "POST", "{{baseUrl}}/" + name.replace(' ', '-'))
                .body("{" + property + ": 1}");
    }

    @Test
    @DisplayName("is named after the nearest enclosing property that makes its name unique")
    void afterTheNearestProperty() {
        JsonNode house = house("roof: {form: 'f'}, shed: {size: 1, roof: {tiles: 2}},"
                + " tower: {width: 1, shed: {height: 1, roof: {slope: 1}}}");

        assertThat(Schemas.names(house))
                .containsExactly("House", "Roof", "Shed", "ShedRoof", "Tower", "TowerRoof", "TowerShed");
        assertThat(Schemas.properties(house, "TowerRoof")).containsExactly("slope");
        assertThat(Schemas.properties(house, "ShedRoof")).containsExactly("tiles");
    }

    @Test
    @DisplayName("isn't named after a property that is vague without its context, or begins with a digit")
    void notAfterVagueProperties() {
        assertThat(schemas("roof: {form: 'f'}, settings: {roof: {tiles: 2}}"))
                .containsExactly("House", "HouseSettings", "HouseSettingsRoof", "Roof");
        assertThat(schemas("roof: {form: 'f'}, shed: {'3d': {roof: {tiles: 2}}}"))
                .containsExactly("House", "Roof", "Shed", "Shed3d", "ShedRoof");
    }

    @Test
    @DisplayName("repeats a word if it is nested in an object of the same name")
    void saysAWordTwice() {
        assertThat(schemas("roof: {form: 'f', roof: {tiles: 2}}")).containsExactly("House", "Roof", "RoofRoof");
    }

    @Test
    @DisplayName("doesn't repeat the last words of the enclosing name")
    void saysOnce() {
        assertThat(schemas("roof: {form: 'f'}, zone: {roofTile: {size: 1, tileForm: {roof: {tiles: 2}}}},"
                        + " tileForm: {angle: 1}"))
                .contains("TileForm", "RoofTile", "RoofTileForm");
    }

    @Test
    @DisplayName("has a name of at most 45 characters, without the vague words of its context")
    void keepsWithin45Characters() {
        assertThat(schemas(LONG + ": {coating: {layers: 1}}, coating: {colour: 'c'}, paint: {a: 1},"
                        + " results: {paint: {b: 1}}"))
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(45));
    }

    @Test
    @DisplayName("is distinguished by more words of its operation's name, and finally by a number")
    void byMoreOfTheOperation() {
        TestCollection collection = collection();
        for (String how : List.of(
                "coastal", "counterintuitively", "electromechanically", "photosynthetically", "uncharacteristically")) {
            describing(collection, "Create regional " + how + " supervisor barrier", how + "Part");
        }

        assertThat(schemas(collection))
                .containsExactly(
                        "CreateRegionalBarrierRequest",
                        "CreateRegionalBarrierRequest2",
                        "CreateRegionalBarrierRequest3",
                        "CreateRegionalSupervisorBarrierRequest",
                        "CreateRegionalSupervisorBarrierRequestItem");
    }

    @Test
    @DisplayName("isn't simply called an error if a person named another error")
    void besideAnErrorThatPeopleNamed() throws IOException {
        TestCollection collection = collection()
                .request("Get house", "GET", "{{baseUrl}}/houses/:id")
                .response(200, "{id: 1, name: 'n', roof: {tiles: 2}}")
                .response(404, "{reason: 'r', house: 1, at: 'a'}")
                .response(422, "{violations: [{path: 'p'}], text: 't', code: 1}");

        assertThat(named(collection, "GET /houses/{} 404: HouseProblem"))
                .containsExactly("House", "HouseProblem", "Roof", "UnprocessableContentError", "Violation");
        assertThat(named(collection, "GET /houses/{} 200: Home"))
                .containsExactly("Error", "Home", "Roof", "UnprocessableContentError", "Violation");
        assertThat(named(collection, "GET /houses/{} 200 /roof: Cover")).contains("Error", "Cover");
        assertThat(named(collection, "GET /houses/{} 422 /violations: Fault")).contains("Error", "Fault");
    }

    private List<String> named(TestCollection collection, String name) throws IOException {
        Path file = Files.writeString(folder.resolve("names.yaml"), "schemas:\n  " + name + "\n");
        return Schemas.names(
                new Translator().withNames(file).translate(collection.bytes()).document());
    }
}
