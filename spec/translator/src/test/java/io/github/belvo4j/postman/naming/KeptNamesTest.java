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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A name that a person gave to one of several equal requests")
class KeptNamesTest {
    private static final String NAMES = "schemas:\n  POST /cats/fetch request: FetchRequest\n";
    private static final String SPAN = NAMES.replace("FetchRequest", "TimeSpan");
    private static final String EQUAL = "{owner: '<uuid>', since: '<date>', until: '<date>', keep: '<boolean>'}";
    private static final String LONGER =
            "{owner: '<uuid>', since: '<date>', until: '<date>', keep: '<boolean>', colour: '<string>'}";

    @TempDir
    private Path folder;

    private static TestCollection fetching(String cats, String dogs) {
        return collection()
                .request("Fetch cats", "POST", "{{baseUrl}}/cats/fetch")
                .body(cats)
                .request("Fetch dogs", "POST", "{{baseUrl}}/dogs/fetch")
                .body(dogs)
                .request("Fetch birds", "POST", "{{baseUrl}}/birds/fetch")
                .body(EQUAL)
                .request("Fetch fish", "POST", "{{baseUrl}}/fish/fetch")
                .body(EQUAL);
    }

    private Translation translate(TestCollection collection, String names) throws IOException {
        Path file = Files.writeString(folder.resolve("names.yaml"), names);
        return new Translator().withNames(file).translate(collection.bytes());
    }

    private static List<Warning> splits(Translation translation) {
        return translation.warnings().stream()
                .filter(warning -> warning.kind() == Warning.Kind.SPLIT)
                .toList();
    }

    @Test
    @DisplayName("is the name of all of them")
    void isTheNameOfAll() throws IOException {
        Translation translation = translate(fetching(EQUAL, EQUAL), NAMES);

        assertThat(ofBody(translation.document(), "post", "/fish/fetch", "request"))
                .isEqualTo("FetchRequest");
        assertThat(splits(translation)).isEmpty();
    }

    @Test
    @DisplayName("stays with the others if its request gains a property")
    void staysWithTheOthers() throws IOException {
        Translation translation = translate(fetching(LONGER, EQUAL), NAMES);
        JsonNode document = translation.document();

        assertThat(ofBody(document, "post", "/dogs/fetch", "request"))
                .isEqualTo(ofBody(document, "post", "/fish/fetch", "request"))
                .isEqualTo("FetchRequest");
        assertThat(properties(document, "FetchRequest")).doesNotContain("colour");
        assertThat(ofBody(document, "post", "/cats/fetch", "request")).isEqualTo("FetchCatsRequest");
        assertThat(properties(document, "FetchCatsRequest")).contains("colour");
        assertThat(splits(translation))
                .singleElement()
                .hasToString(
                        "POST /cats/fetch request: differs from FetchRequest, which 3 other places share, by colour:"
                                + " it gets its own schema");
    }

    @Test
    @DisplayName("stays with the others if its request loses a property")
    void staysWithTheOthersThatHaveMore() throws IOException {
        JsonNode document = translate(fetching("{owner: '<uuid>', since: '<date>', until: '<date>'}", EQUAL), NAMES)
                .document();

        assertThat(ofBody(document, "post", "/birds/fetch", "request")).isEqualTo("FetchRequest");
        assertThat(ofBody(document, "post", "/cats/fetch", "request")).isEqualTo("FetchCatsRequest");
    }

    @Test
    @DisplayName("stays with the others if one of three properties changes its type")
    void staysWithTheOthersOfFewProperties() throws IOException {
        TestCollection collection = fetching("{owner: '<uuid>', limit: '<integer>', keep: '<boolean>'}", EQUAL);
        for (String kind : List.of("cows", "pigs", "hens")) {
            collection
                    .request("Fetch " + kind, "POST", "{{baseUrl}}/" + kind + "/fetch")
                    .body("{owner: '<uuid>', limit: '<string>', keep: '<boolean>'}");
        }

        JsonNode document = translate(collection, NAMES).document();

        assertThat(ofBody(document, "post", "/hens/fetch", "request")).isEqualTo("FetchRequest");
        assertThat(ofBody(document, "post", "/cats/fetch", "request")).isEqualTo("FetchCatsRequest");
    }

