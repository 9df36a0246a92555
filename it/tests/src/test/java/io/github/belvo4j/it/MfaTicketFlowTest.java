package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCancelledException;
import io.github.belvo4j.mfa.MfaDeadlineException;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaSessionExpiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(LinkCaller.class)
@DisplayName("When the institution requires a token, and the call ends with a ticket,")
class MfaTicketFlowTest extends MfaFlowContract {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = simulator();

    MfaTicketFlowTest() {
        super(SIMULATOR);
    }

    @Test
    @DisplayName("the ticket continues the call in another client")
    void anotherClient() {
        String kept = paused("mfa_default", "pass_valid").ticket().serialized();
        belvo.close();

        try (LinkCaller.Calls later = client(SIMULATOR.clock())) {
            Link link = later.links().resume(MfaTicket.of(kept), MfaAnswer.token("111111"));

            assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
        }
        onePost();
        patches(1);
    }

    @Test
    @DisplayName("a wrong token leads to a new challenge and a new ticket, and the old ticket is used up")
    void wrongToken() {
        MfaRequiredException first = paused("mfa_default", "pass_valid");
        MfaRequiredException second = catchThrowableOfType(
                MfaRequiredException.class, () -> belvo.links().resume(first.ticket(), MfaAnswer.token("999999")));

        assertThat(second.challenge().session()).isNotEqualTo(first.challenge().session());
        assertThatThrownBy(() -> belvo.links().resume(first.ticket(), MfaAnswer.token("111111")))
                .isInstanceOf(InvalidMfaTicketException.class);
        try (LinkCaller.Calls another = client(SIMULATOR.clock())) {
            assertThatThrownBy(() -> another.links().resume(first.ticket(), MfaAnswer.token("111111")))
                    .isInstanceOf(MfaSessionExpiredException.class);
        }
        assertThat(belvo.links()
                        .resume(second.ticket(), MfaAnswer.token("111111"))
                        .getStatus())
                .isEqualTo(LinkStatus.VALID);
    }

    @Test
    @DisplayName("a callback can take over from there")
    void callbackTakesOver() {
        MfaRequiredException first = paused("mfa_twice", "pass_valid");

        Link link =
                belvo.links().resume(first.ticket(), MfaAnswer.token("111111"), challenge -> MfaAnswer.token("111111"));

        assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
        patches(2);
    }

    @Test
    @DisplayName("an expired ticket is refused without a request")
    void expired() {
        MfaTicket ticket = paused("mfa_default", "pass_valid").ticket();
        SIMULATOR.clock().advance(Duration.ofSeconds(9600));

        assertThatThrownBy(() -> belvo.links().resume(ticket, MfaAnswer.token("111111")))
                .isInstanceOf(MfaDeadlineException.class);
        patches(0);
    }

    @Test
    @DisplayName("cancelling sends nothing")
    void givingUp() {
        MfaTicket ticket = paused("mfa_default", "pass_valid").ticket();

        assertThatThrownBy(() -> belvo.links().resume(ticket, MfaAnswer.cancel()))
                .isInstanceOf(MfaCancelledException.class);
        patches(0);
    }

    @Test
    @DisplayName("a token whose response was lost isn't sent again: the link shows that it was accepted")
    void lostAnswer() {
        MfaTicket ticket = paused("mfa_default", "pass_valid").ticket();
        SIMULATOR
                .wireMock()
                .stubFor(patch(urlEqualTo("/api/links/"))
                        .willReturn(BelvoSimulator.response().withFault(Fault.EMPTY_RESPONSE)));

        if (caller == LinkCaller.SDK) {
            assertThat(belvo.links().resume(ticket, MfaAnswer.token("111111")).getStatus())
                    .isEqualTo(LinkStatus.VALID);
        } else {
            // A separate Feign client doesn't look the link up.
            assertThatThrownBy(() -> belvo.links().resume(ticket, MfaAnswer.token("111111")))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        patches(1);
    }

    @Test
    @DisplayName("credentials that aren't stored limit the deadline, also that of the next challenge")
    void nostore() {
        MfaRequiredException first = catchThrowableOfType(
                MfaRequiredException.class,
                () -> belvo.links()
                        .register(request("mfa_default", "pass_valid")
                                .accessMode(AccessMode.SINGLE)
                                .credentialsStorage("nostore")));
        SIMULATOR.clock().advance(Duration.ofMinutes(10));
        MfaRequiredException second = catchThrowableOfType(
                MfaRequiredException.class, () -> belvo.links().resume(first.ticket(), MfaAnswer.token("999999")));

        assertThat(second.challenge().deadline()).contains(NOW.plus(Duration.ofMinutes(15)));
    }
}
