package io.github.belvo4j.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.options.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RateLimiterPropertiesTest {

    private long now;

    @Property(tries = 200)
    void noPeriodHasMoreRequestsThanTheLimit(
            @ForAll @IntRange(min = 1, max = 100) int requests,
            @ForAll @Size(min = 1, max = 400) List<@IntRange(max = 2_000) Integer> pauses)
            throws InterruptedException {
        Duration period = Duration.ofSeconds(30);
        RateLimiter limiter = new RateLimiter(
                RateLimit.builder().requests(requests).period(period).build(),
                () -> now,
                time -> now += time.toNanos());
        List<Long> sentAt = new ArrayList<>();
        for (int pause : pauses) {
            now += pause * 1_000_000L;
            limiter.acquire(Duration.ofDays(1));
            sentAt.add(now);
        }

        for (int i = requests; i < sentAt.size(); i++) {
            assertThat(sentAt.get(i) - sentAt.get(i - requests)).isGreaterThanOrEqualTo(period.toNanos() - requests);
        }
    }
}
