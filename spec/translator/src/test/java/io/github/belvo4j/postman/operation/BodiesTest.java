package io.github.belvo4j.postman.operation;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.diagnostic.Warning;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static JsonNode content(TestCollection collection) {
        return collection.document().findValue("requestBody").path("content");
    }

    private static TestCollection post() {
        return collection().request("Send", "POST", "{{baseUrl}}/a");
    }

    @Test
    void makesObjectsAndListsOfFieldsWithBrackets() {
        JsonNode document = post().with(
                        "body",
                        "{mode: 'urlencoded', urlencoded: ["
                                + "{key: 'owner[name]', value: 'Ada'}, {key: 'owner[port][city]', value: 'Bonn'},"
                                + "{key: 'masts[0][height]', value: '5'}, {key: 'masts[1][height]', value: '7'},"
                                + "{key: 'tags[]', value: 'a'}, {key: 'tags[]', value: 'b'}, {key: 'name', value: 'Sol'}]}")
                .document();
        JsonNode form = document.findValue("requestBody").at("/content/application~1x-www-form-urlencoded");
        JsonNode properties = document.at("/components/schemas/SendARequest/properties");

        assertThat(form.path("encoding"))
                .isEqualTo(json("{masts: {style: 'deepObject', explode: true},"
                        + " owner: {style: 'deepObject', explode: true}}"));
        assertThat(properties.fieldNames()).toIterable().containsExactly("owner", "masts", "tags[]", "name");
        assertThat(properties.at("/masts/items/$ref").asText()).endsWith("/Mast");
        assertThat(document.at("/components/schemas/Owner/properties/port/$ref").asText())
                .endsWith("/Port");
    }

    @Test
    void leavesTheNamesOfPartsOfAMultipartBodyAlone() {
        JsonNode document = post().with("body", "{mode: 'formdata', formdata: [{key: 'owner[name]', value: 'Ada'}]}")
                .document();

        assertThat(document.at("/components/schemas/SendARequest/properties").has("owner[name]"))
                .isTrue();
    }

    @Test
    void answersAsTestScriptsExpectWhereNoResponseIsSaved() {
        JsonNode paths = collection()
                .request("A", "GET", "{{baseUrl}}/a")
                .test("pm.test('ok', () => pm.response.to.have.status(201));", "// pm.response.to.have.status(500)")
                .request("B", "GET", "{{baseUrl}}/b")
                .test("pm.expect(pm.response.code).to.be.oneOf([202, 204]);", "tests['x'] = responseCode.code === 404;")
                .request("C", "GET", "{{baseUrl}}/c")
                .test("pm.response.to.have.status(418);")
                .response(200, "{}")
                .document()
                .path("paths");

        assertThat(paths.at("/~1a/get/responses")).isEqualTo(json("{'201': {description: 'Created'}}"));
        assertThat(paths.at("/~1b/get/responses").fieldNames()).toIterable().containsExactly("202", "204", "404");
        assertThat(paths.at("/~1c/get/responses").fieldNames()).toIterable().containsExactly("200");
    }

    @Test
    void keepsTheExampleOfJsonWithComments() {
        assertThat(content(post().body("{\n  // how high\n  \"height\": 5 /* metres */\n}"))
                        .at("/application~1json/example"))
                .isEqualTo(json("{height: 5}"));
    }

    @Test
    void goesByTheHeaderThenByTheLook() {
        assertThat(content(post().body("{\"x\": 1}")).has("application/json")).isTrue();
        assertThat(content(post().header("Content-Type", "application/vnd.x+json; charset=utf-8")
                                .body("{\"x\": 1}"))
                        .has("application/vnd.x+json"))
                .isTrue();
        assertThat(content(post().header("Content-Type", "$ref").body("[1]")).has("application/json"))
                .isTrue();
        assertThat(content(post().body("<?xml version='1.0'?><a/>")).has("application/xml"))
                .isTrue();
        assertThat(content(post().body("<html></html>")).has("text/html")).isTrue();
        assertThat(content(post().body("hello")).has("text/plain")).isTrue();
        assertThat(content(post().with("body", "{mode: 'raw', raw: 'x', options: {raw: {language: 'javascript'}}}"))
                        .has("application/javascript"))
                .isTrue();
        assertThat(content(post().with("body", "{mode: 'file'}")))
                .isEqualTo(json("{'application/octet-stream': {schema: {type: 'string', format: 'binary'}}}"));
    }

    @Test
    void takesAnEmptyTextForABodyOnlyWhereAnExporterWroteIt() {
        JsonNode exported = post().header("Content-Type", "application/json")
                .with("body", "{mode: 'raw', raw: '', options: {raw: {language: 'json', headerFamily: 'json'}}}")
                .document();
        JsonNode left = post().header("Content-Type", "application/json")
                .with("body", "{mode: 'raw', raw: '', options: {raw: {language: 'json'}}}")
                .document();

        assertThat(exported.findValue("requestBody").path("content"))
                .isEqualTo(json("{'application/json': {schema: {}}}"));
        assertThat(left.findValue("requestBody")).isNull();
    }

    @Test
    void readsForms() {
        JsonNode document = post().with(
                        "body",
                        "{mode: 'formdata', formdata: [{key: 'file', type: 'file'},"
                                + "{key: 'kind', value: 'a', description: '(Required) Which (This can only be one of a,b)'},"
                                + "{key: 'tag', value: 'x'}, {key: 'tag', value: 'y'}, {key: 'n', value: '1', disabled: true}]}")
                .document();

        assertThat(document.at("/components/schemas/SendARequest"))
                .isEqualTo(json("{type: 'object', required: ['kind'], properties: {"
                        + "file: {type: 'string', format: 'binary'},"
                        + "kind: {type: 'string', description: 'Which', enum: ['a', 'b'], example: 'a'},"
                        + "tag: {type: 'array', items: {type: 'string', example: 'x'}},"
                        + "n: {type: 'integer', example: 1}}}"));
        assertThat(document.findValue("content").has("multipart/form-data")).isTrue();
    }

    @Test
    void readsFormsInRawBodies() {
        JsonNode document = post().header("Content-Type", "application/x-www-form-urlencoded")
                .body("a=1&b=two&nonsense")
                .document();

        assertThat(document.at("/components/schemas/SendARequest/properties").fieldNames())
                .toIterable()
                .containsExactly("a", "b");
    }

    @Test
    void requiresInAFormWhatAllVariantsHave() {
        JsonNode document = collection()
                .request("Send", "POST", "{{baseUrl}}/a")
                .with(
                        "body",
                        "{mode: 'urlencoded', urlencoded: [{key: 'a', value: '1'}, {key: 'b', value: '1'}, {key: 'c', value: '1'}]}")
                .request("Send it", "POST", "{{baseUrl}}/a")
                .with(
                        "body",
                        "{mode: 'urlencoded', urlencoded: [{key: 'a', value: '2'}, {key: 'c', value: '1', disabled: true}]}")
                .document();

        assertThat(document.at("/components/schemas/SendARequest/required")).isEqualTo(json("['a']"));
    }

    @Test
    void readsGraphQl() {
        JsonNode document = post().with("body", "{mode: 'graphql', graphql: {query: '{me}', variables: '{\"id\": 1}'}}")
                .document();

        assertThat(document.at("/components/schemas/SendARequest/required")).isEqualTo(json("['query']"));
        assertThat(document.findValue("example")).isEqualTo(json("{query: '{me}', variables: {id: 1}}"));
    }

    @Test
    void keepsWhatCantBeReadAsTextWithAWarning() {
        var translation = post().body("{\"a\": 1, ...}").translate();

        assertThat(translation.document().findValue("content"))
                .isEqualTo(json("{'application/json': {schema: {}, example: '{\"a\": 1, ...}'}}"));
        assertThat(translation.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.LOST)
                .extracting(Object::toString)
                .containsExactly("Send (/item/0/request/body/raw): not JSON; kept as a text example without a schema");
    }

    @Test
    void leavesOutWhatCantBeReadWhereOtherSamplesSayWhatIsSent() {
        var translation = post().body("{\"a\": 1}")
                .request("Send badly", "POST", "{{baseUrl}}/a")
                .body("{\"a\": 1 \"b\": 2}")
                .translate();

        assertThat(translation.document().findValue("content"))
                .isEqualTo(json("{'application/json': {schema: {$ref: '#/components/schemas/SendARequest'},"
                        + " example: {a: 1}}}"));
        assertThat(translation.warnings())
                .extracting(Object::toString)
                .contains("Send badly (/item/1/request/body/raw): not JSON; left out");
    }

    @Test
    void namesFormsBesideJsonByWhatTheyAre() {
        JsonNode document = post().body("{\"a\": 1}")
                .request("Send by form", "POST", "{{baseUrl}}/a")
                .with("body", "{mode: 'urlencoded', urlencoded: [{key: 'b', value: '1'}]}")
                .request("Send a file", "POST", "{{baseUrl}}/a")
                .with("body", "{mode: 'formdata', formdata: [{key: 'c', value: '1'}]}")
                .document();

        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("SendARequest", "SendAFormRequest", "SendAMultipartRequest");
    }

    @Test
    void keepsRealSamplesAsExamplesAndScalarsOfMadeOnes() {
        JsonNode real = post().body("{\"a\": 1}").document();
        JsonNode made = post().body("{\"a\": 1, \"b\": \"<string>\"}").document();

        assertThat(real.findValue("content").at("/application~1json/example")).isEqualTo(json("{a: 1}"));
        assertThat(real.at("/components/schemas/SendARequest/properties/a").has("example"))
                .isFalse();
        assertThat(made.findValue("content").path("application/json").has("example"))
                .isFalse();
        assertThat(made.at("/components/schemas/SendARequest/properties/a/example")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void keepsNoExampleThatToolsStumbleOver() {
        JsonNode reference = post().body("{\"$ref\": \"x\"}").document();
        JsonNode deep = post().body("[".repeat(60) + "1" + "]".repeat(60)).document();
        JsonNode large = post().body("[\"" + "x".repeat(20_000) + "\"]").document();

        assertThat(reference.findValue("content").path("application/json").has("example"))
                .isFalse();
        assertThat(deep.findValue("content").path("application/json").has("example"))
                .isFalse();
        assertThat(large.findValue("content").path("application/json").has("example"))
                .isFalse();
    }

    @Test
    void namesSeveralExamples() {
        JsonNode document = collection()
                .request("One", "POST", "{{baseUrl}}/a")
                .body("{\"a\": 1}")
                .response("Fine, thanks", 200, "{\"b\": 1}")
                .response("Fine, thanks", 200, "{\"b\": 2}")
                .response("", 200, "{\"b\": 3}")
                .document();

        assertThat(document.findValue("examples").fieldNames())
                .toIterable()
                .containsExactly("Fine_thanks", "Fine_thanks_2", "example");
        assertThat(document.at("/paths/~1a/post/responses/200/description").asText())
                .isEqualTo("Fine, thanks");
    }

    @Test
    void readsTheBodiesOfOriginalRequests() {
        JsonNode document = post().body("{\"a\": 1}").document();
        JsonNode more = TestCollection.json("{info: {name: 'T'}, item: [{name: 'Send', request: {method: 'POST',"
                + " url: '/a', body: {mode: 'raw', raw: '{\"a\": 1}'}}, response: [{code: 200, originalRequest:"
                + " {method: 'POST', url: '/a?x=1', body: {mode: 'raw', raw: '{\"a\": 2, \"b\": 3}'}}}]}]}");
        JsonNode both = new io.github.belvo4j.postman.Translator()
                .translate(more.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .document();

        assertThat(document.at("/components/schemas/SendARequest/properties")).hasSize(1);
        assertThat(both.at("/components/schemas/SendARequest/properties")).hasSize(2);
        assertThat(both.at("/components/schemas/SendARequest/required")).isEqualTo(json("['a']"));
        assertThat(both.at("/paths/~1a/post/parameters/0/name").asText()).isEqualTo("x");
    }

    @Test
    void describesResponses() {
        JsonNode responses = collection()
                .request("Send", "POST", "{{baseUrl}}/a")
                .response(204, "")
                .response(999, "oops")
                .response(404, "")
                .response(299, "")
                .document()
                .findValue("responses");

        assertThat(responses.at("/204")).isEqualTo(json("{description: 'No Content'}"));
        assertThat(responses.at("/404/description").asText()).isEqualTo("Not Found");
        assertThat(responses.at("/299/description").asText()).isEqualTo("Status 299");
        assertThat(responses.at("/default/description").asText()).isEqualTo("Any other response");
        assertThat(responses.at("/default/content").has("text/plain")).isTrue();
    }

    @Test
    void keepsHeadersOfResponsesThatTheApiSets() {
        JsonNode document = new io.github.belvo4j.postman.Translator()
                .translate(TestCollection.json(
                                "{info: {name: 'T'}, item: [{name: 'A', request: '/a', response: ["
                                        + "{code: 200, header: [{key: 'Date', value: 'now'}, {key: 'X-Rate', value: '<integer>',"
                                        + " description: '(Required) Calls left'}, {key: 'Set-Cookie', value: 's=1'},"
                                        + " {key: 'X Odd', value: '1'}]}, {code: 200, header: [{key: 'x-rate', value: '5'}]}]}]}")
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .document();

        assertThat(document.findValue("headers"))
                .isEqualTo(json("{'X-Rate': {description: 'Calls left', schema: {type: 'integer', example: 5}}}"));
    }

    @Test
    void offersAlternativesWhereSamplesContradictEachOther() {
        var translation = collection()
                .request("Send", "POST", "{{baseUrl}}/a")
                .body("{\"a\": 1, \"b\": {\"c\": 1}}")
                .request("Send more", "POST", "{{baseUrl}}/a")
                .body("{\"a\": \"x\", \"b\": [1]}")
                .translate();

        JsonNode properties = translation.document().at("/components/schemas/SendARequest/properties");
        assertThat(properties.path("a")).isEqualTo(json("{}"));
        assertThat(properties.path("b"))
                .isEqualTo(
                        json("{oneOf: [{type: 'array', items: {type: 'integer'}}, {$ref: '#/components/schemas/B'}]}"));
        assertThat(translation.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.CLASH)
                .extracting(Warning::message)
                .containsExactly(
                        "SendARequest.a has samples of several types (integer, string); its type is left open",
                        "SendARequest.b has samples of several types (array, object); each is an alternative");
    }

    @Test
    void writesWhatMayBeNull() {
        JsonNode document = collection()
                .request("Get a", "GET", "{{baseUrl}}/a")
                .response(200, "[{x: 1, y: {z: 1}, n: null}, {x: null, y: null, n: null}]")
                .document();

        JsonNode properties = document.at("/components/schemas/A/properties");
        assertThat(properties.path("x")).isEqualTo(json("{type: 'integer', nullable: true}"));
        assertThat(properties.path("y"))
                .isEqualTo(json("{type: 'object', nullable: true, allOf: [{$ref: '#/components/schemas/Y'}]}"));
        assertThat(properties.path("n"))
                .as("a place with only null in its samples is open")
                .isEqualTo(json("{}"));
    }
}
