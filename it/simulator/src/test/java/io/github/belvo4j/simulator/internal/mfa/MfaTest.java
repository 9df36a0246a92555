package io.github.belvo4j.simulator.internal.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MfaTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    @Test
    void aLinkWaitsUnconfirmedUntilItIsResumed() {
        Response challenged = client.register("mfa_default", "pass_valid");
        String link = challenged.entry().path("link").asText();

        assertThat(challenged.summary()).isEqualTo("428 token_required");
        assertThat(client.get("/api/links/" + link + "/").text("status")).isEqualTo("unconfirmed");
        assertThat(client.get("/api/links/" + link + "/")
                        .body()
                        .path("last_accessed_at")
                        .isNull())
                .isTrue();

        Response resumed = client.resume(challenged, "111111");

        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.text("id")).isEqualTo(link);
        assertThat(resumed.text("status")).isEqualTo("valid");
        assertThat(resumed.body())
                .isEqualTo(client.get("/api/links/" + link + "/").body());
    }

    @ParameterizedTest
    @CsvSource({
        "mfa_default, pass_valid, text, '', true",
        "mfa_qr, qr_code, qr, https://bank.example/mfa?code=c2ltdWxhdGVk, true",
        "mfa_numeric, numeric_code, numeric, 12345, true",
        "mfa_text, pass_valid, text, What was the name of your first school?, true",
        "mfa_inputless, pass_valid, inputless, '', false",
    })
    void everyKindOfChallengeHasItsUser(
            String username, String password, String type, String value, boolean expectsInput) {
        JsonNode data = client.register(username, password).entry().path("token_generation_data");

        assertThat(data.path("type").asText()).isEqualTo(type);
        assertThat(data.path("value").asText()).isEqualTo(value);
        assertThat(data.path("expects_user_input").booleanValue()).isEqualTo(expectsInput);
        assertThat(data.path("instructions").asText()).isNotBlank();
    }

    @Test
    void aWrongTokenOpensAnotherSession() {
        Response first = client.register("mfa_default", "pass_valid");
        Response second = client.resume(first, "999999");

        assertThat(second.summary()).isEqualTo("428 token_required");
        assertThat(second.entry().path("link")).isEqualTo(first.entry().path("link"));
        assertThat(second.entry().path("session")).isNotEqualTo(first.entry().path("session"));
        assertThat(client.resume(first, "111111").summary()).isEqualTo("400 session_expired");
        assertThat(client.resume(second, "111111").status()).isEqualTo(200);
    }

    @Test
    void aSessionTakesOneTokenOnly() {
        Response challenged = client.register("mfa_default", "pass_valid");

        assertThat(client.resume(challenged, "111111").status()).isEqualTo(200);
        assertThat(client.resume(challenged, "111111").summary()).isEqualTo("400 session_expired");
    }

    @Test
    void ofManyThreadsWithTheSameTokenOneSucceeds() {
        Response challenged = client.register("mfa_default", "pass_valid");

        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .map(i -> client.resume(challenged, "111111").status())
                        .boxed()
                        .toList())
                .containsOnlyOnce(200)
                .containsOnly(200, 400);
    }

    @Test
    void aSecondFactorIsAnotherChallenge() {
        Response first = client.register("mfa_twice", "pass_valid");
        Response second = client.resume(first, "111111");

        assertThat(second.summary()).isEqualTo("428 token_required");
        assertThat(second.entry().at("/token_generation_data/type").asText()).isEqualTo("numeric");
        assertThat(client.get("/api/links/").body().at("/results/0/status").asText())
                .isEqualTo("unconfirmed");
        assertThat(client.resume(second, "111111").text("status")).isEqualTo("valid");
    }

    @Test
    void aWrongSecondTokenDoesntLoseTheFirst() {
        Response second = client.resume(client.register("mfa_twice", "pass_valid"), "111111");
        Response again = client.resume(second, "999999");

        assertThat(again.entry().at("/token_generation_data/type").asText()).isEqualTo("numeric");
        assertThat(client.resume(again, "111111").status()).isEqualTo(200);
    }

    @Test
    void aTokenUpFrontCountsForTheFirstFactorOnly() {
        Response registered = client.register("mfa_twice", "pass_valid");
        String link =
                client.resume(client.resume(registered, "111111"), "111111").text("id");

        Response second =
                client.call("POST", "/api/accounts/", "{\"link\": \"%s\", \"token\": \"111111\"}".formatted(link));

        assertThat(second.entry().at("/token_generation_data/type").asText()).isEqualTo("numeric");
    }

    @Test
    void aSessionExpires() {
        Response challenged = client.register("mfa_default", "pass_valid");

        belvo.clock().advance(Duration.ofSeconds(9599));
        Response again = client.resume(challenged, "999999");
        belvo.clock().advance(Duration.ofSeconds(9600));

        assertThat(client.resume(again, "111111").summary()).isEqualTo("400 session_expired");
        assertThat(belvo.links()).extracting(SimulatedLink::status).containsExactly("unconfirmed");
    }

    @Test
    void credentialsThatAreNotStoredAreGoneAfterAQuarterOfAnHour() {
        Response challenged =
                client.post(Client.registration("mfa_default", "pass_valid").put("credentials_storage", "nostore"));

        belvo.clock().advance(Duration.ofMinutes(15));

        assertThat(challenged.entry().path("expiry").intValue()).isEqualTo(9600);
        assertThat(client.resume(challenged, "111111").summary()).isEqualTo("400 session_expired");
    }

    @Test
    void aSessionBelongsToItsLink() {
        Response one = client.register("mfa_default", "pass_valid");
        Response other = client.register("mfa_text", "pass_valid");
        var crossed = Client.resumption(one)
                .put("token", "111111")
                .set("link", other.entry().path("link"));

        assertThat(client.call("PATCH", "/api/links/", crossed.toString()).summary())
                .isEqualTo("400 session_expired");
        assertThat(client.resume(one, "111111").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"39cd6a888ee34e59a861b8a2187e0f4c", "no id at all"})
    void anUnknownSessionHasExpired(String session) {
        var body = Json.object()
                .put("session", session)
                .put("link", UUID.randomUUID().toString());

        assertThat(client.call("PATCH", "/api/links/", body.toString()).summary())
                .isEqualTo("400 session_expired");
    }

    @Test
    void aTokenThatIsExpectedMustComeAndTheSessionWaitsForIt() {
        Response challenged = client.register("mfa_default", "pass_valid");

        assertThat(client.confirm(challenged).summary()).isEqualTo("400 required token");
        assertThat(client.resume(challenged, "111111").status()).isEqualTo(200);
    }

    @Test
    void aChallengeWithoutInputIsConfirmedWithoutAToken() {
        Response challenged = client.register("mfa_inputless", "pass_valid");

        assertThat(client.resume(challenged, "111111").summary()).isEqualTo("400 invalid token");
        assertThat(client.confirm(challenged).text("status")).isEqualTo("valid");
    }

    @Test
    void aConfirmationCanComeTooEarly() {
        belvo.refuseConfirmations(2);

        Response first = client.register("mfa_inputless", "pass_valid");
        Response second = client.confirm(first);
        Response third = client.confirm(second);

        assertThat(second.status()).isEqualTo(428);
        assertThat(third.status()).isEqualTo(428);
        assertThat(client.confirm(third).status()).isEqualTo(200);
    }

    @Test
    void aRegistrationMayBeStartedOver() {
        Response abandoned = client.register("mfa_default", "pass_valid");
        Response again = client.register("mfa_default", "pass_valid");

        assertThat(again.status()).isEqualTo(428);
        assertThat(client.resume(again, "111111").status()).isEqualTo(200);
        assertThat(client.resume(abandoned, "111111").summary()).isEqualTo("400 duplicated");
    }

    @Test
    void deletingTheLinkEndsItsSession() {
        Response challenged = client.register("mfa_default", "pass_valid");

        client.call("DELETE", "/api/links/" + challenged.entry().path("link").asText() + "/", "");

        assertThat(client.resume(challenged, "111111").summary()).isEqualTo("400 session_expired");
    }
}
