package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.Translator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Version 1.35.0 is the last one that is known as a whole. */
@DisplayName("Against the facts of 1.35.0, the document")
class FactsTest {

    private static final Path COLLECTION = Path.of("belvo.postman_collection.json");
    private static final Path NAMES = Path.of("belvo.names.yaml");
    private static final Path OVERLAY = Path.of("belvo.overlay.yaml");

    private static JsonNode document;

    @BeforeAll
    static void translate() {
        document = new Translator()
                .withNames(NAMES)
                .withOverlay(OVERLAY)
                .translate(COLLECTION)
                .document();
    }

    @Test
    @DisplayName("has every operation with every status")
    void operations() {
        assertThat(Facts.operations())
                .hasSize(103)
                .allSatisfy(operation -> assertThat(
                                operation(operation).path("responses").properties())
                        .extracting(response -> response.getKey())
                        .containsAll(operation.statuses()));
    }

    @Test
    @DisplayName(
            "has every query parameter, field, type, enum value, required and nullable, but for the wanted differences")
    void everything() {
        List<Facts.Difference> found = new ArrayList<>();
        Facts.fields().forEach(field -> found.addAll(Facts.differences(document, field)));
        Facts.operations().forEach(operation -> found.addAll(queryDifferences(operation)));

        assertThat(found).containsExactlyInAnyOrderElementsOf(Facts.wanted());
    }

    @Test
    @DisplayName("has at least 99 % of the fields with their types already without the overlay")
    void withoutOverlay() {
        JsonNode bare = new Translator().withNames(NAMES).translate(COLLECTION).document();
        List<Facts.Field> fields = Facts.fields();

        long same = fields.stream()
                .filter(field -> Facts.differences(bare, field).stream()
                        .noneMatch(difference -> Set.of("missing", "type").contains(difference.what())))
                .count();

        assertThat(same * 100.0 / fields.size()).isGreaterThanOrEqualTo(99);
    }

    private static List<Facts.Difference> queryDifferences(Facts.Operation operation) {
        Set<String> query = new TreeSet<>();
        for (JsonNode parameter : operation(operation).path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                JsonNode schema = Place.resolve(document, parameter.path("schema"));
                query.add(parameter.path("name").asText()
                        + (parameter.path("required").asBoolean() ? "!" : "")
                        + ":" + schema.path("type").asText());
            }
        }
        return operation.query().stream()
                .filter(parameter -> !query.contains(parameter))
                .map(parameter ->
                        new Facts.Difference(operation.place(), parameter.split(":")[0], "query"))
                .toList();
    }

    private static JsonNode operation(Facts.Operation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }
}
