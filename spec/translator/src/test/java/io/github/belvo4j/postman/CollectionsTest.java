package io.github.belvo4j.postman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The collections that a linter checks in the consumers' build. */
@DisplayName("The document of a collection")
class CollectionsTest {
    static List<Path> collections() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "collections"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("collections")
    @DisplayName("is accepted by parsers without messages")
    void isWhatParsersTake(Path collection) {
        Translation translation = new Translator().translate(collection);

        assertThat(new OpenAPIV3Parser().readContents(translation.yaml()).getMessages())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("collections")
    @DisplayName("has valid component names, and a type wherever null is allowed")
    void hasLegalNamesAndTypes(Path collection) {
        JsonNode document = new Translator().translate(collection).document();

        for (JsonNode part : document.path("components")) {
            assertThat(part.fieldNames()).toIterable().allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
        }
        assertThat(document.findParents("nullable")).allMatch(schema -> schema.has("type"));
    }
}
