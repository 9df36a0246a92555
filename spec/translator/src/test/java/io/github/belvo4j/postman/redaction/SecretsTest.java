package io.github.belvo4j.postman.redaction;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final SourceLocation PLACE = new SourceLocation(List.of("A"), "/item/0");

    private final Warnings warnings = new Warnings();
    private final SecretFinder finder = new SecretFinder(warnings);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password2",
                "user_password",
                "api-key",
                "X-API-Key",
                "access_token",
                "clientSecret",
                "pin",
                "Authorization",
                "refreshToken",
                "private_key",
                "token",
                "sas_token",
                "temp_clone_token",
                "sig",
                "X-Hub-Signature",
                "hmac",
                "AccountKey"
            })
    void knowsNamesOfSecrets(String name) {
        assertThat(Secrets.isSecretName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "token_type",
                "tokens_used",
                "spinner",
                "key",
                "secretary",
                "passenger",
                "next_page_token",
                "syncToken",
                "max-token",
                "signal",
                ""
            })
    void knowsOtherNames(String name) {
        assertThat(Secrets.isSecretName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://depot.test/file?sv=1&sig=abc%2Fdef",
                "https://depot.test/file?X-Amz-Signature=0f0f0f",
                "https://depot.test/go?code=9sPLx2JHb44aV8",
                "sr=b&sig=abcdef",
                "Server=db;User Id=sa;Password=blue-whale;",
                "Server=db; Pwd=blue-whale",
                "AccountName=a;AccountKey=Zm9vYmFy==;Suffix=s",
                "https://hooks.slack.com/services/T00/B00/abcdefghij",
                "sk-abcdefghijklmnopqrstuv",
            })
    void findsSecretsWithinValues(String value) {
        assertThat(Secrets.containsSecret(value)).isTrue();
        assertThat(Secrets.mask(value))
                .contains(Secrets.MASK)
                .doesNotContain("abc", "blue-whale", "Zm9v", "9sPLx2", "0f0f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://depot.test/file?page=2&next_page_token=abcdef",
                "https://depot.test/go?code=sydney",
                "the status code = 404 means that it's gone",
                "a=b;c=d",
                "?token={{token}}&key=<string>",
                "https://depot.test:8080/@team/reset?user=ada",
            })
    void findsNoneInOtherValues(String value) {
        assertThat(Secrets.containsSecret(value)).isFalse();
        assertThat(Secrets.mask(value)).isEqualTo(value);
    }

    @Test
    void takesNoLinkForAPassword() {
        JsonNode document = collection()
                .request("A", "POST", "{{baseUrl}}/a?code=UL3s9kYwV0qA7&state=x")
                .body("{\"reset_password\": \"https://depot.test/reset\", \"code\": \"ORDER-2024-0012\"}")
                .document();

        assertThat(document.toString())
                .contains("https://depot.test/reset", "ORDER-2024-0012")
                .doesNotContain("UL3s9kYwV0qA7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.abcdef",
                "AKIAABCDEFGHIJKLMNOP",
                "sk_live_abcdefgh12345678",
                "Bearer 0123456789abcdef",
                "see http://bob:hunter2@host.test/x",
            })
    void knowsSecretsByTheirForm(String text) {
        assertThat(Secrets.containsSecret(text)).isTrue();
        assertThat(Secrets.mask(text)).contains(Secrets.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer authentication",
                "Basic authentication is used",
                "https://host.test/a@b:c",
                "https://a.test#b:c@d",
                "https://a.test?b=c:d@e",
                "short",
                "a normal text"
            })
    void leavesProseAlone(String text) {
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }

    @Test
    void masksSamplesAndRemembersWhatItFound() {
        assertThat(finder.mask(
                        TestCollection.json("{a: 'x', password: 'hunter2', pin: 1234, list: [{token: 'abcdefgh'}]}"),
                        PLACE))
                .isEqualTo(TestCollection.json("{a: 'x', password: '********', pin: 0, list: [{token: '********'}]}"));
        assertThat(finder.scrub("it was hunter2, abcdefgh")).isEqualTo("it was ********, ********");
        assertThat(warnings.all()).extracting(Object::toString).noneMatch(text -> text.contains("hunter2"));
        assertThat(warnings.all()).hasSize(2);
    }

    @Test
    void masksInMarkupWhatElementsNameASecret() {
        assertThat(finder.maskMarkup(
                        "<a:login xml:lang='en'><a:user>ada</a:user><a:password kind='$1'>hunter2</a:password></a:login>",
                        PLACE))
                .isEqualTo(
                        "<a:login xml:lang='en'><a:user>ada</a:user><a:password kind='$1'>********</a:password></a:login>");
        assertThat(warnings.all()).hasSize(1);
    }

    @Test
    void leavesWordsAloneThatWerePutInForASecret() {
        JsonNode document = collection()
                .request("Log in", "POST", "{{baseUrl}}/login?secret=a")
                .with("description", "'The secret is a string.'")
                .body("{password: 'string', client_secret: 'secret', x: 'hunter2', token: 'hunter2'}")
                .document();

        assertThat(document.at("/components/schemas/LogInRequest/properties/x/type")
                        .asText())
                .isEqualTo("string");
        assertThat(document.at("/paths/~1login/post/parameters/0/name").asText())
                .isEqualTo("secret");
        assertThat(document.at("/paths/~1login/post/description").asText()).isEqualTo("The secret is a string.");
        assertThat(document.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "type", "format", "title"})
    void masksASecretInWhatIsSaidOfAPropertyWhateverItIsCalled(String property) {
        JsonNode document = collection()
                .request("Log in", "POST", "{{baseUrl}}/login")
                .with("body", """
                        {mode: 'urlencoded', urlencoded: [
                          {key: 'password', value: 'hunter2'},
                          {key: '%s', value: 'n', description: 'Beside hunter2.'}]}
                        """.formatted(property))
                .document();

        assertThat(document.at("/components/schemas").findValuesAsText("description"))
                .containsExactly("Beside ********.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{password}}", "<string>", "********", "", "your password", "xxxx", "true", "None"})
    void takesNothingForASecretThatStandsForOne(String value) {
        assertThat(finder.remember("password", value, PLACE)).isFalse();
        assertThat(warnings.all()).isEmpty();
    }

    @Test
    void remembersCredentialsOfAuthBlocks() {
        finder.remember(Map.of("username", "ada-lovelace", "password", "hunter2", "showPassword", "false"), PLACE);
        finder.remember(Map.of("key", "X-Some-Key", "value", "abcdefgh", "in", "header"), PLACE);

        assertThat(finder.scrub("ada-lovelace hunter2 X-Some-Key abcdefgh"))
                .isEqualTo("ada-lovelace ******** X-Some-Key ********");
        assertThat(finder.remember("password", null, PLACE)).isFalse();
    }
}
