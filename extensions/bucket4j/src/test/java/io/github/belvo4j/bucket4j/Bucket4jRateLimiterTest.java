package io.github.belvo4j.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.hazelcast.core.HazelcastInstance;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A rate limit shared by several machines")
@Timeout(60)
class Bucket4jRateLimiterTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    private static HazelcastInstance hazelcast;

    private final String key = "limit-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        hazelcast = TestMembers.start();
    }

    @AfterAll
    static void stop() {
        hazelcast.shutdown();
    }

    private static RateLimit limit(int requests, Duration period) {
        return RateLimit.builder().requests(requests).period(period).build();
    }

    private Bucket4jRateLimiter machine(RateLimit limit) {
        return Bucket4jRateLimiter.builder(TestMembers.backend(hazelcast), key)
                .limit(limit)
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private Bucket bucket(ProxyManager<String> backend, RateLimit limit) {
        return backend.builder().build(key, Pace.of(limit)::configuration);
    }

    @Test
    @DisplayName("is a single budget: what one machine sends is no longer available to the others")
    void shared() throws InterruptedException {
        Bucket4jRateLimiter one = machine(limit(20, Duration.ofHours(10)));
        Bucket4jRateLimiter other = machine(limit(20, Duration.ofHours(10)));

        assertThat(one.budget().orElseThrow().available()).isEqualTo(2);
        assertThat(one.acquire(Duration.ZERO)).isTrue();
        assertThat(other.budget()).contains(new RateLimiter.Budget(limit(20, Duration.ofHours(10)), 1));
        assertThat(other.acquire(Duration.ZERO)).isTrue();
        assertThat(one.acquire(Duration.ofSeconds(5))).isFalse();
        assertThat(other.acquire(Duration.ofSeconds(5))).isFalse();
    }

    @Test
    @DisplayName(
            "by default lets through at most 80 requests in any 30 s, and under load at least three quarters of that")
    void anyWindow() throws InterruptedException {
        Time time = new Time();
        Bucket bucket = bucket(TestMembers.backend(hazelcast, time), RateLimit.defaults());
        Bucket4jRateLimiter one = limiter(bucket, time);
        Bucket4jRateLimiter other = limiter(bucket, time);
        List<Long> sentAt = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            // Now and then it is idle, and allows a burst again afterwards.
            time.now += i % 200 == 199 ? Duration.ofMinutes(1).toNanos() : 0;
            assertThat((i % 2 == 0 ? one : other).acquire(A_DAY)).isTrue();
            sentAt.add(time.now);
        }

        long window = Duration.ofSeconds(30).toNanos();
        assertThat(sentAt)
                .allSatisfy(start -> assertThat(sentAt.stream()
                                .filter(at -> at >= start && at - start < window)
                                .count())
                        .isLessThanOrEqualTo(80));
        long busy = sentAt.get(198) - sentAt.get(0);
        assertThat(199.0 / busy * window).isGreaterThanOrEqualTo(60);
    }

    private static Bucket4jRateLimiter limiter(Bucket bucket, Time time) {
        return new Bucket4jRateLimiter(
                RateLimit.defaults(), bucket, Duration.ofSeconds(20), null, wait -> time.now += wait);
    }

    /** Advances only when somebody waits. */
    private static final class Time implements TimeMeter {

        private long now = 1_000_000_000_000_000_000L;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    @Test
    @DisplayName("lets the next caller through when a waiting thread is interrupted, which is charged nothing")
    void interrupted() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Bucket bucket = bucket(TestMembers.backend(hazelcast), limit(10, Duration.ofHours(1)));
        Bucket4jRateLimiter limiter =
                new Bucket4jRateLimiter(RateLimit.defaults(), bucket, Duration.ofSeconds(20), null, wait -> {
                    waiting.countDown();
                    new CountDownLatch(1).await();
                });
        limiter.acquire(A_DAY);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> failure.complete(catchThrowable(() -> limiter.acquire(A_DAY))));
        thread.start();
        waiting.await();
        thread.interrupt();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        bucket.addTokens(1);
        assertThat(limiter.acquire(A_DAY)).isTrue();
    }

    @Test
    @DisplayName("makes no caller wait beyond its timeout, even behind others in the queue")
    void queue() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Bucket bucket = bucket(TestMembers.backend(hazelcast), limit(10, Duration.ofHours(1)));
        Bucket4jRateLimiter limiter =
                new Bucket4jRateLimiter(RateLimit.defaults(), bucket, Duration.ofSeconds(20), null, wait -> {
                    waiting.countDown();
                    over.await();
                    bucket.addTokens(1);
                });
        limiter.acquire(A_DAY);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> {
            try {
                return limiter.acquire(A_DAY);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        waiting.await();

        assertThat(limiter.acquire(Duration.ofMillis(50))).isFalse();
        over.countDown();
        assertThat(first.get()).isTrue();
    }

    @Test
    @DisplayName("fails when its backend is gone, with the backend's exception as the cause")
    void goneAndFailing() {
        HazelcastInstance leaving = TestMembers.start();
        Bucket4jRateLimiter limiter =
                Bucket4jRateLimiter.builder(TestMembers.backend(leaving), key).build();
        leaving.shutdown();

        assertThatThrownBy(() -> limiter.acquire(A_DAY))
                .isInstanceOf(BackendUnavailableException.class)
                .hasCauseInstanceOf(com.hazelcast.core.HazelcastInstanceNotActiveException.class);
        assertThat(limiter.budget()).isEmpty();
    }

    @Test
    @DisplayName("falls back to a local share, at the pace of that share, if configured to")
    void goneAndLocal() throws InterruptedException {
        Bucket gone = failing(new IllegalStateException("gone"));
        Bucket4jRateLimiter limiter =
                local(gone, new LocalShare(Pace.of(limit(10, Duration.ofHours(1))), 3), Duration.ofSeconds(20));

        assertThat(limiter.acquire(A_DAY)).isTrue();
        // 8 of 10 in an hour, for three machines: the next one is due in more than twenty minutes.
        assertThat(limiter.acquire(Duration.ofMinutes(22))).isFalse();
    }

    @Test
    @DisplayName("charges requests sent during an outage to the shared budget, up to what has been refilled meanwhile")
    void back() throws InterruptedException {
        boolean[] gone = {false};
        Bucket shared = bucket(TestMembers.backend(hazelcast), limit(50, Duration.ofHours(10)));
        Bucket sometimes = intercepted(shared, () -> {
            if (gone[0]) {
                throw new IllegalStateException("gone");
            }
        });
        LocalShare share = new LocalShare(Pace.of(limit(40, Duration.ofMillis(30))), 1);
        Bucket4jRateLimiter limiter = local(sometimes, share, Duration.ofSeconds(20));

        limiter.acquire(A_DAY);
        assertThat(shared.getAvailableTokens()).isEqualTo(4);
        gone[0] = true;
        limiter.acquire(A_DAY);
        limiter.acquire(A_DAY);
        assertThat(shared.getAvailableTokens()).isEqualTo(4);
        gone[0] = false;
        limiter.acquire(A_DAY);
        assertThat(shared.getAvailableTokens()).isEqualTo(1);
        limiter.acquire(A_DAY);
        assertThat(shared.getAvailableTokens()).isZero();
    }

    @Test
    @DisplayName(
            "waits for a stalled backend at most for the timeout, and once for all requests until it responds again")
    void stalled() throws Exception {
        CountDownLatch stall = new CountDownLatch(1);
        List<String> questions = new ArrayList<>();
        Bucket shared = bucket(TestMembers.backend(hazelcast), RateLimit.defaults());
        Bucket stalled = intercepted(shared, () -> {
            questions.add("asked");
            stall.await();
        });
        Bucket4jRateLimiter limiter =
                new Bucket4jRateLimiter(RateLimit.defaults(), stalled, Duration.ofMillis(50), null, wait -> {});

        assertThatThrownBy(() -> limiter.acquire(A_DAY))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("within PT0.05S");
        assertThatThrownBy(() -> limiter.acquire(A_DAY)).isInstanceOf(BackendUnavailableException.class);
        assertThat(limiter.budget()).isEmpty();
        assertThat(questions).hasSize(1);

        stall.countDown();
        while (limiter.budget().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(limiter.acquire(A_DAY)).isTrue();
    }

    private interface Before {

        void question() throws Exception;
    }

    private static Bucket4jRateLimiter local(Bucket bucket, LocalShare share, Duration timeout) {
        return new Bucket4jRateLimiter(
                RateLimit.defaults(), bucket, timeout, share, java.util.concurrent.TimeUnit.NANOSECONDS::sleep);
    }

    private static Bucket failing(RuntimeException failure) {
        return intercepted(
                Bucket.builder()
                        .addLimit(l -> l.capacity(1).refillGreedy(1, A_DAY))
                        .build(),
                () -> {
                    throw failure;
                });
    }

    private static Bucket intercepted(Bucket bucket, Before before) {
        return (Bucket) Proxy.newProxyInstance(
                Bucket.class.getClassLoader(), new Class<?>[] {Bucket.class}, (proxy, method, arguments) -> {
                    before.question();
                    try {
                        return method.invoke(bucket, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    @DisplayName("refuses settings that make no sense")
    void senseless() {
        Bucket4jRateLimiter.Builder<String> builder = Bucket4jRateLimiter.builder(TestMembers.backend(hazelcast), key);

        assertThatThrownBy(() -> builder.limit(RateLimit.none())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.localShare(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is set up as docs/many-machines.md shows it")
    void guide() {
        try (Belvo one = client(hazelcast, "id", "password");
                Belvo other = client(hazelcast, "id", "password")) {
            assertThat(one.rateLimiter().budget().map(RateLimiter.Budget::available))
                    .contains(8L)
                    .isEqualTo(other.rateLimiter().budget().map(RateLimiter.Budget::available));
        }
    }

    private static Belvo client(HazelcastInstance hazelcast, String secretId, String secretPassword) {
        ProxyManager<String> backend = Bucket4jHazelcast.entryProcessorBasedBuilder(
                        hazelcast.<String, byte[]>getMap("limits"))
                .build();
        Belvo belvo = Belvo.builder()
                .environment(Environment.PRODUCTION)
                .credentials(secretId, secretPassword)
                .rateLimiter(Bucket4jRateLimiter.builder(backend, "belvo")
                        .localShare(3)
                        .build())
                .build();
        return belvo;
    }
}
