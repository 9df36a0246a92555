package io.github.belvo4j.simulator.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.model.SimulatedFault;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults set in Java and over HTTP have the same effect. */
class FaultsTest {
    private static final String FAULTS = "/__simulator/faults";

    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    private Response ask(String json) {
        return client.call("POST", FAULTS, json.replace('\'', '"'));
    }

    @Test
    void theNextCallsFailAndThoseAfterThemDont() {
        belvo.failNext(SimulatedFault.status(503).times(2).retryAfter(Duration.ofSeconds(7)));

        assertThat(client.get("/api/links/").header("Retry-After")).isEqualTo("7");
        assertThat(client.get("/api/links/").summary()).isEqualTo("503 service_unavailable");
        assertThat(client.get("/api/links/").status()).isEqualTo(200);
    }

    @Test
    void theSameOverHttp() {
        Response added = ask("{'status': 429, 'times': 2, 'retry_after': 7, 'method': 'GET', 'path': '/api/links/*'}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(client.get(FAULTS).body()).hasSize(1).first().isEqualTo(added.body());
        assertThat(client.get("/api/accounts/").status()).isEqualTo(200);
        assertThat(client.register("bnk100", "full").status()).isEqualTo(201);
        assertThat(client.get("/api/links/1/").summary()).isEqualTo("429 too_many_requests");
        assertThat(client.get("/api/links/?page=1").header("Retry-After")).isEqualTo("7");
        assertThat(client.get("/api/links/").status()).isEqualTo(200);
        assertThat(client.get(FAULTS).body()).isEmpty();
    }

    @Test
    void anErrorHasNoEffectUnlessItIsToHaveOne() {
        belvo.failNext(SimulatedFault.status(500));
        belvo.failNext(SimulatedFault.status(500).afterEffect());

        client.register("bnk100", "full");
        assertThat(belvo.links()).isEmpty();
        assertThat(client.register("bnk100", "full").summary()).isEqualTo("500 unexpected_error");
        assertThat(belvo.links()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection_reset", "empty_response"})
    void anAnswerMayBeLostBeforeOrAfterTheCallsEffect(String failure) {
        ask("{'failure': '%s', 'method': 'POST'}".formatted(failure));
        ask("{'failure': '%s', 'method': 'POST', 'after_effect': true}".formatted(failure));

        assertThatThrownBy(() -> client.call("POST", "/api/links/", registration()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(belvo.links()).isEmpty();
        assertThatThrownBy(() -> client.call("POST", "/api/links/", registration()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(belvo.links()).hasSize(1);
    }

    private static String registration() {
        return Client.registration("bnk100", "full").toString();
    }

    @Test
    void aBodyMayEndInTheMiddle() {
        belvo.failNext(SimulatedFault.malformedBody());

        assertThatThrownBy(() -> client.get("/api/links/"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(JsonProcessingException.class);
    }

    @Test
    void anAnswerMayBeLate() {
        belvo.failNext(SimulatedFault.delay(Duration.ofSeconds(1)).on("GET", "/api/links/"));

        CompletableFuture<Response> late = CompletableFuture.supplyAsync(() -> client.get("/api/links/"));
        while (!client.get(FAULTS).body().isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(client.get("/api/accounts/").status()).isEqualTo(200);
        assertThat(late).isNotDone();
        assertThat(late.join().status()).isEqualTo(200);
    }

    @Test
    void a403IsThePageOfTheFirewall() {
        belvo.failNext(SimulatedFault.status(403));

        assertThat(client.page("/api/links/")).startsWith("<html>");
    }

    @Test
    void faultsAreTakenBack() {
        belvo.failNext(SimulatedFault.status(500));
        assertThat(client.call("DELETE", FAULTS, "").status()).isEqualTo(204);
        assertThat(client.get("/api/links/").status()).isEqualTo(200);

        belvo.failNext(SimulatedFault.status(500));
        belvo.reset();
        assertThat(client.get("/api/links/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 required status",
                "{'status': 200} | 400 invalid status",
                "{'status': 'down'} | 400 invalid status",
                "{'status': 500, 'failure': 'empty_response'} | 400 invalid failure",
                "{'failure': 'smoke'} | 400 invalid_choice failure",
                "{'status': 500, 'times': 0} | 400 invalid times",
                "{'status': 500, 'method': 'get'} | 400 invalid_choice method",
                "{'status': 500, 'delay_ms': -1} | 400 invalid delay_ms",
                "{'status': 500, 'delay': 1} | 403 permission_denied delay",
                "{ | 400 parse_error",
            })
    void badFaultsAreRefused(String json, String expected) {
        assertThat(ask(json).summary()).isEqualTo(expected);
        assertThat(client.get(FAULTS).body()).isEmpty();
    }

    @Test
    void badFaultsAreRefusedInJavaToo() {
        assertThatIllegalArgumentException().isThrownBy(() -> SimulatedFault.status(200));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatedFault.status(500).times(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SimulatedFault.delay(Duration.ofSeconds(-1)));
    }
}
