package io.github.belvo4j.postman.operation;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServersTest {
    @ParameterizedTest
    @CsvSource({
        "{{baseUrl}}/a, https://api.test/v1, /a",
        "{{slash}}a, https://slash.test/v2, /a",
        "{{slash}}/a, https://slash.test/v2, /a",
        "{{whole}}, https://whole.test, /oauth/token",
        "http://bob:secret@api.test:81/a, http://api.test:81, /a",
        "{{user}}/a, https://user.test, /a",
        "localhost:3000/a, http://localhost:3000, /a",
        "api.test/a, https://api.test, /a",
        "/a, /, /a",
        "{{scheme}}://{{host}}/a, https://host.test, /a",
        "//api.test/a, https://api.test, /a",
        "https:///api.test/a, https://api.test, /a",
        "https:/{{host}}/a, https://host.test, /a",
        "https://{{host.{{area}}}}/a, https://{host._area_}, /a",
        "https://{{region}/a, https://{region}, /a",
        "https://{{{region}}}/a, https://{region}, /a",
        "https://api.test/{{base}}/a, https://api.test/v3/yard, /a",
        "https://api.test/{{base}}, https://api.test, /{base}",
        "https://api.test/{{number}}/a, https://api.test, /{number}/a",
        "https://api.test/{{id}}/a, https://api.test, /{id}/a",
        "https://api.test/{{unknown}}/a, https://api.test, /{unknown}/a",
    })
    void readsWhatStandsBeforeThePath(String url, String server, String path) {
        JsonNode document = collection()
                .variable("slash", "https://slash.test/v2/")
                .variable("whole", "https://whole.test/oauth/token")
                .variable("user", "https://bob:secret@user.test")
                .variable("scheme", "https")
                .variable("host", "host.test")
                .variable("base", "v3/yard")
                .variable("number", "77")
                .variable("id", "ada")
                .request("A", "GET", url)
                .document();

        assertThat(document.at("/servers/0/url").asText()).isEqualTo(server);
        assertThat(document.path("paths").has(path)).isTrue();
        assertThat(document.toString()).doesNotContain("secret");
    }

    @Test
    void leavesAVariableThatFewPathsBeginWithInThePath() {
        JsonNode paths = collection()
                .variable("fleet", "north")
                .request("A", "GET", "{{baseUrl}}/{{fleet}}/a")
                .request("B", "GET", "{{baseUrl}}/b")
                .request("C", "GET", "{{baseUrl}}/c")
                .document()
                .path("paths");

        assertThat(paths.fieldNames()).toIterable().containsExactly("/{fleet}/a", "/b", "/c");
    }

    @Test
    void leavesVariablesWithoutAValueVariable() {
        JsonNode document = collection()
                .request("A", "GET", "https://{{tenant}}.api.test/a")
                .document();

        assertThat(document.path("servers"))
                .isEqualTo(json("[{url: 'https://{tenant}.api.test', variables: {tenant: {default: '',"
                        + " description: 'Has no value in the collection.'}}}]"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://:shop/orders/:id, https://{shop}",
        "https://:shop.api.test/orders/:id, https://{shop}.api.test",
        "https://api.test:port/orders/:id, https://api.test:{port}",
        "https://{{shop}}/orders/:id, https://{shop}",
        "https://{shop}/orders/{id}, https://{shop}",
        "https://api.test:{port}/orders/{id}, https://api.test:{port}",
        ":shop/orders/:id, https://{shop}",
        "https://:loja_são/orders/:id, https://{loja_são}",
    })
    void takesPathVariablesInTheHostForVariablesOfTheServer(String url, String server) {
        String variables = "[{key: 'shop', value: 'fish.test'}, {key: 'port', value: '81'},"
                + " {key: 'loja_são', value: 'fish.test'}, {key: 'id', value: '7'}]";
        JsonNode document = collection()
                .request("A", "GET", "")
                .with("url", "{raw: '" + url + "', variable: " + variables + "}")
                .request("B", "GET", url.replace("orders", "baskets"))
                .document();

        assertThat(document.at("/servers/0/url").asText()).isEqualTo(server);
        assertThat(document.at("/servers/0/variables"))
                .hasSize(1)
                .allSatisfy(variable -> assertThat(variable)
                        .isEqualTo(json("{default: '" + (url.contains("port") ? "81" : "fish.test") + "'}")));
        assertThat(document.path("paths").fieldNames()).toIterable().containsExactly("/orders/{id}", "/baskets/{id}");
        assertThat(document.findValue("parameters")).hasSize(1);
    }

    @Test
    void readsAHostVariableThatTheAppTookForAPort() {
        JsonNode document = collection()
                .request("A", "GET", "")
                .with(
                        "url",
                        "{raw: 'https://:shop/orders', protocol: 'https', port: 'shop', path: ['orders'],"
                                + " variable: [{key: 'shop', value: 'fish.test'}]}")
                .document();

        assertThat(document.path("servers"))
                .isEqualTo(json("[{url: 'https://{shop}', variables: {shop: {default: 'fish.test'}}}]"));
        assertThat(document.path("paths").has("/orders")).isTrue();
    }

    @Test
    void keepsABaseThatOthersAddPathsTo() {
        JsonNode document = collection()
                .request("A", "GET", "{{baseUrl}}")
                .request("B", "GET", "{{baseUrl}}/b")
                .document();

        assertThat(document.at("/servers/0/url").asText()).isEqualTo("https://api.test/v1");
        assertThat(document.path("paths").fieldNames()).toIterable().containsExactly("/", "/b");
    }

    @Test
    void statesOtherHostsAtTheirOperations() {
        JsonNode document = collection()
                .request("A", "GET", "{{baseUrl}}/a")
                .request("B", "GET", "{{baseUrl}}/b")
                .request("C", "GET", "https://files.test/c")
                .document();

        assertThat(document.path("servers")).isEqualTo(json("[{url: 'https://api.test/v1'}]"));
        assertThat(document.at("/paths/~1c/get/servers")).isEqualTo(json("[{url: 'https://files.test'}]"));
        assertThat(document.at("/paths/~1a/get").has("servers")).isFalse();
    }
}
