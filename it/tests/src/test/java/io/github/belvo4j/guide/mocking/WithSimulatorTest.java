package io.github.belvo4j.guide.mocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatedFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WithSimulatorTest {
    @RegisterExtension
    static final BelvoSimulatorExtension simulator = new BelvoSimulatorExtension();

    private String link;

    @BeforeEach
    void connect(Belvo belvo) {
        link = belvo.links()
                .register(new RegisterLinkRequest()
                        .institution("heimdall_mx_retail")
                        .username("user_good")
                        .password("pass_good"))
                .getId();
        belvo.accounts().retrieve(new RetrieveRequest().link(link));
    }

    @Test
    void readsTheBalances(Belvo belvo) {
        assertThat(new BelvoBalances(belvo).total(link)).isPositive();
    }

    @Test
    void passesFailuresOn(Belvo belvo) {
        simulator.failNext(
                SimulatedFault.status(503).on("GET", "/api/accounts/").times(10));

        assertThatThrownBy(() -> new BelvoBalances(belvo).total(link)).isInstanceOf(ServerException.class);
    }
}
