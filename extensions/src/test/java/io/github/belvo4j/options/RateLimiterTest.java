package io.github.belvo4j.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rate limit")
class RateLimiterTest {

    private long now = Long.MAX_VALUE - 5;

    @Test
    @DisplayName("of Belvo lets 20 requests through at once, and then 2 a second")
    void burstThenPace() throws InterruptedException {
        RateLimiter limiter = limiter(RateLimit.defaults());
        long start = now;
        List<Long> sentAt = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            limiter.acquire(Duration.ofDays(1));
            sentAt.add((now - start) / 1_000_000);
        }

        assertThat(sentAt.subList(0, 20)).containsOnly(0L);
        assertThat(sentAt.subList(20, 24)).containsExactly(500L, 1000L, 1500L, 2000L);
    }

    @Test
    @DisplayName("can be turned off")
    void none() throws InterruptedException {
        RateLimiter limiter = RateLimiter.local(RateLimit.none());
        long start = now;
        for (int i = 0; i < 10_000; i++) {
            limiter.acquire(Duration.ofDays(1));
        }

        assertThat(now).isEqualTo(start);
        assertThat(limiter).isSameAs(RateLimiter.none());
        assertThat(limiter.budget()).isEmpty();
    }

    @Test
    @DisplayName("returns the slot of an interrupted thread")
    void interrupted() throws InterruptedException {
        boolean[] interrupted = {true};
        RateLimiter limiter = new PacedRateLimiter(
                RateLimit.builder().requests(2).period(Duration.ofSeconds(10)).build(), () -> now, time -> {
                    if (interrupted[0]) {
                        throw new InterruptedException();
                    }
                    now += time.toNanos();
                });
        long start = now;
        limiter.acquire(Duration.ofDays(1));

        assertThatThrownBy(() -> limiter.acquire(Duration.ofDays(1))).isInstanceOf(InterruptedException.class);
        interrupted[0] = false;
        limiter.acquire(Duration.ofDays(1));

        assertThat(now - start).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    @DisplayName("lets nobody go earlier because of a slot that an interrupted thread returns")
    void interruptedAmongOthers() throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        RateLimiter[] limiter = new RateLimiter[1];
        limiter[0] = new PacedRateLimiter(limit(2, 10), () -> now, time -> {
            waits.add(time.toSeconds());
            if (waits.size() == 1) {
                limiter[0].acquire(Duration.ofDays(1));
                throw new InterruptedException();
            }
        });
        limiter[0].acquire(Duration.ofDays(1));

        assertThatThrownBy(() -> limiter[0].acquire(Duration.ofDays(1))).isInstanceOf(InterruptedException.class);
        limiter[0].acquire(Duration.ofDays(1));
        limiter[0].acquire(Duration.ofDays(1));

        assertThat(waits).containsExactly(10L, 20L, 10L, 30L);
    }

    @Test
    @DisplayName("refuses a caller with too little time at once, and charges nothing")
    void tooLate() throws InterruptedException {
        RateLimiter limiter = limiter(limit(2, 10));
        long start = now;

        assertThat(limiter.acquire(Duration.ZERO)).isTrue();
        assertThat(limiter.acquire(Duration.ofSeconds(9))).isFalse();
        assertThat(now).isEqualTo(start);
        assertThat(limiter.acquire(Duration.ofSeconds(10))).isTrue();
        assertThat(now - start).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    @DisplayName("reports how many requests could be sent at once")
    void budget() throws InterruptedException {
        RateLimiter limiter = limiter(RateLimit.defaults());
        List<Long> available = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            available.add(limiter.budget().orElseThrow().available());
            limiter.acquire(Duration.ofDays(1));
        }
        now += Duration.ofMillis(1_600).toNanos();
        available.add(limiter.budget().orElseThrow().available());
        now += Duration.ofHours(1).toNanos();
        available.add(limiter.budget().orElseThrow().available());

        assertThat(available.subList(0, 3)).containsExactly(20L, 19L, 18L);
        assertThat(available.subList(19, 24)).containsExactly(1L, 0L, 0L, 3L, 20L);
        assertThat(limiter.budget().orElseThrow().limit()).isEqualTo(RateLimit.defaults());
    }

    private static RateLimit limit(int requests, int seconds) {
        return RateLimit.builder()
                .requests(requests)
                .period(Duration.ofSeconds(seconds))
                .build();
    }

    private RateLimiter limiter(RateLimit limit) {
        return new PacedRateLimiter(limit, () -> now, time -> now += time.toNanos());
    }
}
