package io.github.belvo4j.postman.operation;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.Translation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A literal ID in a path")
class LiteralIdsTest {
    private static TestCollection sentTo(String url, String... others) {
        TestCollection collection = collection().request("Look", "GET", "{{baseUrl}}" + url);
        for (String other : others) {
            collection.savedOf("{method: 'GET', url: '{{baseUrl}}" + other + "'}");
        }
        return collection;
    }

    private static Iterable<String> paths(TestCollection collection) {
        JsonNode paths = collection.document().path("paths");
        return paths::fieldNames;
    }

    @Test
    @DisplayName("becomes a parameter if a saved request has another ID, there and in paths below")
    void whereASavedRequestHasAnother() {
        TestCollection collection = sentTo("/harbours/3/ships/77", "/harbours/4/ships/78")
                .request("Harbour", "GET", "{{baseUrl}}/harbours/9")
                .request("Crew", "GET", "{{baseUrl}}/harbours/3/ships/77/crew");

        assertThat(paths(collection))
                .containsExactly(
                        "/harbours/{harbourId}/ships/{shipId}",
                        "/harbours/{harbourId}",
                        "/harbours/{harbourId}/ships/{shipId}/crew");
        assertThat(collection.document().at("/components/parameters/shipId"))
                .isEqualTo(
                        json("{name: 'shipId', in: 'path', required: true, schema: {type: 'integer', example: 77}}"));
    }

    @Test
    @DisplayName("gets the name that other requests use")
    void asOthersCallIt() {
        assertThat(paths(collection()
                        .request("Ship", "GET", "{{baseUrl}}/ships/:imo")
                        .request("Crew", "GET", "{{baseUrl}}/ships/77/crew")))
                .containsExactly("/ships/{imo}", "/ships/{imo}/crew");
    }

    @Test
    @DisplayName("stays if there is no evidence, and is reported")
    void staysWhereNothingShowsIt() {
        Translation translation = sentTo("/ships/77/crew", "/ships/77/crew", "/boats/78/crew", "/ships/78")
                .translate();

        assertThat(translation.document().path("paths").has("/ships/77/crew")).isTrue();
        assertThat(translation.report()).contains("the path /ships/77/crew is literal");
    }
}
