package io.github.belvo4j.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.options.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A retry")
class RetryLoopTest {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private double random = 0.5;
    private int sent;

    @Test
    @DisplayName("comes after a random share of a wait that doubles up to the cap")
    void backoff() {
        random = 0.999_999_999;

        assertThatThrownBy(() -> call(RetryPolicy.builder().maxAttempts(7).build(), new ServerException(answer(500))))
                .isInstanceOf(ServerException.class);

        assertThat(sent).isEqualTo(7);
        assertThat(waits)
                .extracting(wait -> Math.round(wait.toMillis() / 1000.0))
                .containsExactly(3L, 6L, 12L, 24L, 48L, 48L);
    }

    @Test
    @DisplayName("comes at once if the random share is zero")
    void noWait() {
        random = 0;

        assertThatThrownBy(() -> call(RetryPolicy.defaults(), new ServerException(answer(500))))
                .isInstanceOf(ServerException.class);

        assertThat(sent).isEqualTo(5);
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("isn't started if its wait would exceed the total time")
    void total() {
        assertThatThrownBy(() -> call(
                        RetryPolicy.builder().maxElapsed(Duration.ofSeconds(10)).build(),
                        new ServerException(answer(500))))
                .isInstanceOf(ServerException.class);

        // 1.5 + 3 s; another 6 s would exceed it.
        assertThat(sent).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "0, PT0S", "'Tue, 24 Nov 2026 12:01:30 GMT', PT90S", "'Tue, 24 Nov 2026 11:00:00 GMT', PT0S"
    })
    @DisplayName("waits as long as Retry-After says, in seconds or as a date")
    void retryAfter(String value, Duration expected) {
        assertThatThrownBy(() -> call(RetryPolicy.builder().maxAttempts(2).build(), throttled(value)))
                .isInstanceOf(RateLimitException.class);

        assertThat(sent).isEqualTo(2);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999", ""})
    @DisplayName("falls back to the backoff if Retry-After is unreadable")
    void oddRetryAfter(String value) {
        assertThatThrownBy(() -> call(RetryPolicy.builder().maxAttempts(2).build(), throttled(value)))
                .isInstanceOf(RateLimitException.class);

        assertThat(waits).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    @DisplayName("isn't started if Retry-After exceeds the total time")
    void retryMuchAfter() {
        assertThatThrownBy(() -> call(RetryPolicy.defaults(), throttled("3600")))
                .isInstanceOf(RateLimitException.class);

        assertThat(sent).isEqualTo(1);
    }

    @Test
    @DisplayName("gives the person's other sessions 120 seconds to end")
    void tooManySessions() {
        ErrorResponse answer = new ErrorResponse(
                "POST /api/accounts/",
                400,
                List.of(new ErrorEntry("too_many_sessions", "elsewhere", null)),
                null,
                Map.of());

        assertThatThrownBy(() -> call(RetryPolicy.defaults(), new InstitutionException(answer)))
                .isInstanceOf(InstitutionException.class);

        assertThat(waits).containsExactly(Duration.ofMillis(121_500), Duration.ofMillis(123_000));
    }

    @Test
    @DisplayName("isn't started on an interrupted thread, whose flag stays set")
    void interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> call(RetryPolicy.defaults(), new ServerException(answer(500))))
                    .isInstanceOf(ServerException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(sent).isEqualTo(1);
    }

    private void call(RetryPolicy policy, BelvoException failure) {
        new RetryLoop(policy, clock(), this::sleep, () -> random).call(() -> RetrySafety.IDEMPOTENT, () -> {
            sent++;
            throw failure;
        });
    }

    private void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    private InstantSource clock() {
        return () -> now;
    }

    private static RateLimitException throttled(String retryAfter) {
        return new RateLimitException(
                new ErrorResponse("GET /api/links/", 429, List.of(), null, Map.of("retry-after", List.of(retryAfter))));
    }

    private static ErrorResponse answer(int status) {
        return new ErrorResponse("GET /api/links/", status, List.of(), null, Map.of());
    }
}
