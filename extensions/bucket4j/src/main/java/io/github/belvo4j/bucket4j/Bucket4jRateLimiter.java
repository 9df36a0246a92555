package io.github.belvo4j.bucket4j;

import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rate limit for all instances that share a Bucket4j backend: Hazelcast, Infinispan, Redis, JCache, or a database.
 *
 * <pre>{@code
 * ProxyManager<String> backend = Bucket4jHazelcast.entryProcessorBasedBuilder(hazelcast.<String, byte[]>getMap("limits")).build();
 * Belvo belvo = Belvo.builder()
 *         .environment(Environment.PRODUCTION)
 *         .credentials(secretId, secretPassword)
 *         .rateLimiter(Bucket4jRateLimiter.builder(backend, "belvo").localShare(3).build())
 *         .build();
 * }</pre>
 *
 * <p>The limit holds in every window that is as long as its period, wherever the window starts. On average, 80% of the limit
 * can be used; 10% may be sent as a burst. Only the first of an instance's waiting threads queries the backend, and queries it
 * again when the next request is due, so an instance that crashes wastes no budget. Waiting instances share the budget about
 * evenly.
 *
 * <p>If the backend fails or doesn't respond within the timeout, calls fail, unless there is a {@linkplain
 * Builder#localShare(int) local share}.
 */
public final class Bucket4jRateLimiter implements RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.belvo4j");
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final RateLimit limit;
    private final Backend backend;
    private final @Nullable LocalShare share;
    private final Sleep sleep;
    private final long longestJitter;
    private final ReentrantLock queue = new ReentrantLock(true);
    private final AtomicBoolean available = new AtomicBoolean(true);

    /** Waits; replaced in tests. */
    interface Sleep {

        void nanos(long time) throws InterruptedException;
    }

    Bucket4jRateLimiter(RateLimit limit, Bucket bucket, Duration timeout, @Nullable LocalShare share, Sleep sleep) {
        this.limit = limit;
        this.backend = new Backend(bucket, timeout);
        this.share = share;
        this.sleep = sleep;
        this.longestJitter = Pace.of(limit).interval() / 2;
    }

    /**
     * Starts to configure a limiter.
     *
     * @param backend the backend that holds the budget; the caller closes it
     * @param key the key of the budget, the same on all instances; a different limit needs a different key
     * @param <K> the type of keys
     * @return a builder
     */
    public static <K> Builder<K> builder(ProxyManager<K> backend, K key) {
        return new Builder<>(Objects.requireNonNull(backend, "backend"), Objects.requireNonNull(key, "key"));
    }

    /**
     * {@inheritDoc}
     *
     * @throws BackendUnavailableException if the backend is unavailable and there is no local share
     */
    @Override
    public boolean acquire(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + (longest.compareTo(A_YEAR) < 0 ? longest : A_YEAR).toNanos();
        if (!queue.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            long wait = ask(end);
            while (wait > 0 && wait <= end - System.nanoTime()) {
                sleep.nanos(Math.min(wait + jitter(), end - System.nanoTime()));
                wait = ask(end);
            }
            return wait == 0;
        } finally {
            queue.unlock();
        }
    }

    /**
     * Without jitter, the machine with the fastest connection to the backend would always be first. Budget that is refilled in
     * the meantime isn't lost.
     */
    private long jitter() {
        return ThreadLocalRandom.current().nextLong(longestJitter + 1);
    }

    /** Queries the backend, and returns how long to wait before the next query, or 0 if the request may be sent. */
    private long ask(long end) throws InterruptedException {
        try {
            long wait = backend.ask(this::take);
            if (available.compareAndSet(false, true)) {
                LOG.info("The backend of the rate limit responds again");
            }
            return wait;
        } catch (BackendUnavailableException e) {
            if (available.compareAndSet(true, false)) {
                LOG.warn(
                        "{}; {}",
                        e.getMessage(),
                        share == null ? "requests fail" : "this instance continues with its local share");
            }
            if (share == null) {
                throw e;
            }
            return share.acquire(Duration.ofNanos(Math.max(1, end - System.nanoTime()))) ? 0 : Long.MAX_VALUE;
        }
    }

    private long take(Bucket bucket) {
        if (share != null) {
            share.pay(bucket);
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    /**
     * {@inheritDoc}
     *
     * @return empty if the backend is unavailable
     */
    @Override
    public Optional<Budget> budget() {
        try {
            return Optional.of(new Budget(limit, Math.max(0, backend.ask(Bucket::getAvailableTokens))));
        } catch (BackendUnavailableException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Bucket4jRateLimiter[" + limit.requests() + " in " + limit.period() + "]";
    }

    /**
     * Builds a {@link Bucket4jRateLimiter}.
     *
     * @param <K> the type of keys
     */
    public static final class Builder<K> {

        private final ProxyManager<K> backend;
        private final K key;
        private RateLimit limit = RateLimit.defaults();
        private Duration timeout = Duration.ofSeconds(1);
        private int machines;

        private Builder(ProxyManager<K> backend, K key) {
            this.backend = backend;
            this.key = key;
        }

        /**
         * Sets the limit. The default is {@link RateLimit#defaults()}.
         *
         * @param limit the limit of all instances together
         * @return this builder
         * @throws IllegalArgumentException if the limit is {@link RateLimit#none()}
         */
        public Builder<K> limit(RateLimit limit) {
            if (limit.requests() == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("RateLimit.none() can't be shared; use RateLimiter.none()");
            }
            this.limit = limit;
            return this;
        }

        /**
         * Sets how long to wait for a response from the backend. The default is one second.
         *
         * @param timeout a positive duration
         * @return this builder
         * @throws IllegalArgumentException if the timeout isn't positive
         */
        public Builder<K> timeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("The timeout must be positive, not " + timeout);
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Lets calls continue, instead of failing, while the backend is unavailable. They are then limited to this instance's
         * share of the limit's rate, without bursts. Requests sent in the meantime are charged to the shared budget when the
         * backend is back. If all instances have lost the backend, the limit holds; if only some have, the others don't notice,
         * so the total may exceed the limit.
         *
         * @param machines the maximum number of instances that share the limit, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder<K> localShare(int machines) {
            if (machines < 1) {
                throw new IllegalArgumentException("The number of machines must be at least 1, not " + machines);
            }
            this.machines = machines;
            return this;
        }

        /**
         * Builds the limiter. Nothing is sent to the backend yet.
         *
         * @return the limiter; create one per JVM, for all of its clients
         */
        public Bucket4jRateLimiter build() {
            Pace pace = Pace.of(limit);
            return new Bucket4jRateLimiter(
                    limit,
                    backend.builder().build(key, pace::configuration),
                    timeout,
                    machines == 0 ? null : new LocalShare(pace, machines),
                    TimeUnit.NANOSECONDS::sleep);
        }
    }
}
