package io.github.belvo4j.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.options.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rate limit")
class RateLimiterTest {

    private long now = Long.MAX_VALUE - 5;

    @Test
    @DisplayName("of Belvo lets 20 requests go at once, and then 2 a second")
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
    @DisplayName("can be none")
    void none() throws InterruptedException {
        RateLimiter limiter = limiter(RateLimit.none());
        long start = now;
        for (int i = 0; i < 10_000; i++) {
            limiter.acquire(Duration.ofDays(1));
        }

        assertThat(now).isEqualTo(start);
    }

    @Test
    @DisplayName("gives a place back that an interrupted thread leaves")
    void interrupted() throws InterruptedException {
        boolean[] interrupted = {true};
        RateLimiter limiter = new RateLimiter(
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

    private RateLimiter limiter(RateLimit limit) {
        return new RateLimiter(limit, () -> now, time -> now += time.toNanos());
    }
}
