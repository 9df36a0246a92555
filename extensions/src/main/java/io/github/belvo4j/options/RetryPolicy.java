package io.github.belvo4j.options;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a client retries, and how long it waits. The client retries idempotent calls automatically, with exponential
 * backoff and jitter. Which requests are retried isn't configurable: the OpenAPI document declares which operations are
 * idempotent; see {@link io.github.belvo4j.annotation.Operation#idempotent()}. An operation with an idempotency key is retried
 * like a GET, with the same key for all attempts: one that the client generates for each call, unless the caller has set that
 * header. It is also retried while an attempt whose response was lost is still in progress (409
 * {@code idempotency_key_conflict}).
 *
 * <table>
 * <caption>What is retried</caption>
 * <tr><th></th><th>GET; idempotent PUT or DELETE</th><th>idempotent POST</th><th>any other</th><th>PATCH, or a token in
 * the request</th></tr>
 * <tr><td>the request was never sent</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>429, or 403 as an HTML page</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>{@code too_many_sessions}</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>{@code unexpected_error}, {@code service_unavailable}</td><td>yes</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>another 5xx or 408</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>no response, or an incomplete one</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>The client waits for as long as {@code Retry-After} specifies. Without that header, it waits for a random time between
 * zero and the current backoff (full jitter); the backoff starts at {@link #initialBackoff()} and doubles with each attempt up
 * to {@link #maxBackoff()}. After {@code too_many_sessions}, it waits 120 s longer. If a wait would last beyond
 * {@link #maxElapsed()}, or would leave less of {@link Timeouts#call()} than another attempt needs (estimated from the duration
 * of the previous one), the call fails with its last error instead. The defaults are those that Belvo's error guide recommends.
 * Immutable.
 */
public final class RetryPolicy {

    private static final RetryPolicy DEFAULTS = builder().build();
    private static final RetryPolicy NONE = builder().maxAttempts(1).build();

    private final int maxAttempts;
    private final Duration initialBackoff;
    private final Duration maxBackoff;
    private final Duration maxElapsed;

    private RetryPolicy(Builder builder) {
        this.maxAttempts = builder.maxAttempts;
        this.initialBackoff = builder.initialBackoff;
        this.maxBackoff = builder.maxBackoff;
        this.maxElapsed = builder.maxElapsed;
    }

    /**
     * Returns the default policy.
     *
     * @return 5 attempts within 5 min, with a backoff from 3 s to 48 s
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a policy without retries.
     *
     * @return a policy with a single attempt
     */
    public static RetryPolicy none() {
        return NONE;
    }

    /**
     * Creates a builder that starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a builder that starts from this policy.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder()
                .maxAttempts(maxAttempts)
                .initialBackoff(initialBackoff)
                .maxBackoff(maxBackoff)
                .maxElapsed(maxElapsed);
    }

    /**
     * Returns the maximum number of times a request is sent, including the first.
     *
     * @return 5 by default
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * Returns the longest wait before the first retry.
     *
     * @return 3 s by default
     */
    public Duration initialBackoff() {
        return initialBackoff;
    }

    /**
     * Returns the longest wait before any retry, unless {@code Retry-After} specifies another; after {@code too_many_sessions},
     * 120 s are added.
     *
     * @return 48 s by default
     */
    public Duration maxBackoff() {
        return maxBackoff;
    }

    /**
     * Returns the time from the start of a call after which no retry starts.
     *
     * @return 5 min by default
     */
    public Duration maxElapsed() {
        return maxElapsed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RetryPolicy that
                && maxAttempts == that.maxAttempts
                && initialBackoff.equals(that.initialBackoff)
                && maxBackoff.equals(that.maxBackoff)
                && maxElapsed.equals(that.maxElapsed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxAttempts, initialBackoff, maxBackoff, maxElapsed);
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", initialBackoff=" + initialBackoff + ", maxBackoff="
                + maxBackoff + ", maxElapsed=" + maxElapsed + "]";
    }

    /** Builds a {@link RetryPolicy}. */
    public static final class Builder {

        private int maxAttempts = 5;
        private Duration initialBackoff = Duration.ofSeconds(3);
        private Duration maxBackoff = Duration.ofSeconds(48);
        private Duration maxElapsed = Duration.ofMinutes(5);

        private Builder() {}

        /**
         * Sets the maximum number of times a request is sent.
         *
         * @param attempts the number, from 1 (no retries) to 100
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1 || attempts > 100) {
                throw new IllegalArgumentException("maxAttempts must be from 1 to 100, not " + attempts);
            }
            this.maxAttempts = attempts;
            return this;
        }

        /**
         * Sets the longest wait before the first retry.
         *
         * @param backoff the wait, from 0 to 1 day
         * @return this builder
         * @throws IllegalArgumentException if the wait is out of range
         */
        public Builder initialBackoff(Duration backoff) {
            this.initialBackoff = Ranges.upToOneDay("initialBackoff", backoff, Duration.ZERO);
            return this;
        }

        /**
         * Sets the longest wait before any retry, unless {@code Retry-After} specifies another; after
         * {@code too_many_sessions}, 120 s are added.
         *
         * @param backoff the wait, from 0 to 1 day
         * @return this builder
         * @throws IllegalArgumentException if the wait is out of range
         */
        public Builder maxBackoff(Duration backoff) {
            this.maxBackoff = Ranges.upToOneDay("maxBackoff", backoff, Duration.ZERO);
            return this;
        }

        /**
         * Sets the time from the start of a call after which no retry starts.
         *
         * @param time the time, from 0 to 1 day
         * @return this builder
         * @throws IllegalArgumentException if the time is out of range
         */
        public Builder maxElapsed(Duration time) {
            this.maxElapsed = Ranges.upToOneDay("maxElapsed", time, Duration.ZERO);
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }
    }
}
