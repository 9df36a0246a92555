package io.github.belvo4j.internal.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.internal.observe.CallObservers;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCancelledException;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaDeadlineException;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.options.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The resume flow")
class MfaFlowTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final List<Duration> pauses = new ArrayList<>();
    private final List<ResumeRequest> patches = new ArrayList<>();
    private final TicketSeal seal = new TicketSeal(Credentials.of("id", "password"));
    private final MfaSettings settings = new MfaSettings(
            seal, new SentTokens(), clock, this::pause, Duration.ofSeconds(3), new CallObservers(List.of()));

    @Test
    @DisplayName("waits between two confirmations that a callback gives immediately")
    void noTightLoop() {
        MfaFlow<String> flow = stoppedTimes(4);

        assertThat(flow.run(MfaFlowTest.this::stopped, challenge -> MfaAnswer.confirmed()))
                .isEqualTo("done");

        assertThat(patches)
                .hasSize(5)
                .allSatisfy(patch -> assertThat(patch.getToken()).isNull());
        assertThat(pauses).hasSize(4).containsOnly(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("doesn't wait if the person took at least as long")
    void slowPerson() {
        MfaFlow<String> flow = stoppedTimes(2);

        flow.run(this::stopped, challenge -> {
            now = now.plusSeconds(30);
            return MfaAnswer.confirmed();
        });

        assertThat(pauses).isEmpty();
    }

    @Test
    @DisplayName("ends if the person answers after the deadline, and sends nothing")
    void endsAtTheDeadline() {
        MfaFlow<String> flow = stoppedTimes(Integer.MAX_VALUE);

        assertThatThrownBy(() -> flow.run(this::stopped, challenge -> {
                    now = now.plusSeconds(70);
                    return MfaAnswer.confirmed();
                }))
                .isInstanceOf(MfaDeadlineException.class);
        assertThat(patches).isEmpty();
    }

    @Test
    @DisplayName("ends with the interrupt flag set if its thread is interrupted while it waits")
    void interrupted() {
        MfaSettings interrupting = new MfaSettings(
                seal,
                new SentTokens(),
                clock,
                time -> {
                    throw new InterruptedException();
                },
                Duration.ofSeconds(3),
                new CallObservers(List.of()));
        MfaFlow<String> flow = new MfaFlow<>("/api/links/", (paused, patch) -> stopped(), interrupting);

        assertThatThrownBy(() -> flow.run(this::stopped, challenge -> MfaAnswer.confirmed()))
                .isInstanceOf(MfaCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("keeps the deadline of credentials that aren't stored through every further challenge")
    void keepsTheLimit() {
        Instant limit = now.plusSeconds(100);
        MfaFlow<String> flow = new MfaFlow<>("/api/links/", (paused, patch) -> stopped(), settings);
        List<Instant> deadlines = new ArrayList<>();

        assertThatThrownBy(() -> flow.run(() -> stopped(limit), challenge -> {
                    deadlines.add(challenge.deadline().orElseThrow());
                    now = now.plusSeconds(50);
                    return MfaAnswer.token("1");
                }))
                .isInstanceOf(MfaDeadlineException.class);

        assertThat(deadlines).last().isEqualTo(limit);
    }

    @Test
    @DisplayName("refuses a ticket of another resource")
    void otherResource() {
        MfaFlow<String> accounts = new MfaFlow<>("/api/accounts/", (paused, patch) -> "done", settings);
        MfaRequiredException link = pausedAt(null);

        assertThatThrownBy(() -> accounts.resume(link.ticket(), MfaAnswer.token("1")))
                .isInstanceOf(InvalidMfaTicketException.class)
                .hasMessageContaining("/api/links/");
    }

    @Test
    @DisplayName("also waits before it sends a token that the callback repeats")
    void sameToken() {
        assertThat(stoppedTimes(2).run(this::stopped, challenge -> MfaAnswer.token("999999")))
                .isEqualTo("done");

        assertThat(patches).hasSize(3);
        assertThat(pauses).hasSize(2).containsOnly(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("rejects null as an answer")
    void nullInsteadOfAnAnswer() {
        MfaFlow<String> flow = stoppedTimes(0);

        assertThatThrownBy(() -> flow.resume(pausedAt(null).ticket(), null)).isInstanceOf(NullPointerException.class);
        assertThat(patches).isEmpty();
    }

    @Test
    @DisplayName("reports a callback that returns null")
    void nullAnswer() {
        assertThatThrownBy(() -> stoppedTimes(1).run(this::stopped, challenge -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("cancel");
        assertThat(patches).isEmpty();
    }

    private MfaFlow<String> stoppedTimes(int times) {
        return new MfaFlow<>(
                "/api/links/",
                (paused, patch) -> {
                    patches.add(patch);
                    return patches.size() <= times ? stopped() : "done";
                },
                settings);
    }

    private String stopped() {
        throw pausedAt(null);
    }

    private String stopped(Instant limit) {
        throw pausedAt(limit);
    }

    private MfaRequiredException pausedAt(Instant limit) {
        ErrorResponse answer = new ErrorResponse("PATCH /api/links/", 428, List.of(), null, Map.of());
        MfaChallenge challenge = new MfaChallenge("s", "l", "inputless", null, null, false, now.plusSeconds(60), true);
        return seal.pause(answer, "/api/links/", challenge, new ResumeTerms("registerLink", limit, null));
    }

    private void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }
}