    @Test
    @DisplayName("stays with the others if its request has little more than an equal object left")
    void staysWithTheOthersThatShareAnObject() throws IOException {
        String filter = "filter: {colour: '<string>', from: '<date>', to: '<date>'}}";
        TestCollection collection = fetching("{owner: '<uuid>', limit: '<string>', " + filter, EQUAL);
        for (String kind : List.of("cows", "pigs", "hens")) {
            collection
                    .request("Fetch " + kind, "POST", "{{baseUrl}}/" + kind + "/fetch")
                    .body("{owner: '<uuid>', limit: '<integer>', " + filter);
        }

        Translation translation = translate(collection, NAMES);

        assertThat(ofBody(translation.document(), "post", "/hens/fetch", "request"))
                .isEqualTo("FetchRequest");
        assertThat(ofBody(translation.document(), "post", "/cats/fetch", "request"))
                .isEqualTo("FetchCatsRequest");
        assertThat(splits(translation)).singleElement().asString().contains("by limit");
    }

    @Test
    @DisplayName("stays where it is if another request gains a property, with a warning")
    void staysWhereItIs() throws IOException {
        Translation translation = translate(fetching(EQUAL, LONGER), NAMES);
        JsonNode document = translation.document();

        assertThat(ofBody(document, "post", "/cats/fetch", "request")).isEqualTo("FetchRequest");
        assertThat(ofBody(document, "post", "/dogs/fetch", "request")).isEqualTo("FetchDogsRequest");
        assertThat(splits(translation))
                .singleElement()
                .asString()
                .startsWith(
                        "POST /dogs/fetch request: differs from FetchRequest, which 3 other places share, by colour");
    }

    @Test
    @DisplayName("stays where it is if a person named the others, too")
    void leavesOtherNamesAlone() throws IOException {
        Translation translation =
                translate(fetching(LONGER, EQUAL), NAMES + "  POST /dogs/fetch request: PlainRequest\n");

        assertThat(ofBody(translation.document(), "post", "/cats/fetch", "request"))
                .isEqualTo("FetchRequest");
        assertThat(ofBody(translation.document(), "post", "/fish/fetch", "request"))
                .isEqualTo("PlainRequest");
        assertThat(splits(translation)).isEmpty();
    }

    @Test
    @DisplayName("stays where it is if the others are no majority, or differ by more and don't do what the name says")
    void needsAMajorityOfItsLike() throws IOException {
        TestCollection two = collection()
                .request("Fetch cats", "POST", "{{baseUrl}}/cats/fetch")
                .body(LONGER)
                .request("Fetch dogs", "POST", "{{baseUrl}}/dogs/fetch")
                .body(EQUAL);
        String other = "{owner: '<uuid>', since: '<date>', a: '<string>', b: '<string>', c: '<string>'}";

        assertThat(ofBody(translate(two, NAMES).document(), "post", "/cats/fetch", "request"))
                .isEqualTo("FetchRequest");
        assertThat(ofBody(translate(fetching(other, EQUAL), SPAN).document(), "post", "/cats/fetch", "request"))
                .isEqualTo("TimeSpan");
    }

    @Test
    @DisplayName("stays with the others if its request has a property renamed, or a type changed")
    void staysWithTheOthersWhateverChanges() throws IOException {
        String renamed = "{owner: '<uuid>', from: '<date>', until: '<date>', keep: '<boolean>'}";
        String retyped = "{owner: '<uuid>', since: '<date>', until: '<date>', keep: '<integer>'}";

        assertThat(splits(translate(fetching(renamed, EQUAL), NAMES)))
                .singleElement()
                .asString()
                .startsWith(
                        "POST /cats/fetch request: differs from FetchRequest, which 3 other places share, by from, since:");
        assertThat(splits(translate(fetching(retyped, EQUAL), NAMES)))
                .singleElement()
                .asString()
                .startsWith(
                        "POST /cats/fetch request: differs from FetchRequest, which 3 other places share, by keep:");
    }

