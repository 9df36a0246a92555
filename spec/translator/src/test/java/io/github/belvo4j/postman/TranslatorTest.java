package io.github.belvo4j.postman;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.postman.diagnostic.Warning;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TranslatorTest {
    private static TestCollection everything() {
        return collection()
                .auth("{type: 'oauth2', oauth2: {scope: 'a'}}")
                .folder("Übung / 1")
                .request("List", "GET", "{{baseUrl}}/users/?page=1&filter[a]=b&made[key_0]=x&n=1&n=2")
                .header("X-Trace", "{{trace}}")
                .response(200, "{data: [{id: '<uuid>', n: null, x: {}, y: [], self: {id: '<uuid>'}}]}")
                .response(400, "[{code: 'c', message: 'm'}]")
                .response(502, "<html></html>")
                .request("Send", "POST", "https://{{tenant}}.test:81/users/:id/session{{s}}.json")
                .body("{\"a b\": 1, \"\": {\"x/y\": [[[1]]]}, \"$ref\": \"x\", \"ü\": 1e5}")
                .with("auth", "{type: 'noauth'}")
                .request("Form", "PUT", "{{whole}}")
                .with("body", "{mode: 'formdata', formdata: [{key: 'f', type: 'file'}, {key: 'g', value: 'x'}]}")
                .request("Delete", "DELETE", "{{baseUrl}}/users/:id")
                .body("{\"why\": 1}")
                .request("Delete", "DELETE", "{{baseUrl}}/users/:id")
                .body("[\"why\"]")
                .request("Purge", "PURGE", "{{baseUrl}}/users")
                .request("Read", "GET", "{{baseUrl}}/users#a")
                .body("{\"q\": {{x}}}");
    }

    @Test
    void writesDocumentsThatParsersTakeWithoutAWord() {
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(everything().translate().yaml(), null, null);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).hasSize(5);
    }

    @Test
    void givesTheSameBytesForTheSameInput() {
        assertThat(everything().translate().yaml())
                .isEqualTo(everything().translate().yaml());
    }

    @Test
    void handsOutCopiesOfTheDocument() {
        Translation translation = everything().translate();
        translation.document().removeAll();

        assertThat(translation.document().has("paths")).isTrue();
    }

    @Test
    void lendsNoSecretToTheDocumentOrTheWarnings() {
        Translation translation = collection()
                .auth(
                        "{type: 'basic', basic: [{key: 'username', value: 'ada'}, {key: 'password', value: 'hunter2-hunter2'}]}")
                .variable("evil", "https://bob:pa55word@evil.test")
                .request("A hunter2-hunter2", "POST", "{{evil}}/a?api_key=LIVEKEY123&x=LIVEKEY123")
                .header("X-API-Key", "k-123456789")
                .header("X-Note", "k-123456789")
                .body("{\"client_secret\": \"cs-123456\", \"echo\": \"cs-123456\", \"made\": \"<string>\"}")
                .response(
                        200, "{token: 'tk-123456', note: 'Bearer abcdef0123456789', url: 'http://u:tk-999999@h.test/'}")
                .translate();

        assertThat(translation.yaml() + translation.warnings() + translation.report())
                .doesNotContain(
                        "pa55word",
                        "LIVEKEY123",
                        "k-123456789",
                        "cs-123456",
                        "tk-123456",
                        "abcdef0123456789",
                        "tk-999999");
        assertThat(translation.yaml()).doesNotContain("hunter2-hunter2").contains("********");
        assertThat(translation.warnings()).anyMatch(w -> w.kind() == Warning.Kind.SECRET);
    }

    @Test
    void namesTheFileThatCantBeUsed() {
        Path none = Path.of("none.yaml");

        assertThatThrownBy(() -> new Translator().withNames(none))
                .hasMessage("none.yaml: can't be read: there is no such file");
        assertThatThrownBy(() -> new Translator().withOverlay(none)).hasMessageStartingWith("none.yaml: ");
        assertThatThrownBy(() -> new Translator().translate(none)).hasMessageStartingWith("none.yaml: ");
        assertThatThrownBy(() -> new Translator().translate(new byte[0])).hasMessageStartingWith("collection: ");
    }
}
