package io.github.belvo4j.simulator.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code enforceLimits(true)}. */
class LimitsTest {
    private static final SimulatorClock CLOCK = SimulatorClock.fixed(Instant.parse("2026-11-02T12:00:00Z"));

    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(CLOCK).seededLinks(1).enforceLimits(true));

    private final Client client = Client.of(belvo);

    private void call(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(client.get("/api/links/").status()).isEqualTo(200);
        }
    }

    private Response delete(String collection) {
        return client.call("DELETE", collection + UUID.randomUUID() + "/", "");
    }

    private static Response deleteLink(Client client, int number) {
        String link =
                client.post(Client.registration("bnk100+" + number, "full")).text("id");
        return client.call("DELETE", "/api/links/" + link + "/", "");
    }

    @Test
    void noneIsEnforcedUnasked() {
        try (BelvoSimulator lenient = BelvoSimulator.start()) {
            assertThat(Stream.generate(
                                    () -> Client.of(lenient).get("/api/links/").status())
                            .limit(81))
                    .containsOnly(200);
        }
    }

    @Test
    void theFirewallBears80RequestsIn30Seconds() {
        call(80);

        Response refused = client.get("/api/links/");

        assertThat(refused.summary()).isEqualTo("403 more than 80 requests in 30 seconds");
        assertThat(refused.header("Content-Type")).startsWith("text/html");
        assertThat(refused.raw().body()).doesNotContain("80");
    }

    @Test
    void theWindowSlides() {
        call(40);
        CLOCK.advance(Duration.ofSeconds(29));
        call(40);
        assertThat(client.get("/api/links/").status()).isEqualTo(403);

        CLOCK.advance(Duration.ofSeconds(1));

        call(39);
        assertThat(client.get("/api/links/").status()).isEqualTo(403);
    }

    @Test
    void whoGoesOnStaysShutOut() {
        call(80);
        for (int i = 0; i < 80; i++) {
            assertThat(client.get("/api/links/").status()).isEqualTo(403);
        }
        CLOCK.advance(Duration.ofSeconds(29));
        assertThat(client.get("/api/links/").status()).isEqualTo(403);
        CLOCK.advance(Duration.ofSeconds(1));

        call(79);
        assertThat(client.get("/api/links/").status()).isEqualTo(403);
    }

    @Test
    void everyRequestCounts() {
        for (int i = 0; i < 80; i++) {
            assertThat(client.withAuthorization("").get("/api/unknown/").status())
                    .isEqualTo(401);
        }

        assertThat(client.get("/api/links/").status()).isEqualTo(403);
    }

    @Test
    void eachAddressHasItsOwnWindow() {
        call(80);

        assertThat(client.withHeader("X-Forwarded-For", "203.0.113.7")
                        .get("/api/links/")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRequestThatIsRefusedHasNoEffect() {
        call(80);

        assertThat(client.register("bnk100", "full").status()).isEqualTo(403);
        assertThat(belvo.links()).hasSize(1);
    }

    @Test
    void theSimulatorIsControlledBeyondTheLimit() {
        call(80);

        for (int i = 0; i < 90; i++) {
            assertThat(client.get("/__simulator").body().path("limits").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void fiveDeletionsAMinuteAreTaken() {
        for (int i = 0; i < 5; i++) {
            assertThat(deleteLink(client, i).status()).isEqualTo(204);
        }
        assertThat(deleteLink(client, 5).summary()).isEqualTo("429 too_many_requests");
        assertThat(belvo.links()).hasSize(2);

        CLOCK.advance(Duration.ofMinutes(1));

        assertThat(deleteLink(client, 6).status()).isEqualTo(204);
    }

    @Test
    void eachResourceHasItsOwnDeletions() {
        List<String> statuses = Stream.of("/api/accounts/", "/api/accounts/", "/api/owners/")
                .flatMap(collection -> Stream.generate(() -> delete(collection)).limit(3))
                .map(response -> Integer.toString(response.status()))
                .toList();

        assertThat(statuses).containsExactly("404", "404", "404", "404", "404", "429", "404", "404", "404");
    }

    @Test
    void asynchronousDeletionsDoNotCount() {
        for (int i = 0; i < 7; i++) {
            assertThat(deleteLink(client.withAsync(), i).status()).isEqualTo(202);
        }
    }

    @Test
    void aResetForgetsWhatWasCounted() {
        call(80);

        belvo.reset();

        call(80);
    }
}
