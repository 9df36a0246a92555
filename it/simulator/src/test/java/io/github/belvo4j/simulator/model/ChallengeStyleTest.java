package io.github.belvo4j.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.model.ChallengeStyle.Expiry;
import io.github.belvo4j.simulator.model.ChallengeStyle.Session;
import io.github.belvo4j.simulator.model.ChallengeStyle.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The forms of a 428 that have been observed. */
class ChallengeStyleTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    private Response challenge(ChallengeStyle style) {
        belvo.writeChallenges(style);
        return client.register("mfa_default", "pass_valid");
    }

    @Test
    void anArrayWithANumberAndAHexadecimalSessionByDefault() {
        Response response = client.register("mfa_default", "pass_valid");

        assertThat(response.body().isArray()).isTrue();
        assertThat(response.entry().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "code", "message", "request_id", "session", "expiry", "link", "token_generation_data");
        assertThat(response.entry().path("request_id").asText()).matches("[0-9a-f]{32}");
        assertThat(response.entry().path("session").asText()).matches("[0-9a-f]{32}");
        assertThat(response.entry().path("expiry").isIntegralNumber()).isTrue();
    }

    @Test
    void anObject() {
        Response response = challenge(ChallengeStyle.CURRENT.withShape(Shape.OBJECT));

        assertThat(response.body().isObject()).isTrue();
        assertThat(response.code()).isEqualTo("token_required");
    }

    @Test
    void anObjectWithoutACode() {
        Response response = challenge(ChallengeStyle.CURRENT.withShape(Shape.LEGACY));

        assertThat(response.body().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("detail", "session", "expiry", "link");
    }

    @Test
    void theExpiryAsTextOrNotAtAll() {
        assertThat(challenge(ChallengeStyle.CURRENT.withExpiry(Expiry.STRING))
                        .entry()
                        .path("expiry")
                        .textValue())
                .isEqualTo("9600");
        assertThat(challenge(ChallengeStyle.CURRENT.withExpiry(Expiry.ABSENT))
                        .entry()
                        .has("expiry"))
                .isFalse();
    }

    @Test
    void aSessionWithDashes() {
        Response response = challenge(ChallengeStyle.CURRENT.withSession(Session.UUID));

        assertThat(response.entry().path("session").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(client.resume(response, "111111").status()).isEqualTo(200);
    }

    @Test
    void theOtherSpellingOfTheFlag() {
        Response response = challenge(ChallengeStyle.CURRENT.withInputFlag("expect_user_input"));

        assertThat(response.entry().path("token_generation_data").has("expect_user_input"))
                .isTrue();
        assertThat(response.entry().path("token_generation_data").has("expects_user_input"))
                .isFalse();
    }
}
