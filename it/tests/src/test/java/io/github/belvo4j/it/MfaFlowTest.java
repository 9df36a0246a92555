package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCancelledException;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaDeadlineException;
import io.github.belvo4j.mfa.MfaKind;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaSessionExpiredException;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.UpdateLinkRequest;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.ChallengeStyle;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(LinkCaller.class)
@DisplayName("When the institution requires a token,")
class MfaFlowTest extends MfaFlowContract {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = simulator();

    MfaFlowTest() {
        super(SIMULATOR);
    }

    @Nested
    @DisplayName("with a callback,")
    class WithCallback {

        @ParameterizedTest(name = "{0} is a challenge of kind {2}")
        @CsvSource({
            "mfa_default, pass_valid, TEXT",
            "mfa_numeric, numeric_code, NUMERIC",
            "mfa_text, pass_valid, TEXT",
        })
        @DisplayName("a single call registers the link")
        void oneCall(String username, String password, MfaKind kind) {
            List<MfaChallenge> challenges = new ArrayList<>();

            Link link = belvo.links().register(request(username, password), challenge -> {
                challenges.add(challenge);
                return MfaAnswer.token("111111");
            });

            assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
            assertThat(challenges).singleElement().satisfies(challenge -> {
                assertThat(challenge.kind()).isEqualTo(kind);
                assertThat(challenge.expectsInput()).isTrue();
                assertThat(challenge.link()).contains(link.getId());
                assertThat(challenge.deadline()).contains(NOW.plusSeconds(9600));
            });
            onePost();
            patches(1);
        }

        @Test
        @DisplayName("a challenge without input is answered without a token key")
        void inputless() {
            Link link = belvo.links().register(request("mfa_inputless", "pass_valid"), challenge -> {
                assertThat(challenge.kind()).isEqualTo(MfaKind.INPUTLESS);
                assertThat(challenge.expectsInput()).isFalse();
                return MfaAnswer.confirmed();
            });

            assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
            SIMULATOR
                    .wireMock()
                    .verify(
                            1,
                            patchRequestedFor(urlEqualTo("/api/links/"))
                                    .withRequestBody(matchingJsonPath("$.token", absent())));
        }

        @Test
        @DisplayName("the callback is asked again if a confirmation comes too early")
        void confirmedTooEarly() {
            SIMULATOR.refuseConfirmations(2);
            List<String> sessions = new ArrayList<>();

            try (LinkCaller.Calls quick = client(Clock.systemUTC())) {
                quick.links().register(request("mfa_inputless", "pass_valid"), challenge -> {
                    sessions.add(challenge.session());
                    return MfaAnswer.confirmed();
                });
            }

            assertThat(sessions).hasSize(3);
            patches(3);
        }

        @Test
        @DisplayName("a wrong token leads to another challenge, whose session is used from then on")
        void wrongToken() {
            List<MfaChallenge> challenges = new ArrayList<>();

            belvo.links().register(request("mfa_default", "pass_valid"), challenge -> {
                challenges.add(challenge);
                return MfaAnswer.token(challenges.size() < 3 ? "999999" : "111111");
            });

            assertThat(challenges).extracting(MfaChallenge::session).hasSize(3).doesNotHaveDuplicates();
            onePost();
            challenges.forEach(challenge -> SIMULATOR
                    .wireMock()
                    .verify(
                            1,
                            patchRequestedFor(urlEqualTo("/api/links/"))
                                    .withRequestBody(
                                            matchingJsonPath("$[?(@.session == '" + challenge.session() + "')]"))));
        }

        @Test
        @DisplayName("a second factor is requested within the same call")
        void secondFactor() {
            List<MfaKind> kinds = new ArrayList<>();

            Link link = belvo.links().register(request("mfa_twice", "pass_valid"), challenge -> {
                kinds.add(challenge.kind());
                return MfaAnswer.token("111111");
            });

            assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
            assertThat(kinds).containsExactly(MfaKind.TEXT, MfaKind.NUMERIC);
        }

        @Test
        @DisplayName("cancelling sends nothing, and the link stays unconfirmed")
        void givingUp() {
            assertThatThrownBy(() -> belvo.links()
                            .register(request("mfa_default", "pass_valid"), challenge -> MfaAnswer.cancel()))
                    .isInstanceOf(MfaCancelledException.class);

            patches(0);
            assertThat(SIMULATOR.links())
                    .singleElement()
                    .satisfies(link -> assertThat(link.status()).isEqualTo("unconfirmed"));
        }

