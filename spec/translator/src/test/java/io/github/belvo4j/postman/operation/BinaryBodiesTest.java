package io.github.belvo4j.postman.operation;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import org.junit.jupiter.api.Test;

class BinaryBodiesTest {
    private static TestCollection post() {
        return collection().request("Send", "POST", "{{baseUrl}}/a");
    }

    private static JsonNode content(TestCollection collection) {
        return collection.document().findValue("requestBody").path("content");
    }

    @Test
    void takesWhatIsLeftOfBytesForNoText() {
        JsonNode document = collection()
                .request("Look", "GET", "{{baseUrl}}/a")
                .with("header", "[]")
                .saved(200, "image/png", "\ufffdPNG")
                .saved(201, "application/pdf", "%PDF-1.4")
                .saved(202, "image/svg+xml", "<svg/>")
                .document();

        assertThat(document.at("/paths/~1a/get/responses/200/content"))
                .isEqualTo(json("{'image/png': {schema: {type: 'string', format: 'binary'}}}"));
        assertThat(document.at("/paths/~1a/get/responses/201/content"))
                .isEqualTo(json("{'application/pdf': {schema: {type: 'string', format: 'binary'}}}"));
        assertThat(document.at("/paths/~1a/get/responses/202/content/image~1svg+xml/example")
                        .asText())
                .isEqualTo("<svg/>");
    }

    @Test
    void takesAnErrorThatIsJsonForJsonWhateverFileWasAskedFor() {
        JsonNode responses = collection()
                .request("Look", "GET", "{{baseUrl}}/a")
                .saved(200, "application/pdf", "<string>")
                .saved(404, "application/pdf", "{\"reason\": \"sunk\"}")
                .saved(500, "application/pdf", "{%PDF")
                .document()
                .at("/paths/~1a/get/responses");

        assertThat(responses.at("/200/content").has("application/pdf")).isTrue();
        assertThat(responses.at("/404/content/application~1json/example")).isEqualTo(json("{reason: 'sunk'}"));
        assertThat(responses.at("/500/content").has("application/pdf")).isTrue();
    }

    @Test
    void sendsBytesAsTheHeaderSays() {
        String file = "{mode: 'file', file: {src: 'hull.png'}}";

        assertThat(content(post().header("Content-Type", "image/png").with("body", file)))
                .isEqualTo(json("{'image/png': {schema: {type: 'string', format: 'binary'}}}"));
        assertThat(content(post().header("Content-Type", "image/png; q=1").body("\ufffdPNG")))
                .isEqualTo(json("{'image/png': {schema: {type: 'string', format: 'binary'}}}"));
        assertThat(content(post().header("Content-Type", "application/octet-stream")
                        .body("{\"x\": 1}")))
                .isEqualTo(json("{'application/octet-stream': {schema: {type: 'string', format: 'binary'}}}"));
    }

    @Test
    void takesAFieldWithSeveralFilesForAList() {
        JsonNode document = post().with(
                        "body",
                        "{mode: 'formdata', formdata: [{key: 'sails', type: 'file', src: ['/a.png', '/b.png', '/c.png']},"
                                + " {key: 'hull', type: 'file', src: ['/d.png']}, {key: 'flag', type: 'file', src: '/e.png'},"
                                + " {key: 'oars[]', type: 'file', src: '/f.png'}, {key: 'oars[]', type: 'file', src: '/g.png'}]}")
                .document();
        JsonNode properties = document.at("/components/schemas/SendARequest/properties");
        JsonNode file = json("{type: 'string', format: 'binary'}");

        assertThat(properties.path("sails")).isEqualTo(json("{type: 'array', items: " + file + "}"));
        assertThat(properties.path("hull")).isEqualTo(file);
        assertThat(properties.path("flag")).isEqualTo(file);
        assertThat(properties.path("oars[]")).isEqualTo(json("{type: 'array', items: " + file + "}"));
    }
}
