package io.github.belvo4j.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        RateLimiter limiter = new PacedRateLimiter(
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

    /** A caller who arrives after a pause, and gives up after some others have arrived. */
    private record Arrival(int pause, int givesUpAfter) {}

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<Integer> pauses =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 2_000));
        Arbitrary<Integer> patience =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 60));
        return Combinators.combine(pauses, patience)
                .as(Arrival::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(600);
    }

    @Property(tries = 300)
    void nobodyWhoGivesUpLetsOthersExceedTheLimit(
            @ForAll @IntRange(min = 1, max = 100) int requests, @ForAll("arrivals") List<Arrival> arrivals) {
        Duration period = Duration.ofSeconds(30);
        List<Long> sentAt = new Visit(requests, period, arrivals).sentAt();

        for (int i = requests; i < sentAt.size(); i++) {
            assertThat(sentAt.get(i) - sentAt.get(i - requests)).isGreaterThanOrEqualTo(period.toNanos() - requests);
        }
    }

    /** Arrivals at one limiter. Callers who give up stay on the stack while others arrive. */
    private static final class Visit {

        private final Deque<Arrival> coming;
        private final List<Long> sentAt = new ArrayList<>();
        private final RateLimiter limiter;
        private Arrival waiting;
        private long turn;
        private long now;

        Visit(int requests, Duration period, List<Arrival> arrivals) {
            this.coming = new ArrayDeque<>(arrivals);
            this.limiter = new PacedRateLimiter(
                    RateLimit.builder().requests(requests).period(period).build(), () -> now, this::sleep);
        }

        List<Long> sentAt() {
            while (!coming.isEmpty()) {
                next();
            }
            sentAt.sort(null);
            return sentAt;
        }

        private void next() {
            waiting = coming.removeFirst();
            now += waiting.pause() * 1_000_000L;
            turn = now;
            try {
                limiter.acquire(Duration.ofDays(1));
                sentAt.add(turn);
            } catch (InterruptedException e) {
                // It wasn't sent.
            }
        }

        private void sleep(Duration time) throws InterruptedException {
            long mine = now + time.toNanos();
            int others = waiting.givesUpAfter();
            for (int i = 0; i < others && !coming.isEmpty() && now < mine; i++) {
                next();
            }
            if (others > 0 && now < mine) {
                throw new InterruptedException();
            }
            turn = mine;
        }
    }
}
