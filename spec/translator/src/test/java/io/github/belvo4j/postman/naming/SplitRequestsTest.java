package io.github.belvo4j.postman.naming;

import static io.github.belvo4j.postman.Schemas.ofBody;
import static io.github.belvo4j.postman.Schemas.properties;
import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A name that says what several equal requests do")
class SplitRequestsTest {
    private static final String NAMES = "schemas:\n  POST /cats/fetch request: FetchRequest\n";
    private static final String OVERLAY = """
            overlay: 1.0.0
            actions:
            - {target: $.components.schemas.FetchRequest, update: {required: [owner]}}
            """;
    private static final String EQUAL = "{owner: '<uuid>', since: '<date>', until: '<date>', keep: '<boolean>'}";

    @TempDir
    private Path folder;

    /** Four requests, all equal except that of one kind, in the order of the kinds. */
    private static TestCollection fetching(List<String> kinds, String odd, String body) {
        TestCollection collection = collection();
        for (String kind : kinds) {
            collection
                    .request("Fetch " + kind, "POST", "{{baseUrl}}/" + kind + "/fetch")
                    .body(kind.equals(odd) ? body : EQUAL);
        }
        return collection;
    }

    private Translation translate(TestCollection collection) throws IOException {
        return new Translator()
                .withNames(Files.writeString(folder.resolve("names.yaml"), NAMES))
                .withOverlay(Files.writeString(folder.resolve("overlay.yaml"), OVERLAY))
                .translate(collection.bytes());
    }

    private static String request(Translation translation, String kind) {
        return ofBody(translation.document(), "post", "/" + kind + "/fetch", "request");
    }