    @Test
    @DisplayName("stays with the others if an object within its request gains a property")
    void staysWithTheOthersWhenSomethingBelowChanges() throws IOException {
        String deep = "{owner: '<uuid>', since: '<date>', until: '<date>', filter: {name: '<string>', age: '<integer>',"
                + " breed: '<string>'}}";
        TestCollection collection = fetching(deep.replace("breed:", "colour: '<string>', breed:"), deep)
                .request("Fetch cows", "POST", "{{baseUrl}}/cows/fetch")
                .body(deep);
        Translation translation = translate(collection, NAMES + "  POST /cats/fetch request /filter: FetchFilter\n");

        assertThat(ofBody(translation.document(), "post", "/cows/fetch", "request"))
                .isEqualTo("FetchRequest");
        assertThat(properties(translation.document(), "FetchFilter")).doesNotContain("colour");
        assertThat(splits(translation))
                .extracting(Warning::toString)
                .containsExactly(
                        "POST /cats/fetch request: differs from FetchRequest, which 2 other places share, by"
                                + " filter.colour: it gets its own schema",
                        "POST /cats/fetch request /filter: differs from FetchFilter, which 2 other places share, by"
                                + " colour: it gets its own schema");
    }

    @Test
    @DisplayName("stays with the majority if two changes coincide, or one of three properties is renamed")
    void staysWithTheManyWhenMoreChanges() throws IOException {
        String small = "{owner: '<uuid>', token: '<string>', keep: '<boolean>'}";
        String nested =
                "{owner: '<uuid>', keep: '<boolean>', sort: {by: '<string>', down: '<boolean>', size: '<integer>'}}";
        String twice = nested.replace("keep:", "save: '<boolean>', keep:").replace("size:", "page: '<integer>', size:");

        for (List<String> change : List.of(
                List.of(small, small.replace("token", "code")),
                List.of(nested, twice),
                List.of(EQUAL, LONGER.replace("colour:", "size: '<integer>', colour:")))) {
            TestCollection collection = collection()
                    .request("Fetch cats", "POST", "{{baseUrl}}/cats/fetch")
                    .body(change.get(1));
            for (String kind : List.of("cows", "pigs", "hens")) {
                collection
                        .request("Fetch " + kind, "POST", "{{baseUrl}}/" + kind + "/fetch")
                        .body(change.get(0));
            }
            Translation translation = translate(collection, NAMES);

            assertThat(ofBody(translation.document(), "post", "/hens/fetch", "request"))
                    .isEqualTo("FetchRequest");
            assertThat(ofBody(translation.document(), "post", "/cats/fetch", "request"))
                    .isEqualTo("FetchCatsRequest");
            assertThat(splits(translation)).extracting(Warning::place).contains("POST /cats/fetch request");
        }
    }

    @Test
    @DisplayName("isn't taken by others that differ by more than half, or have paths of another form")
    void isNotTakenByWhatIsUnlike() throws IOException {
        String few = "{owner: '<uuid>', since: '<date>', a: '<string>', b: '<string>'}";
        TestCollection elsewhere = collection()
                .request("Fetch cats", "POST", "{{baseUrl}}/cats/fetch")
                .body(few);
        for (String kind : List.of("cows", "pigs", "hens")) {
            elsewhere
                    .request("Fetch " + kind, "POST", "{{baseUrl}}/farm/" + kind + "/fetch")
                    .body(EQUAL);
        }

        assertThat(splits(translate(elsewhere, NAMES))).isEmpty();
        assertThat(splits(translate(fetching(few.replace("}", ", c: '<string>'}"), EQUAL), SPAN)))
                .isEmpty();
    }

