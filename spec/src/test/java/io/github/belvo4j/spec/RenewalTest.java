package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Belvo changes its API: each test changes one thing in the committed collection. */
@DisplayName("A new collection")
@Execution(ExecutionMode.CONCURRENT)
class RenewalTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path COLLECTION = Path.of("belvo.postman_collection.json");
    private static final Path OVERLAY = Path.of("belvo.overlay.yaml");

    private static String before;

    @TempDir
    private Path folder;

    private ObjectNode collection;
    private Path overlay = OVERLAY;

    @BeforeAll
    static void translate() {
        before = translator(OVERLAY).translate(COLLECTION).yaml();
    }

    @BeforeEach
    void read() throws IOException {
        collection = (ObjectNode) MAPPER.readTree(COLLECTION.toFile());
    }

    private Translation translate(boolean lenient) throws IOException {
        Path file = folder.resolve("collection.json");
        Files.writeString(file, MAPPER.writeValueAsString(collection));
        Translator translator = translator(overlay);
        return (lenient ? translator.leniently() : translator).translate(file);
    }

    private static Translator translator(Path overlay) {
        return new Translator()
                .withNames(Path.of("belvo.names.yaml"))
                .withOverlay(overlay)
                .withOverlay(Path.of("belvo.dictionary.yaml"))
                .withComposedExamples();
    }

    /** The lines of a renewal's report. */
    private static List<String> report(Translation translation) {
        return Renderer.TEXT
                .write(DocumentDiff.compare(before, translation.yaml()))
                .lines()
                .map(String::strip)
                .toList();
    }

    /** The warnings on the console. */
    private static List<String> warnings(Translation translation) {
        return translation.warnings().stream()
                .filter(Warning::isImportant)
                .map(Warning::toString)
                .toList();
    }

    /** The list of decisions that a person must make. */
    private List<String> refused() {
        return catchThrowableOfType(InputException.class, () -> translate(false))
                .getMessage()
                .lines()
                .toList();
    }

    private List<ObjectNode> items(String method, String path) {
        List<ObjectNode> items = new ArrayList<>();
        collection
                .get("item")
                .forEach(folder -> folder.get("item").forEach(item -> {
                    String url = item.at("/request/url/raw").asText().replaceAll("[?].*", "");
                    if (item.at("/request/method").asText().equals(method) && url.equals("{{baseUrl}}" + path)) {
                        items.add((ObjectNode) item);
                    }
                }));
        assertThat(items).isNotEmpty();
        return items;
    }

    /** Adds a property to a request's body, along with its samples from saved responses. */
    private void addToRequest(String path, String property) throws IOException {
        for (ObjectNode item : items("POST", path)) {
            List<JsonNode> requests = new ArrayList<>(List.of(item.get("request")));
            item.path("response").forEach(response -> requests.add(response.path("originalRequest")));
            for (JsonNode request : requests) {
                if (request.path("body") instanceof ObjectNode body) {
                    ObjectNode sample =
                            (ObjectNode) MAPPER.readTree(body.path("raw").asText());
                    body.put("raw", sample.put(property, "<string>").toString());
                }
            }
        }
    }

    private void replaceInResponses(String method, String path, String what, String by) {
        for (ObjectNode item : items(method, path)) {
            item.path("response")
                    .forEach(response -> ((ObjectNode) response)
                            .put("body", response.path("body").asText().replace(what, by)));
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/accounts/, RetrieveAccountsRequest", "/api/owners/, RetrieveOwnersRequest"})
    @DisplayName("in which one of several equal requests gains an optional field leaves the others unchanged")
    void withAnOptionalField(String path, String name) throws IOException {
        addToRequest(path, "preferred_language");

        Translation translation = translate(false);

        JsonNode schemas = translation.document().at("/components/schemas");
        assertThat(schemas.at("/RetrieveRequest/required"))
                .extracting(JsonNode::asText)
                .containsExactly("link");
        assertThat(schemas.at("/RetrieveRequest/properties").has("preferred_language"))
                .isFalse();
        assertThat(report(translation))
                .containsSequence("POST " + path + ": breaking", "! request: " + name + ", was RetrieveRequest")
                .contains("request: preferred_language is new", name + " is new")
                .filteredOn(line -> line.matches("[A-Z]+ /.*: .*"))
                .hasSize(1);
        assertThat(warnings(translation))
                .anySatisfy(warning -> assertThat(warning)
                        .contains("POST " + path + " request", "RetrieveRequest", "preferred_language"));
    }

    @Test
    @DisplayName(
            "with a value that an enum lacks leads to a warning that names it, and the action that defines the enum")
    void withAnUnknownValue() throws IOException {
        replaceInResponses("GET", "/api/links/:id/", "\"status\": \"<string>\"", "\"status\": \"snoozed\"");

        Translation translation = translate(false);

        assertThat(warnings(translation))
                .anySatisfy(warning -> assertThat(warning).contains("LinkStatus", "\"snoozed\"", "belvo.overlay.yaml"));
        assertThat(report(translation)).containsExactly("Nothing visible to callers has changed.");
    }

    @Test
    @DisplayName("with a value that is also added to the overlay's enum is compatible")
    void withANewValue() throws IOException {
        String values = "enum: [valid, invalid, unconfirmed, token_required";
        String text = Files.readString(OVERLAY);
        assertThat(text).contains(values + "]");
        overlay = Files.writeString(folder.resolve("overlay.yaml"), text.replace(values + "]", values + ", snoozed]"));
        replaceInResponses("GET", "/api/links/:id/", "\"status\": \"<string>\"", "\"status\": \"snoozed\"");

        Translation translation = translate(false);

        assertThat(warnings(translation)).noneMatch(warning -> warning.contains("snoozed"));
        assertThat(report(translation))
                .contains(
                        "GET /api/links/{id}/: compatible",
                        "response 200/status: new value snoozed",
                        "Overall: compatible; the next version is a minor version.")
                .noneMatch(line -> line.startsWith("!"));
    }

    @Test
    @DisplayName("with a renamed property leads to a single list of everything that still uses the old name")
    void withARenamedProperty() throws IOException {
        for (String method : List.of("GET", "POST", "PATCH")) {
            replaceInResponses(method, "/api/owners/", "\"second_last_name\"", "\"maternal_name\"");
        }
        replaceInResponses("GET", "/api/owners/:id/", "\"second_last_name\"", "\"maternal_name\"");

        List<String> refused = refused();
        assertThat(refused)
                .hasSize(4)
                .first(InstanceOfAssertFactories.STRING)
                .isEqualTo("3 entries don't fit the collection:");
        assertThat(refused.subList(1, 4))
                .allSatisfy(line -> assertThat(line)
                        .containsPattern("belvo[.](overlay|dictionary)[.]yaml: /actions/\\d+: ")
                        .contains("Owner", "second_last_name", "the nearest is"));
        assertThat(report(translate(true)))
                .contains(
                        "GET /api/owners/{id}/: breaking",
                        "response 200: maternal_name is new",
                        "! response 200: second_last_name is gone");
    }

    @Test
    @DisplayName("without an operation leads to a single list of everything that still refers to it")
    void withoutAnOperation() throws IOException {
        List<ObjectNode> gone = items("DELETE", "/api/owners/:id/");
        collection.get("item").forEach(folder -> ((ArrayNode) folder.get("item")).removeIf(gone::contains));

        assertThat(refused())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith(
                        "belvo.names.yaml: DELETE /api/owners/{id}/: the collection has no such operation; the nearest is DELETE");
        assertThat(report(translate(true)))
                .containsSequence("DELETE /api/owners/{id}/: breaking", "! is gone")
                .filteredOn(line -> line.startsWith("!"))
                .hasSize(1);
    }
}
