package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** A client at an institution that requires a token: the SDK's own, or Feign with its parts. */
abstract class MfaFlowContract {

    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final BelvoSimulatorExtension simulator;

    @Parameter
    LinkCaller caller;

    LinkCaller.Calls belvo;

    /** @param simulator of the class, which starts and stops it */
    MfaFlowContract(BelvoSimulatorExtension simulator) {
        this.simulator = simulator;
    }

    static BelvoSimulatorExtension simulator() {
        return new BelvoSimulatorExtension(BelvoSimulator.builder().clock(SimulatorClock.fixed(NOW)));
    }

    @BeforeEach
    void open() {
        belvo = client(simulator.clock());
    }

    @AfterEach
    void close() {
        belvo.close();
    }

    static RegisterLinkRequest request(String username, String password) {
        return new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username(username)
                .password(password);
    }

    MfaRequiredException paused(String username, String password) {
        return catchThrowableOfType(
                MfaRequiredException.class, () -> belvo.links().register(request(username, password)));
    }

    LinkCaller.Calls client(Clock clock) {
        return caller.open(simulator, clock);
    }

    void onePost() {
        simulator.wireMock().verify(1, postRequestedFor(urlEqualTo("/api/links/")));
    }

    void patches(int times) {
        simulator.wireMock().verify(times, patchRequestedFor(urlEqualTo("/api/links/")));
    }
}