    @Test
    @DisplayName("and to others as well stays with most of them")
    void staysWithMostOfItsPlaces() throws IOException {
        String names = NAMES + "  POST /dogs/fetch request: FetchRequest\n  POST /birds/fetch request: FetchRequest\n";
        Translation translation = translate(fetching(LONGER, EQUAL), names);

        assertThat(ofBody(translation.document(), "post", "/birds/fetch", "request"))
                .isEqualTo("FetchRequest");
        assertThat(ofBody(translation.document(), "post", "/cats/fetch", "request"))
                .isEqualTo("FetchCatsRequest");
        assertThat(splits(translation))
                .singleElement()
                .asString()
                .startsWith(
                        "POST /cats/fetch request: differs from FetchRequest, which 3 other places share, by colour");
    }

    @Test
    @DisplayName("joins places that a person listed even if they differ, unless all but one are equal")
    void joinsWhatPeopleList() throws IOException {
        String names = NAMES + "  POST /dogs/fetch request: FetchRequest\n";
        JsonNode document = translate(fetching(LONGER, EQUAL), names).document();

        assertThat(ofBody(document, "post", "/cats/fetch", "request"))
                .isEqualTo(ofBody(document, "post", "/dogs/fetch", "request"))
                .isEqualTo("FetchRequest");
        assertThat(properties(document, "FetchRequest")).contains("colour");
    }

    @Test
    @DisplayName("applies overlays to the one that came to differ, too")
    void hasOverlaysSpeakOfTheOddOne() throws IOException {
        Path names = Files.writeString(folder.resolve("names.yaml"), NAMES);
        Path overlay = Files.writeString(folder.resolve("overlay.yaml"), """
                overlay: 1.0.0
                actions:
                - {target: $.components.schemas.FetchRequest, update: {required: [owner, keep]}}
                - {target: $.components.schemas.FetchRequest.properties.since, update: {description: From when on.}}
                """);
        String shorter = "{owner: '<uuid>', since: '<date>', until: '<date>'}";
        Translation translation = new Translator()
                .withNames(names)
                .withOverlay(overlay)
                .translate(fetching(LONGER, shorter).bytes());

        assertThat(translation.document().at("/components/schemas/FetchCatsRequest/required"))
                .isEqualTo(json("['owner', 'keep']"));
        assertThat(translation.document().at("/components/schemas/FetchDogsRequest/required"))
                .isEqualTo(json("['owner']"));
        assertThat(translation.document().at("/components/schemas/FetchDogsRequest/properties/since/description"))
                .isEqualTo(json("'From when on.'"));
        assertThat(splits(translation))
                .extracting(Warning::toString)
                .contains(
                        "FetchDogsRequest: 2 overlay actions for FetchRequest also apply to it until it has a name of its own");
    }

    @Test
    @DisplayName("or responses stays with the others, even if they are items of a list")
    void staysWithOtherResponses() throws IOException {
        String cat = "{id: '<uuid>', name: '<string>', colour: '<string>', born: '<date>'}";
        TestCollection collection = collection()
                .request("List cats", "GET", "{{baseUrl}}/cats")
                .response(200, "{count: '<integer>', results: [" + cat + "]}")
                .request("Get cat", "GET", "{{baseUrl}}/cats/:id")
                .response(200, cat.replace("colour", "coat"))
                .request("Add cat", "POST", "{{baseUrl}}/cats")
                .response(201, cat);
        Translation translation = translate(collection, "schemas:\n  GET /cats/{id} 200: Feline\n");

        assertThat(ofBody(translation.document(), "post", "/cats", "201")).isEqualTo("Feline");
        assertThat(properties(translation.document(), "Feline"))
                .contains("colour")
                .doesNotContain("coat");
        assertThat(splits(translation))
                .singleElement()
                .hasToString("GET /cats/{id} 200: differs from Feline, which 2 other places share, by coat, colour:"
                        + " it gets its own schema");
    }
}
