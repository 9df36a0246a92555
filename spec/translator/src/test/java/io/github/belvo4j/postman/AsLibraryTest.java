package io.github.belvo4j.postman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The translator, used as in its README,")
class AsLibraryTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("takes a collection, names and an overlay, and returns the document as YAML")
    void translated() throws IOException {
        Path collection = Files.write(
                folder.resolve("collection.json"),
                TestCollection.collection()
                        .request("Boats", "GET", "{{baseUrl}}/boats")
                        .response(200, "[]")
                        .bytes());
        Path names = Files.writeString(folder.resolve("names.yaml"), "operations:\n  GET /boats: listBoats\n");
        Path overlay = Files.writeString(folder.resolve("overlay.yaml"), """
                overlay: 1.0.0
                info: {title: Words, version: 1.0.0}
                actions:
                  - target: $.info
                    update: {title: Boat club}
                """);

        assertThat(asYaml(collection, names, overlay)).contains("operationId: listBoats", "title: Boat club");
    }

    private static String asYaml(Path collection, Path names, Path overlay) {
        Translation translation =
                new Translator().withNames(names).withOverlay(overlay).translate(collection);
        String yaml = translation.yaml(); // or json(), document(), warnings(), report()
        return yaml;
    }
}