        @Test
        @DisplayName("an answer after the deadline isn't sent")
        void deadline() {
            assertThatThrownBy(() -> belvo.links().register(request("mfa_default", "pass_valid"), challenge -> {
                        SIMULATOR.clock().advance(Duration.ofSeconds(9600));
                        return MfaAnswer.token("111111");
                    }))
                    .isInstanceOf(MfaDeadlineException.class);

            patches(0);
        }

        @Test
        @DisplayName("a session that Belvo has closed ends the flow with an exception of its own")
        void sessionExpired() {
            // The caller's clock stands still, so only Belvo knows that the session has expired.
            try (LinkCaller.Calls slow = client(Clock.fixed(NOW, ZoneOffset.UTC))) {
                MfaSessionExpiredException e = catchThrowableOfType(
                        MfaSessionExpiredException.class,
                        () -> slow.links().register(request("mfa_default", "pass_valid"), challenge -> {
                            SIMULATOR.clock().advance(Duration.ofSeconds(9601));
                            return MfaAnswer.token("111111");
                        }));

                assertThat(e.hasCode("session_expired")).isTrue();
                assertThat(e.status()).hasValue(400);
            }
        }

        @Test
        @DisplayName("an exception from the callback reaches the caller")
        void callbackFails() {
            assertThatThrownBy(() -> belvo.links().register(request("mfa_default", "pass_valid"), challenge -> {
                        throw new IllegalStateException("the person closed the window");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the person closed the window");
            patches(0);
        }

        @Test
        @DisplayName("the callback isn't asked for a user without a second factor")
        void noChallenge() {
            Link link = belvo.links().register(request("bnk100", "full"), challenge -> {
                throw new AssertionError("no challenge is expected");
            });

            assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
        }

        @Test
        @DisplayName("updates and changes of a link resume through the same PATCH")
        void updateAndChange() {
            Link link = belvo.links()
                    .register(request("mfa_default", "pass_valid"), challenge -> MfaAnswer.token("111111"));

            Link updated = belvo.links()
                    .update(
                            link.getId(),
                            new UpdateLinkRequest().password("pass_valid"),
                            challenge -> MfaAnswer.token("111111"));
            Link changed = belvo.links()
                    .changeAccessMode(
                            link.getId(),
                            new ChangeLinkAccessModeRequest().accessMode(AccessMode.SINGLE),
                            challenge -> MfaAnswer.token("111111"));

            assertThat(updated.getStatus()).isEqualTo(LinkStatus.VALID);
            assertThat(changed.getAccessMode()).isEqualTo(AccessMode.SINGLE);
            patches(3);
        }
    }

    @Nested
    @DisplayName("with a generated interface,")
    class Raw {

        @Test
        @DisplayName("operations throw the same exception, and accept the parts of its challenge")
        void raw() {
            LinksApi api = belvo.api(LinksApi.class);
            MfaRequiredException e = catchThrowableOfType(
                    MfaRequiredException.class, () -> api.registerLink(request("mfa_default", "pass_valid")));

            Link link = api.resumeLink(new ResumeRequest()
                    .session(e.challenge().session())
                    .link(e.challenge().link().orElseThrow())
                    .token("111111"));

            assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
        }
    }

    @ParameterizedTest
    @EnumSource(ChallengeStyle.Shape.class)
    @DisplayName("every shape of a challenge is understood, with every format of expiry and session")
    void shapes(ChallengeStyle.Shape shape) {
        for (ChallengeStyle.Expiry expiry : ChallengeStyle.Expiry.values()) {
            for (ChallengeStyle.Session session : ChallengeStyle.Session.values()) {
                SIMULATOR.reset();
                SIMULATOR.writeChallenges(ChallengeStyle.CURRENT
                        .withShape(shape)
                        .withExpiry(expiry)
                        .withSession(session));

                Link link = belvo.links().register(request("mfa_default", "pass_valid"), challenge -> {
                    assertThat(challenge.deadline().isPresent()).isEqualTo(expiry != ChallengeStyle.Expiry.ABSENT);
                    return MfaAnswer.token("111111");
                });

                assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
            }
        }
    }

    @Test
    @DisplayName("web banking that must first be activated isn't a challenge")
    void activationRequired() {
        assertThatThrownBy(() -> belvo.links()
                        .register(request("activation_required", "any"), challenge -> MfaAnswer.token("111111")))
                .isInstanceOf(InstitutionException.class);
        patches(0);
    }
}
