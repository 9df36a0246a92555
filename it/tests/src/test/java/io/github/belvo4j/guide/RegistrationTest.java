package io.github.belvo4j.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationTest {
    @RegisterExtension
    static final BelvoSimulatorExtension simulator = new BelvoSimulatorExtension();

    @Test
    void asksForAToken(Belvo belvo) {
        Link link = belvo.links()
                .register(
                        new RegisterLinkRequest()
                                .institution("heimdall_mx_retail")
                                .username("mfa_default")
                                .password("pass_valid"),
                        challenge -> MfaAnswer.token("111111"));

        assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
    }
}