    private static List<String> splits(Translation translation) {
        return translation.warnings().stream()
                .filter(warning -> warning.kind() == Warning.Kind.SPLIT)
                .map(Warning::toString)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cats | {owner: '<uuid>', since: '<date>', until: '<date>', keep: '<boolean>', a: 1} | a",
                "dogs | {owner: '<uuid>', since: '<date>', until: '<date>', keep: '<boolean>', a: 1} | a",
                "cats | {owner: '<uuid>', a: 1, b: 2, c: 3, d: 4}  | a, b, c, d, keep, since, until",
                "dogs | {owner: '<uuid>', a: 1, b: 2, c: 3, d: 4}  | a, b, c, d, keep, since, until",
                "cats | {a: 1, b: {c: 2}}                          | a, b, keep, owner, since, until",
                "dogs | {a: 1, b: {c: 2}}                          | a, b, keep, owner, since, until",
                "cats | {owner: 1}                                 | keep, owner, since, until",
                "dogs | {owner: 1}                                 | keep, owner, since, until",
            })
    @DisplayName("stays with the majority, however little the odd one has left, with a warning")
    void staysWithTheMany(String odd, String body, String difference) throws IOException {
        List<String> kinds = new ArrayList<>(List.of("birds", "cats", "dogs", "fish"));
        for (int i = 0; i < 2; i++) {
            Translation translation = translate(fetching(kinds, odd, body));
            JsonNode document = translation.document();
            String own = odd.equals("cats") ? "FetchCatsRequest" : "FetchDogsRequest";

            assertThat(kinds)
                    .allSatisfy(kind ->
                            assertThat(request(translation, kind)).isEqualTo(kind.equals(odd) ? own : "FetchRequest"));
            assertThat(properties(document, "FetchRequest")).containsExactly("owner", "since", "until", "keep");
            assertThat(document.at("/components/schemas/FetchRequest/required")).isEqualTo(json("['owner']"));
            assertThat(splits(translation))
                    .contains("POST /" + odd
                            + "/fetch request: differs from FetchRequest, which 3 other places share, by " + difference
                            + ": it gets its own schema");
            assertThat(translation.report())
                    .contains("differs from FetchRequest", "FetchRequest: POST /birds/fetch request; POST /");
            Collections.reverse(kinds);
        }
    }

    @Test
    @DisplayName("is no longer that of the odd one's type, which breaks its callers")
    void breaksCallers() throws IOException {
        List<String> kinds = List.of("cats", "dogs", "fish");
        String before = translate(fetching(kinds, "", EQUAL)).yaml();
        String longer = EQUAL.replace("}", ", colour: '<string>'}");

        for (String odd : List.of("cats", "dogs")) {
            String after = translate(fetching(kinds, odd, longer)).yaml();

            assertThat(Renderer.TEXT.write(DocumentDiff.compare(before, after)))
                    .contains("POST /" + odd + "/fetch: breaking\n")
                    .containsPattern("! request: Fetch(Cats|Dogs)Request, was FetchRequest");
        }
    }

    @Test
    @DisplayName("isn't given to other equal requests that do something else")
    void staysWhereItIsAmongOthers() throws IOException {
        TestCollection collection = collection()
                .request("Fetch cats", "POST", "{{baseUrl}}/cats/fetch")
                .body(EQUAL);
        for (String kind : List.of("sell", "feed", "wash")) {
            collection
                    .request(kind + " cats", "POST", "{{baseUrl}}/cats/" + kind)
                    .body("{owner: '<uuid>', a: 1, b: 2, c: 3}");
        }
        Translation translation = translate(collection);

        assertThat(request(translation, "cats")).isEqualTo("FetchRequest");
        assertThat(splits(translation)).isEmpty();
    }

    @Test
    @DisplayName("isn't given to a request that a person named, too")
    void leavesOtherNamesAlone() throws IOException {
        Path names = Files.writeString(folder.resolve("names.yaml"), NAMES + "  POST /dogs/fetch request: DogSearch\n");
        Translation translation = new Translator()
                .withNames(names)
                .translate(fetching(List.of("cats", "dogs", "fish"), "dogs", "{a: 1, b: 2, c: 3}")
                        .bytes());

        assertThat(request(translation, "dogs")).isEqualTo("DogSearch");
        assertThat(request(translation, "fish")).isEqualTo("FetchRequest");
        assertThat(splits(translation)).isEmpty();
    }

    @Test
    @DisplayName("also stays with only two others, even if only their paths say what they do")
    void staysWithTwo() throws IOException {
        TestCollection collection = collection()
                .request("Search cats", "POST", "{{baseUrl}}/cats/fetch")
                .body("{a: 1, b: 2, c: 3}")
                .request("Search dogs", "POST", "{{baseUrl}}/dogs/fetch")
                .body(EQUAL)
                .request("Search fish", "POST", "{{baseUrl}}/fish/fetch")
                .body(EQUAL);
        Translation translation = translate(collection);

        assertThat(request(translation, "cats")).isEqualTo("SearchCatsRequest");
        assertThat(request(translation, "dogs")).isEqualTo(request(translation, "fish"));
        assertThat(request(translation, "fish")).isEqualTo("FetchRequest");
    }

    @Test
    @DisplayName("stays where it is if it refers to that request's path")
    void staysWhereItSpeaksOf() throws IOException {
        Path names = Files.writeString(folder.resolve("names.yaml"), NAMES.replace("FetchRequest", "CatFetchRequest"));
        Translation translation = new Translator()
                .withNames(names)
                .translate(fetching(List.of("cats", "dogs", "fish"), "cats", "{owner: '<uuid>', a: 1, b: 2}")
                        .bytes());

        assertThat(request(translation, "cats")).isEqualTo("CatFetchRequest");
        assertThat(splits(translation)).isEmpty();
    }

    @Test
    @DisplayName("isn't given to the majority of a few that differ from each other")
    void needsMostOfThem() throws IOException {
        String other = "{owner: '<uuid>', a: 1, b: 2, c: 3}";
        TestCollection collection = fetching(List.of("cats", "dogs", "fish"), "", "")
                .request("Fetch hens", "POST", "{{baseUrl}}/hens/fetch")
                .body(other)
                .request("Fetch pigs", "POST", "{{baseUrl}}/pigs/fetch")
                .body(other);

        assertThat(splits(translate(collection))).isEmpty();
    }

    @Test
    @DisplayName("leads to a warning that lists the first three of more places with the same difference")
    void tellsTheFirstPlaces() throws IOException {
        TestCollection collection = fetching(List.of("cats", "dogs", "fish", "hens", "pigs"), "", "");
        for (String kind : List.of("apes", "bats", "cows", "rats")) {
            collection
                    .request("Fetch " + kind, "POST", "{{baseUrl}}/" + kind + "/fetch")
                    .body(EQUAL.replace("}", ", colour: '<string>'}"));
        }

        assertThat(splits(translate(collection)))
                .contains("POST /apes/fetch request, POST /bats/fetch request, POST /cows/fetch request and 1 more:"
                        + " differs from FetchRequest, which 5 other places share, by colour:"
                        + " it gets its own schema");
    }

    @Test
    @DisplayName("or of a response is no name for what is sent in the other direction, or for errors")
    void keepsToItsDirection() throws IOException {
        String cat = "{id: '<uuid>', name: '<string>', colour: '<string>', born: '<date>'}";
        TestCollection collection = collection()
                .request("Add cat", "POST", "{{baseUrl}}/cats")
                .body(cat.replace("born", "age"))
                .response(409, cat.replace("born", "since"))
                .request("List cats", "GET", "{{baseUrl}}/cats")
                .response(200, "[" + cat + "]")
                .response(400, cat.replace("born", "at"))
                .request("Get cat", "GET", "{{baseUrl}}/cats/:id")
                .response(200, cat)
                .response(400, cat.replace("born", "at"));
        for (String place : List.of("POST /cats request", "POST /cats 409")) {
            Path names = Files.writeString(folder.resolve("names.yaml"), "schemas:\n  " + place + ": Feline\n");

            assertThat(splits(new Translator().withNames(names).translate(collection.bytes())))
                    .as(place)
                    .isEmpty();
        }
    }
}
