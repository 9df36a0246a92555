package io.github.belvo4j.postman.variable;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.inlined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diagnostic.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Variables get their values")
class ScopesTest {
    @TempDir
    private Path folder;

    private Translator translator = new Translator();

    private Path export(String name, String values) throws IOException {
        return Files.writeString(
                folder.resolve(name), "{\"name\": \"%s\", \"values\": %s}".formatted(name, values.replace('\'', '"')));
    }

    private ScopesTest environment(String values) throws IOException {
        translator = translator.withEnvironment(export("environment", values));
        return this;
    }

    private ScopesTest globals(String values) throws IOException {
        translator = translator.withGlobals(export("globals", values));
        return this;
    }

    private ScopesTest variable(String name, String value) {
        translator = translator.withVariable(name, value);
        return this;
    }

    private Translation translate(TestCollection collection) {
        return translator.translate(collection.bytes());
    }

    private JsonNode document(TestCollection collection) {
        return inlined(translate(collection).document());
    }

    private String server(TestCollection collection) {
        return document(collection).at("/servers/0/url").asText();
    }

    private static TestCollection shop() {
        return collection().request("List", "GET", "{{shop}}/carts");
    }

    @Test
    @DisplayName("from globals, the collection, the environment and the caller, with increasing precedence")
    void byPrecedence() throws IOException {
        assertThat(globals("[{'key': 'shop', 'value': 'https://global.test'}]").server(shop()))
                .isEqualTo("https://global.test");
        assertThat(server(shop().variable("shop", "https://own.test"))).isEqualTo("https://own.test");
        environment("[{'key': 'shop', 'value': 'https://environment.test'}]");
        assertThat(server(shop().variable("shop", "https://own.test"))).isEqualTo("https://environment.test");
        variable("shop", "https://given.test");
        assertThat(server(shop().variable("shop", "https://own.test"))).isEqualTo("https://given.test");
    }

    @Test
    @DisplayName("unless they are disabled or empty")
    void unlessSwitchedOffOrEmpty() throws IOException {
        environment("[{'key': 'shop', 'value': 'https://off.test', 'enabled': false}, {'key': 'shop', 'value': ''}]");

        assertThat(server(shop().variable("shop", "https://own.test"))).isEqualTo("https://own.test");
    }

    @Test
    @DisplayName("in OAuth 2 URLs")
    void inTheAddressesOfOAuth2() throws IOException {
        environment("[{'key': 'login', 'value': 'https://login.test'}, {'key': 'scope', 'value': 'carts.read'}]");
        JsonNode flow = document(collection()
                        .auth("{type: 'oauth2', oauth2: {grant_type: 'client_credentials',"
                                + " accessTokenUrl: '{{login}}/token', scope: '{{scope}}'}}")
                        .request("List", "GET", "{{baseUrl}}/carts"))
                .at("/components/securitySchemes/oauth2/flows/clientCredentials");

        assertThat(flow.path("tokenUrl").asText()).isEqualTo("https://login.test/token");
        assertThat(flow.path("scopes").has("carts.read")).isTrue();
    }

    @Test
    @DisplayName("as examples of parameters and properties, with their types")
    void asExamples() throws IOException {
        environment(
                "[{'key': 'cart', 'value': '42'}, {'key': 'size', 'value': '10'}, {'key': 'colour', 'value': 'red'},"
                        + " {'key': 'quote', 'value': 'a \\\"b\\\"'}]");
        JsonNode operation = document(collection()
                        .request("Add", "POST", "{{baseUrl}}/carts/{{cart}}/items?size={{size}}")
                        .header("X-Colour", "light {{colour}}")
                        .body("{\"colour\": \"{{colour}}\", \"count\": {{size}}, \"note\": \"{{quote}}\"}"))
                .at("/paths/~1carts~1{cart}~1items/post");

        assertThat(operation.path("parameters"))
                .extracting(
                        parameter -> parameter.path("name").asText(),
                        parameter -> parameter.at("/schema/type").asText(),
                        parameter -> parameter.at("/schema/example").asText())
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("cart", "integer", "42"),
                        org.assertj.core.api.Assertions.tuple("size", "integer", "10"),
                        org.assertj.core.api.Assertions.tuple("X-Colour", "string", "light red"));
        JsonNode body = operation.at("/requestBody/content/application~1json/example");
        assertThat(body.path("count").intValue()).isEqualTo(10);
        assertThat(body.path("colour").asText()).isEqualTo("red");
        assertThat(body.path("note").asText()).isEqualTo("a \"b\"");
    }

    @Test
    @DisplayName("except secrets, whose values appear nowhere")
    void butSecretsHaveNone() throws IOException {
        environment("[{'key': 'tenant', 'value': 'quiet-tenant-77', 'type': 'secret'},"
                + " {'key': 'client_secret', 'value': 'loud-secret-88'}, {'key': 'apiKey', 'value': 'key-99-key'}]");
        Translation translation = translate(collection()
                .variable("tenant", "quiet-tenant-77")
                .request(
                        "Add quiet-tenant-77", "POST", "https://{{tenant}}.shop.test/carts?key={{apiKey}}&x={{tenant}}")
                .header("X-Note", "{{client_secret}}")
                .body("{\"a\": \"{{client_secret}}\", \"b\": \"loud-secret-88\"}"));

        assertThat(translation.yaml() + translation.report() + translation.reportJson())
                .doesNotContain("loud-secret-88", "key-99-key");
        assertThat(translation.yaml()).contains("https://{tenant}.shop.test").doesNotContain("quiet-tenant-77");
    }

    @Test
    @DisplayName("even from what Postman's API returns")
    void alsoFromPostmansApi() throws IOException {
        Path file = Files.writeString(
                folder.resolve("api.json"),
                "{\"environment\": {\"values\": [{\"key\": \"shop\", \"value\": \"https://api.test\"}]}}");
        translator = translator.withEnvironment(file);

        assertThat(server(shop())).isEqualTo("https://api.test");
    }

    @Test
    @DisplayName("only from an environment or globals")
    void fromNothingElse() throws IOException {
        Path collection = Files.write(folder.resolve("collection.json"), shop().bytes());
        Path none = folder.resolve("none.json");

        assertThatThrownBy(() -> translator.withEnvironment(collection))
                .isInstanceOf(InputException.class)
                .hasMessage(collection + ": not a Postman environment or globals, but a Postman collection");
        assertThatThrownBy(() -> translator.withGlobals(none))
                .hasMessage(none + ": can't be read: there is no such file");
    }
}
