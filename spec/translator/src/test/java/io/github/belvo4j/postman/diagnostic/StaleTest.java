package io.github.belvo4j.postman.diagnostic;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An entry that no longer fits the collection")
class StaleTest {
    private static final byte[] SHIPS = collection()
            .request("List ships", "GET", "{{baseUrl}}/ships?page=1")
            .response(200, "[{name: 'Sol', masts: 2, port: 'Cadiz'}, {name: 'Mar', masts: 3, port: 'Lisbon'}]")
            .request("Refit a ship", "PUT", "{{baseUrl}}/ships/:ship")
            .body("{}")
            .request("List belts", "GET", "{{baseUrl}}/belts/deck/all")
            .bytes();

    @TempDir
    private Path folder;

    private Translator translator;

    @BeforeEach
    void write() throws IOException {
        Path names = Files.writeString(folder.resolve("names.yaml"), """
                operations: {GET /boats: listBoats, 'DELETE /boats/{boat}': sinkBoat}
                schemas: {GET /ships 200: Vessel, GET /boats 200: Boat}
                """);
        Path facts = Files.writeString(folder.resolve("facts.yaml"), """
                overlay: 1.0.0
                actions:
                - {target: $.components.schemas.Boat, update: {description: A boat.}}
                - {target: "$.paths['/ships'].get.parameters[?(@.name == 'pages')]", update: {required: true}}
                """);
        Path words = Files.writeString(folder.resolve("words.yaml"), """
                overlay: 1.0.0
                actions:
                - target: $.components.schemas.Vessel
                  description: Words
                  update: {properties: {mast: {description: How many., type: integer}, name: {description: Its name.}}}
                """);
        translator = new Translator().withNames(names).withOverlay(facts).withOverlay(words);
    }

    @Test
    @DisplayName("is reported in a single list, whichever file it is in")
    void isToldInOneList() {
        assertThatThrownBy(() -> translator.translate(SHIPS))
                .isInstanceOf(InputException.class)
                .hasMessage("""
                        6 entries don't fit the collection:
                          names.yaml: GET /boats: the collection has no such operation; the nearest is GET /ships
                          names.yaml: DELETE /boats/{boat}: the collection has no such operation; \
                        the nearest is PUT /ships/{ship}
                          names.yaml: GET /boats 200: the collection has no such body; the nearest is GET /ships 200
                          facts.yaml: /actions/0: $.components.schemas.Boat: matches nothing: Boat isn't there, \
                        because the place with that name isn't either: GET /boats 200
                          facts.yaml: /actions/1: $.paths['/ships'].get.parameters[?(@.name == 'pages')]: \
                        matches nothing: pages isn't there; the nearest is page
                          words.yaml: /actions/0: $.components.schemas.Vessel (Words): \
                        adds the property Vessel.mast, which no sample has; the nearest is masts""".replaceAll("(?m)(?<=^  )(?=\\w+\\.yaml)", folder + "/"));
    }

    @Test
    @DisplayName("is left out with a warning on request")
    void isWarnedOf() {
        Translation translation = translator.leniently().translate(SHIPS);

        assertThat(translation.warnings())
                .filteredOn(warning -> warning.kind() == Warning.Kind.LOST)
                .hasSize(6);
        assertThat(translation
                        .document()
                        .at("/components/schemas/Vessel/properties/name/description")
                        .asText())
                .isEqualTo("Its name.");
        assertThat(translation
                        .document()
                        .at("/components/schemas/Vessel/properties")
                        .fieldNames())
                .toIterable()
                .containsExactly("name", "masts", "port");
    }
}
