package io.github.belvo4j.postman.overlay;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diagnostic.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An overlay's enum")
class GivenEnumsTest {
    private static final TestCollection SHIPS = collection()
            .request("List ships", "GET", "{{baseUrl}}/ships?state=sunk")
            .response(
                    200,
                    "[{name: 'Sol', state: 'afloat', flag: null}, {name: 'Luna', state: 'adrift', flag: 'red'},"
                            + " {name: 'Mar', state: 'on fire', flag: 'red'}]");

    @TempDir
    private Path folder;

    private List<String> warnings(String... actions) throws IOException {
        Path file = Files.writeString(
                folder.resolve("overlay.yaml"),
                "overlay: 1.0.0\nactions:\n" + String.join("\n", actions).indent(0));
        return new Translator()
                .withOverlay(file).translate(SHIPS.bytes()).warnings().stream()
                        .filter(warning -> warning.kind() == Warning.Kind.LOST)
                        .map(warning -> warning.toString().replace(file.toString(), "overlay.yaml"))
                        .toList();
    }

    @Test
    @DisplayName("with all values of the samples isn't reported")
    void hasAllValues() throws IOException {
        assertThat(warnings("- {target: $.components.schemas.Ship.properties.state,"
                        + " update: {enum: [afloat, adrift, on fire, sunk]}}"))
                .isEmpty();
    }

    @Test
    @DisplayName("is reported with the sample values that it lacks, by schema, property and action")
    void isReportedWithTheValuesThatItLacks() throws IOException {
        assertThat(warnings("- {target: $.components.schemas.Ship.properties, update: {state: {enum: [afloat]}}}"))
                .containsExactly("Ship.state: its samples have \"adrift\", \"on fire\", which aren't in the enum of"
                        + " overlay.yaml /actions/0: $.components.schemas.Ship.properties");
    }

    @Test
    @DisplayName("includes values that later actions add, and is reported even if those actions replace the example")
    void countsWithWhatLaterActionsAdd() throws IOException {
        assertThat(
                        warnings(
                                "- {target: $.components.schemas.Ship.properties.state, update: {enum: [adrift]}}",
                                "- {target: $.components.schemas.Ship.properties.state, update: {enum: [on fire], example: adrift}}"))
                .containsExactly("Ship.state: its samples have \"afloat\", which isn't in the enum of"
                        + " overlay.yaml /actions/1: $.components.schemas.Ship.properties.state");
    }

    @Test
    @DisplayName("of a parameter is reported by operation and parameter")
    void ofAParameterIsReported() throws IOException {
        assertThat(
                        warnings(
                                "- {target: \"$.paths.*.*.parameters[?(@.name == 'state')].schema\", update: {enum: [afloat]}}"))
                .containsExactly("GET /ships parameter state: its samples have \"sunk\", which isn't in the enum of"
                        + " overlay.yaml /actions/0: $.paths.*.*.parameters[?(@.name == 'state')].schema");
    }

    @Test
    @DisplayName("for one of several alternatives doesn't restrict the others")
    void ofAnAlternativeSaysNothing() throws IOException {
        assertThat(warnings("- {target: $.components.schemas.Ship.properties.flag,"
                        + " update: {anyOf: [{type: string, enum: [blue]}, {type: string}]}}"))
                .isEmpty();
    }

    @Test
    @DisplayName("as a schema of its own is reported with the properties that refer to it, whatever their examples")
    void ofAComponentIsReported() throws IOException {
        for (String reference :
                List.of("{$ref: '#/components/schemas/State'}", "{allOf: [{$ref: '#/components/schemas/State'}]}")) {
            assertThat(warnings(
                            "- {target: $.components.schemas, update: {State: {type: string, enum: [afloat, adrift]}}}",
                            "- {target: $.components.schemas.Ship.properties, update: {state: " + reference + "}}",
                            "- {target: \"$.paths.*.*.parameters[?(@.name == 'state')].schema\", update: " + reference
                                    + "}",
                            "- {target: $.components.schemas.Ship.properties.state, update: {example: adrift}}"))
                    .as(reference)
                    .contains("State: its samples have \"sunk\", \"on fire\" in GET /ships parameter state,"
                            + " which aren't in the enum of overlay.yaml /actions/0: $.components.schemas");
        }
    }
}
