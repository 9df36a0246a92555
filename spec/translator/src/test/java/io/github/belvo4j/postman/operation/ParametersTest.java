package io.github.belvo4j.postman.operation;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Parameters")
class ParametersTest {
    private static JsonNode parameters(TestCollection collection) {
        return collection.document().findValue("parameters");
    }

    private static JsonNode parameters(String query) {
        return parameters(collection().request("List kites", "GET", "{{baseUrl}}/kites?" + query));
    }

    private static TestCollection saved(String request) {
        return collection()
                .request("List kites", "GET", "{{baseUrl}}/kites")
                .header("X-Region", "coast")
                .savedOf(request);
    }

    @Test
    @DisplayName("include those of saved requests")
    void ofSavedRequests() {
        JsonNode parameters = parameters(saved("{method: 'GET', url: 'https://api.test/v1/kites?wind=4',"
                + " header: [{key: 'X-Lang', value: 'pt', description: 'Of the names'},"
                + " {key: 'Authorization', value: 'Bearer x'}, {key: 'User-Agent', value: 'Browser'}]}"));

        assertThat(parameters)
                .isEqualTo(json("[{name: 'wind', in: 'query', schema: {type: 'integer', example: 4}},"
                        + " {name: 'X-Region', in: 'header', schema: {type: 'string', example: 'coast'}},"
                        + " {name: 'X-Lang', in: 'header', description: 'Of the names',"
                        + " schema: {type: 'string', example: 'pt'}}]"));
    }

    @Test
    @DisplayName("have the values of all requests that were merged")
    void ofMergedRequests() {
        JsonNode parameters = parameters(collection()
                .request("Fly", "GET", "{{baseUrl}}/do.php?act=fly&height=30")
                .request("Land", "GET", "{{baseUrl}}/do.php?act=land&height=0")
                .request("Land again", "GET", "{{baseUrl}}/do.php?act=land"));

        assertThat(parameters)
                .isEqualTo(json("[{name: 'act', in: 'query', schema: {type: 'string'},"
                        + " examples: {fly: {value: 'fly'}, land: {value: 'land'}}},"
                        + " {name: 'height', in: 'query', schema: {type: 'integer'},"
                        + " examples: {30: {value: 30}, 0: {value: 0}}}]"));
    }

    @Test
    @DisplayName("that are repeated are lists of all the values")
    void repeated() {
        assertThat(parameters(
                        collection().request("Find", "GET", "{{baseUrl}}/kites?tail=2&line=7&tail=5&rib[]=a&rib[]=7")))
                .isEqualTo(json("[{name: 'tail', in: 'query', schema: {type: 'array', items: {type: 'integer'}},"
                        + " example: [2, 5]},"
                        + " {name: 'line', in: 'query', schema: {type: 'integer', example: 7}},"
                        + " {name: 'rib[]', in: 'query', schema: {type: 'array', items: {type: 'string'}},"
                        + " example: ['a', '7']}]"));
    }

    @Test
    @DisplayName("aren't lists if all but one are disabled")
    void switchedOff() {
        TestCollection collection = collection()
                .request("Find", "GET", "")
                .with(
                        "url",
                        "{raw: 'https://api.test/kites?q=b', host: ['https://api.test'], path: ['kites'],"
                                + " query: [{key: 'q', value: 'a', disabled: true}, {key: 'q', value: 'b'}]}");

        assertThat(parameters(collection).at("/0/schema/type").asText()).isEqualTo("string");
    }

    @Test
    @DisplayName("that are repeated show no secrets")
    void repeatedSecrets() {
        TestCollection collection =
                collection().request("Find", "GET", "{{baseUrl}}/kites?access_token=abc123xyz&access_token=def456uvw");

        assertThat(collection.document().toString()).doesNotContain("abc123xyz", "def456uvw");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "show[0]=tail&show[1]=line | {type: 'array', items: {type: 'string', example: 'tail'}}",
                "show[]=tail&show[0]=line  | {type: 'array', items: {type: 'string', example: 'line'}}",
                "show[gt]=5&show[lt]=9     | {type: 'object', properties: {gt: {type: 'integer', example: 5}, lt: {type: 'integer', example: 9}}}",
                "show[a][b]=5              | {type: 'object', properties: {a: {type: 'object', properties: {b: {type: 'integer', example: 5}}}}}",
                "show[a][0]=x              | {type: 'object', properties: {a: {type: 'array', items: {type: 'string', example: 'x'}}}}",
            })
    @DisplayName("with brackets in their names are lists and objects")
    void withBrackets(String query, String schema) {
        JsonNode parameters = parameters(query);

        JsonNode deep = parameters.get(parameters.size() - 1);
        assertThat(deep.path("name").asText()).isEqualTo("show");
        assertThat(deep.path("style").asText()).isEqualTo("deepObject");
        assertThat(deep.path("explode").asBoolean()).isTrue();
        assertThat(deep.path("schema")).isEqualTo(json(schema));
    }

    @Test
    @DisplayName("with brackets have the description that all members share; otherwise, each member has its own")
    void withBracketsAndWords() {
        JsonNode parameters = parameters(collection()
                .request("List kites", "GET", "")
                .with(
                        "url",
                        "{host: ['{{baseUrl}}'], path: ['kites'], query: ["
                                + "{key: 'size[from]', value: '1', description: 'In metres'},"
                                + "{key: 'size[to]', value: '2', description: 'In metres'},"
                                + "{key: 'made[from]', value: '1', description: 'First year'},"
                                + "{key: 'made[to]', value: '2', description: 'Last year'}]}"));

        assertThat(parameters.at("/0/description").asText()).isEqualTo("In metres");
        assertThat(parameters.at("/0/schema/properties/from").has("description"))
                .isFalse();
        assertThat(parameters.at("/1").has("description")).isFalse();
        assertThat(parameters.at("/1/schema/properties/to/description").asText())
                .isEqualTo("Last year");
    }

    @Test
    @DisplayName("with unusual names keep them")
    void ofOddNames() {
        assertThat(parameters("a[=1&[b]=2&c]=3&d[]=4").findValuesAsText("name"))
                .containsExactly("a[", "[b]", "c]", "d[]");
    }

    @Test
    @DisplayName("include cookies, whose values are never shown")
    void cookies() {
        JsonNode document = collection()
                .request("List kites", "GET", "{{baseUrl}}/kites")
                .header("Cookie", "visit=a1b2c3d4; theme=dark")
                .body("{\"note\": \"a1b2c3d4\"}")
                .document();

        assertThat(document.findValue("parameters"))
                .isEqualTo(json("[{name: 'visit', in: 'cookie', schema: {type: 'string'}},"
                        + " {name: 'theme', in: 'cookie', schema: {type: 'string'}}]"));
        assertThat(document.toString()).doesNotContain("a1b2c3d4");
    }

    @Test
    @DisplayName("are required if a converter marked them so")
    void required() {
        JsonNode parameters = parameters(collection()
                .request("List kites", "GET", "")
                .with(
                        "url",
                        "{host: ['{{baseUrl}}'], path: ['kites'], query: ["
                                + "{key: 'wind', value: 'x', description: 'Which wind [required]'}]}"));

        assertThat(parameters.at("/0/required").asBoolean()).isTrue();
        assertThat(parameters.at("/0/description").asText()).isEqualTo("Which wind");
    }
}
