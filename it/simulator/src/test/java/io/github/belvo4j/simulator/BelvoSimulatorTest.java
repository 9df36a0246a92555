package io.github.belvo4j.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.model.ChallengeStyle;
import io.github.belvo4j.simulator.model.SimulatedLink;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BelvoSimulatorTest {
    @Test
    void itsLinksCanBeLookedAt() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            Client client = Client.of(belvo);
            Response link = client.post(Client.registration("bnk100", "full").put("external_id", "customer-1"));
            client.register("mfa_default", "pass_valid");

            assertThat(belvo.links()).extracting(SimulatedLink::status).containsExactly("valid", "unconfirmed");
            assertThat(belvo.links().get(0).id()).hasToString(link.text("id"));
            assertThat(belvo.links().get(0).externalId()).isEqualTo("customer-1");
        }
    }

    @Test
    void itsRequestsCanBeCounted() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            Client client = Client.of(belvo);
            client.resume(client.register("mfa_default", "pass_valid"), "111111");

            belvo.wireMock().verify(1, patchRequestedFor(urlEqualTo("/api/links/")));
        }
    }

    @Test
    void itsJournalHoldsNoCredentials() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            Client.of(belvo).get("/api/links/");
            Client.of(belvo).withAuthorization(Client.basic("real", "secret")).get("/api/links/");

            assertThat(belvo.wireMock().getAllServeEvents())
                    .extracting(event -> event.getRequest().getHeader("Authorization"))
                    .containsExactlyInAnyOrder("accepted", "refused");
        }
    }

    @Test
    void faultsCanBeStubbedAndAreGoneAfterAReset() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            Client client = Client.of(belvo);
            belvo.wireMock().stubFor(post(anyUrl()).willReturn(serverError()));

            assertThat(client.register("bnk100", "full").status()).isEqualTo(500);

            belvo.reset();

            assertThat(client.register("bnk100", "full").status()).isEqualTo(201);
        }
    }

    @Test
    void anAnswerCanBeLostAfterItsCallHadItsEffect() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            Client client = Client.of(belvo);
            Response challenged = client.register("mfa_default", "pass_valid");
            belvo.wireMock()
                    .stubFor(
                            patch(anyUrl()).willReturn(BelvoSimulator.response().withFault(Fault.EMPTY_RESPONSE)));

            assertThatThrownBy(() -> client.resume(challenged, "111111")).isInstanceOf(UncheckedIOException.class);

            assertThat(belvo.links()).extracting(SimulatedLink::status).containsExactly("valid");
        }
    }

    @Test
    void closingTwiceIsNoError() {
        BelvoSimulator belvo = BelvoSimulator.start();
        belvo.close();
        belvo.close();

        assertThat(belvo).hasToString("BelvoSimulator[closed]");
    }

    @Test
    void aResetForgetsEverything() {
        SimulatorClock clock = SimulatorClock.fixed(Instant.EPOCH);
        try (BelvoSimulator belvo = BelvoSimulator.builder().clock(clock).start()) {
            Client client = Client.of(belvo);
            belvo.writeChallenges(ChallengeStyle.CURRENT.withShape(ChallengeStyle.Shape.LEGACY));
            belvo.refuseConfirmations(1);
            Response challenged = client.register("mfa_default", "pass_valid");
            clock.advance(Duration.ofHours(1));

            belvo.reset();

            assertThat(belvo.links()).isEmpty();
            assertThat(belvo.wireMock().getAllServeEvents()).isEmpty();
            assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
            assertThat(client.resume(challenged, "111111").summary()).isEqualTo("400 session_expired");
            Response inputless = client.register("mfa_inputless", "pass_valid");
            assertThat(inputless.code()).isEqualTo("token_required");
            assertThat(client.confirm(inputless).status()).isEqualTo(200);
        }
    }

    @Test
    void itsSettingsAreItsCallersChoice() {
        try (BelvoSimulator belvo = BelvoSimulator.builder()
                .credentials("my-id", "my-password")
                .sessionExpiry(Duration.ofSeconds(60))
                .start()) {
            Client client = Client.of(belvo);
            Response challenged = client.register("mfa_default", "pass_valid");
            belvo.clock().advance(Duration.ofSeconds(60));

            assertThat(belvo.secretId()).isEqualTo("my-id");
            assertThat(challenged.entry().path("expiry").intValue()).isEqualTo(60);
            assertThat(client.resume(challenged, "111111").summary()).isEqualTo("400 session_expired");
        }
    }

    @Test
    void badSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BelvoSimulator.builder().port(70_000))
                .withMessageContaining("70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BelvoSimulator.builder().sessionExpiry(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatorClock.system().advance(Duration.ofSeconds(-1)));
    }

    @Test
    void aTakenPortIsNamed() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            int port = belvo.wireMock().port();

            assertThatIllegalStateException()
                    .isThrownBy(() -> BelvoSimulator.builder().port(port).start())
                    .withMessageContaining(Integer.toString(port));
        }
    }

    @Test
    void itShowsItsAddressAndNoPassword() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            assertThat(belvo).hasToString("BelvoSimulator[" + belvo.baseUrl() + "]");
        }
    }
}
