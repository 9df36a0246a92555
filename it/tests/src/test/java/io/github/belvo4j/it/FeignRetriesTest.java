package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import feign.DefaultRetryer;
import feign.Feign;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.resilience4j.feign.FeignDecorators;
import io.github.resilience4j.feign.Resilience4jFeign;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("With retries by Feign and Resilience4j that repeat any failed call,")
class FeignRetriesTest {

    private static final Retry RETRY = Retry.of(
            "everything",
            RetryConfig.custom()
                    .maxAttempts(3)
                    .waitDuration(Duration.ofMillis(1))
                    .build());

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    private BelvoFeign belvo;
    private LinksApi links;

    @BeforeEach
    void build() {
        belvo = BelvoFeign.builder()
                .baseUrl(SIMULATOR.baseUrl())
                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
                .build();
        Feign.Builder resilient = LinkCaller.feign()
                .addCapability(Resilience4jFeign.capability(
                        FeignDecorators.builder().withRetry(RETRY).build()));
        links = belvo.applyTo(resilient).retryer(new DefaultRetryer(1, 1, 3)).target(LinksApi.class, belvo.baseUrl());
    }

    @Test
    @DisplayName("a token whose response is lost is sent once")
    void lost() {
        ResumeRequest token = token(paused());
        SIMULATOR
                .wireMock()
                .stubFor(patch(urlEqualTo("/api/links/"))
                        .willReturn(BelvoSimulator.response().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(catchThrowableOfType(OutcomeUnknownException.class, () -> links.resumeLink(token)))
                .isNotNull();
        SIMULATOR.wireMock().verify(1, patchRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("a wrong token is sent once, and leads to the next challenge")
    void wrong() {
        MfaRequiredException first = paused();

        MfaRequiredException next = catchThrowableOfType(
                MfaRequiredException.class, () -> links.resumeLink(token(first).token("999999")));

        assertThat(next.challenge().session()).isNotEqualTo(first.challenge().session());
        SIMULATOR.wireMock().verify(1, patchRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("a token is sent once per ticket")
    void ticket() {
        MfaRequiredException paused = paused();
        var registration = belvo.resumable(links::registerLink, links::resumeLink);

        assertThat(registration.resume(paused.ticket(), MfaAnswer.token("111111")))
                .isNotNull();

        assertThat(catchThrowableOfType(
                        InvalidMfaTicketException.class,
                        () -> registration.resume(paused.ticket(), MfaAnswer.token("111111"))))
                .isNotNull();
        SIMULATOR.wireMock().verify(1, patchRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("the retries see the SDK's exceptions, and requests without a token are repeated")
    void others() {
        assertThat(catchThrowableOfType(
                        BelvoException.class, () -> links.getLink("683005d6-f45c-4adb-b289-f1a12f50f80c")))
                .isInstanceOf(NotFoundException.class);
        SIMULATOR.wireMock().verify(3, anyRequestedFor(anyUrl()));
    }

    /** The retries repeat the registration, too: the last challenge is the one to answer. */
    private MfaRequiredException paused() {
        return catchThrowableOfType(
                MfaRequiredException.class,
                () -> links.registerLink(new RegisterLinkRequest()
                        .institution("heimdall_mx_retail")
                        .username("mfa_default")
                        .password("pass_valid")));
    }

    private static ResumeRequest token(MfaRequiredException paused) {
        return new ResumeRequest()
                .session(paused.challenge().session())
                .link(paused.challenge().link().orElseThrow())
                .token("111111");
    }
}
