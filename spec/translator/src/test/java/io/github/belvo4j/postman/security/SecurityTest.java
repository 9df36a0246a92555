package io.github.belvo4j.postman.security;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: 'basic'}   | {basicAuth: {type: 'http', scheme: 'basic'}}",
                "{type: 'bearer'}  | {bearerAuth: {type: 'http', scheme: 'bearer'}}",
                "{type: 'digest'}  | {digestAuth: {type: 'http', scheme: 'digest'}}",
                "{type: 'jwt'}     | {bearerAuth: {type: 'http', scheme: 'bearer', bearerFormat: 'JWT'}}",
                "{type: 'hawk'}    | {hawkAuth: {type: 'http', scheme: 'hawk'}}",
                "{type: 'ntlm'}    | {ntlmAuth: {type: 'http', scheme: 'NTLM'}}",
                "{type: 'awsv4'}   | {awsSignature: {type: 'http', scheme: 'AWS4-HMAC-SHA256'}}",
                "{type: 'edgegrid'} | {edgeGridAuth: {type: 'http', scheme: 'EG1-HMAC-SHA256'}}",
                "{type: 'oauth1'}  | {oauth1Auth: {type: 'http', scheme: 'OAuth'}}",
                "{type: 'apikey'}  | {apiKeyAuth: {type: 'apiKey', name: 'X-API-Key', in: 'header'}}",
                "{type: 'apikey', apikey: [{key: 'in', value: 'query'}, {key: 'key', value: 'k'}]} | {apiKeyAuth: {type: 'apiKey', name: 'k', in: 'query'}}",
                "{type: 'oauth2', oauth2: {grant_type: 'client_credentials', accessTokenUrl: 'https://id.test/t', scope: 'a b'}} | {oauth2: {type: 'oauth2', flows: {clientCredentials: {tokenUrl: 'https://id.test/t', scopes: {a: '', b: ''}}}}}",
                "{type: 'oauth2', oauth2: {grant_type: 'implicit', authUrl: 'https://id.test/a'}} | {oauth2: {type: 'oauth2', flows: {implicit: {authorizationUrl: 'https://id.test/a', scopes: {}}}}}",
                "{type: 'oauth2', oauth2: {grant_type: 'password_credentials', accessTokenUrl: '/t'}} | {oauth2: {type: 'oauth2', flows: {password: {tokenUrl: '/t', scopes: {}}}}}",
                "{type: 'oauth2', oauth2: {authUrl: 'id.test/a', accessTokenUrl: 'https://bob:pw@id.test/t'}} | {oauth2: {type: 'oauth2', flows: {authorizationCode: {authorizationUrl: 'https://id.test/a', tokenUrl: 'https://id.test/t', scopes: {}}}}}",
            })
    void makesASchemeOfEachKind(String auth, String schemes) {
        JsonNode document =
                collection().auth(auth).request("A", "GET", "{{baseUrl}}/a").document();

        assertThat(document.at("/components/securitySchemes")).isEqualTo(json(schemes));
        assertThat(document.path("security")).hasSize(1);
        assertThat(document.at("/paths/~1a/get").has("security")).isFalse();
    }

    @Test
    void resolvesTheVariablesOfOAuth() {
        JsonNode document = collection()
                .variable("login", "https://login.test")
                .variable("path", "oauth/token")
                .variable("scopes", "ships.read ships.sail")
                .auth("{type: 'oauth2', oauth2: {grant_type: 'client_credentials',"
                        + " accessTokenUrl: '{{login}}/{{path}}', scope: '{{scopes}} {{more}}'}}")
                .request("A", "GET", "{{baseUrl}}/a")
                .document();

        assertThat(document.at("/components/securitySchemes/oauth2/flows/clientCredentials"))
                .isEqualTo(json("{tokenUrl: 'https://login.test/oauth/token',"
                        + " scopes: {'ships.read': '', 'ships.sail': ''}}"));
    }

    @Test
    void masksSecretsInTheAddressesOfOAuth() {
        JsonNode document = collection()
                .auth("{type: 'oauth2', oauth2: {grant_type: 'client_credentials',"
                        + " accessTokenUrl: 'https://id.test/t?p=sail&client_secret=mast&api_key=hull#x'}}")
                .request("A", "GET", "{{baseUrl}}/a")
                .document();

        assertThat(document.at("/components/securitySchemes/oauth2/flows/clientCredentials/tokenUrl")
                        .asText())
                .isEqualTo("https://id.test/t?p=sail&client_secret=********&api_key=********#x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{accessToken: '{{token}}', addTokenTo: 'header'} | OAuth 2 without authUrl; treated as a bearer token",
                "{grant_type: 'implicit', authUrl: '{{login}}/a'} | OAuth 2 without a value for authUrl; treated as a bearer token",
                "{grant_type: 'client_credentials'} | OAuth 2 without accessTokenUrl; treated as a bearer token",
                "{authUrl: 'https://id.test/a', accessTokenUrl: 'see the wiki'} | OAuth 2 without a value for accessTokenUrl; treated as a bearer token",
            })
    void makesUpNoAddressOfOAuth(String settings, String warning) {
        var translation = collection()
                .auth("{type: 'oauth2', oauth2: " + settings + "}")
                .request("A", "GET", "{{baseUrl}}/a")
                .translate();

        assertThat(translation.document().at("/components/securitySchemes"))
                .isEqualTo(json("{bearerAuth: {type: 'http', scheme: 'bearer'}}"));
        assertThat(translation.document().path("security")).isEqualTo(json("[{bearerAuth: []}]"));
        assertThat(translation.warnings()).extracting(Warning::message).contains(warning);
    }

    @Test
    void tellsOnceWhatIsMissingInAllRequests() {
        String auth = "{type: 'oauth2', oauth2: {grant_type: 'implicit'}}";
        var translation = collection()
                .request("A", "GET", "{{baseUrl}}/a")
                .with("auth", auth)
                .request("B", "GET", "{{baseUrl}}/b")
                .with("auth", auth)
                .translate();

        assertThat(translation.warnings())
                .extracting(Warning::toString)
                .filteredOn(warning -> warning.contains("OAuth 2"))
                .containsExactly("A (/item/0/request/auth): OAuth 2 without authUrl; treated as a bearer token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization | Bearer {{t}}      | {bearerAuth: {type: 'http', scheme: 'bearer'}}",
                "authorization | Basic abc         | {basicAuth: {type: 'http', scheme: 'basic'}}",
                "Authorization | Digest a=b        | {digestAuth: {type: 'http', scheme: 'digest'}}",
                "Authorization | {{token}}         | {authorization: {type: 'apiKey', name: 'Authorization', in: 'header'}}",
                "Authorization | Token {{token}}   | {authorization: {type: 'apiKey', description: 'Sent as `Token <credentials>`.', name: 'Authorization', in: 'header'}}",
                "X-API-KEY     | abc               | {apiKeyAuth: {type: 'apiKey', name: 'X-API-KEY', in: 'header'}}",
                "X-F5-Auth-Token | abc             | {apiKeyAuth: {type: 'apiKey', name: 'X-F5-Auth-Token', in: 'header'}}",
                "X-Auth-Token  | abc               | {apiKeyAuth: {type: 'apiKey', name: 'X-Auth-Token', in: 'header'}}",
            })
    void findsSecurityInHeaders(String header, String value, String schemes) {
        JsonNode document = collection()
                .request("A", "GET", "{{baseUrl}}/a")
                .header(header, value)
                .document();

        assertThat(document.at("/components/securitySchemes")).isEqualTo(json(schemes));
        assertThat(document.at("/paths/~1a/get/security")).hasSize(1);
        assertThat(document.at("/paths/~1a/get").has("parameters")).isFalse();
    }

    @Test
    void takesAKeyThatAnExporterFillsWithATypeForAParameter() {
        JsonNode document = collection()
                .auth("{type: 'apikey', apikey: {key: 'X-Token', in: 'header'}}")
                .request("A", "GET", "{{baseUrl}}/a")
                .header("X-Api-Key", "<string>")
                .header("X-Token", "<string>")
                .document();

        assertThat(document.at("/paths/~1a/get/parameters"))
                .isEqualTo(json("[{name: 'X-Api-Key', in: 'header', schema: {type: 'string'}}]"));
        assertThat(document.at("/components/securitySchemes/apiKeyAuth/name").asText())
                .isEqualTo("X-Token");
    }

    @Test
    void switchesItOff() {
        JsonNode document = collection()
                .auth("{type: 'basic'}")
                .request("A", "GET", "{{baseUrl}}/a")
                .with("auth", "{type: 'noauth'}")
                .document();

        assertThat(document.at("/paths/~1a/get/security")).isEqualTo(json("[]"));
    }

    @Test
    void makesItOptionalWhereVariantsDiffer() {
        JsonNode document = collection()
                .request("A", "GET", "{{baseUrl}}/a")
                .request("B", "GET", "{{baseUrl}}/a")
                .header("Authorization", "Bearer {{t}}")
                .document();

        assertThat(document.at("/paths/~1a/get/security")).isEqualTo(json("[{}, {bearerAuth: []}]"));
    }

    @Test
    void tellsSchemesOfOneNameApartAndMergesGrants() {
        JsonNode document = collection()
                .request("A", "GET", "{{baseUrl}}/a")
                .header("X-API-Key", "{{k}}")
                .request("B", "GET", "{{baseUrl}}/b")
                .header("X-Auth-Token", "{{k}}")
                .request("C", "GET", "{{baseUrl}}/c")
                .with(
                        "auth",
                        "{type: 'oauth2', oauth2: {grant_type: 'client_credentials', accessTokenUrl: '/t', scope: 'a'}}")
                .request("D", "GET", "{{baseUrl}}/d")
                .with(
                        "auth",
                        "{type: 'oauth2', oauth2: {grant_type: 'authorization_code', authUrl: '/a', accessTokenUrl: '/t', scope: 'b'}}")
                .request("E", "GET", "{{baseUrl}}/e")
                .with(
                        "auth",
                        "{type: 'oauth2', oauth2: {grant_type: 'client_credentials', accessTokenUrl: '/t', scope: 'c'}}")
                .request("F", "GET", "{{baseUrl}}/f")
                .with(
                        "auth",
                        "{type: 'oauth2', oauth2: {grant_type: 'client_credentials',"
                                + " accessTokenUrl: 'https://other.test/t'}}")
                .document();

        JsonNode schemes = document.at("/components/securitySchemes");
        assertThat(schemes.fieldNames()).toIterable().containsExactly("apiKeyAuth", "apiKeyAuth2", "oauth2", "oauth22");
        assertThat(schemes.at("/oauth2/flows").fieldNames())
                .toIterable()
                .containsExactly("clientCredentials", "authorizationCode");
        assertThat(schemes.at("/oauth2/flows/clientCredentials/scopes")).isEqualTo(json("{a: '', c: ''}"));
        assertThat(document.at("/paths/~1e/get/security")).isEqualTo(json("[{oauth2: ['c']}]"));
    }

    @Test
    void saysOfSchemesWhatIsSaidOfTheirHeaders() {
        JsonNode schemes = collection()
                .request("A", "GET", "{{baseUrl}}/a")
                .with(
                        "header",
                        "[{key: 'Authorization', value: 'Bearer {{t}}', description: 'From the bridge'},"
                                + " {key: 'X-Api-Key', value: '{{k}}', description: 'Of the ship'}]")
                .request("B", "GET", "{{baseUrl}}/b")
                .with("auth", "{type: 'basic'}")
                .with("header", "[{key: 'Authorization', value: 'Basic {{b}}', description: 'Of the crew'}]")
                .request("C", "GET", "{{baseUrl}}/c")
                .with("header", "[{key: 'X-Api-Key', value: '{{k}}', description: 'Said later'}]")
                .document()
                .at("/components/securitySchemes");

        assertThat(schemes)
                .isEqualTo(json("{bearerAuth: {type: 'http', description: 'From the bridge', scheme: 'bearer'},"
                        + " apiKeyAuth: {type: 'apiKey', description: 'Of the ship', name: 'X-Api-Key', in: 'header'},"
                        + " basicAuth: {type: 'http', description: 'Of the crew', scheme: 'basic'}}"));
    }

    @Test
    void saysNothingWhereNothingIsStated() {
        JsonNode document = collection().request("A", "GET", "{{baseUrl}}/a").document();

        assertThat(document.findValue("security")).isNull();
        assertThat(document.findValue("securitySchemes")).isNull();
    }
}
