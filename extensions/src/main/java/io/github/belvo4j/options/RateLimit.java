package io.github.belvo4j.options;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The maximum number of requests in a period, so that Belvo doesn't block the IP address that they come from. A quarter of them
 * may be sent as a burst; the others are spread evenly. Requests over the limit wait; interrupting the thread ends the wait.
 * Immutable.
 *
 * @see RateLimiter
 */
public final class RateLimit {

    private static final RateLimit DEFAULTS = builder().build();
    private static final RateLimit NONE =
            builder().requests(Integer.MAX_VALUE).period(Duration.ofSeconds(1)).build();

    private final int requests;
    private final Duration period;

    private RateLimit(Builder builder) {
        this.requests = builder.requests;
        this.period = builder.period;
    }

    /**
     * Returns the default, which is Belvo's own limit: Belvo responds with 403 to more than 80 requests in 30 seconds from one
     * IP address.
     *
     * @return 80 requests in 30 seconds
     */
    public static RateLimit defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a limit that never delays requests, for simulators and for accounts without a limit.
     *
     * @return no limit
     */
    public static RateLimit none() {
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
     * Creates a builder that starts from this limit.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().requests(requests).period(period);
    }

    /**
     * Returns the maximum number of requests in any period.
     *
     * @return 80 by default; {@link Integer#MAX_VALUE} for no limit
     */
    public int requests() {
        return requests;
    }

    /**
     * Returns the period in which requests are counted.
     *
     * @return 30 s by default
     */
    public Duration period() {
        return period;
    }

    boolean isNone() {
        return requests == Integer.MAX_VALUE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateLimit that && requests == that.requests && period.equals(that.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(requests, period);
    }

    @Override
    public String toString() {
        return "RateLimit[requests=" + requests + ", period=" + period + "]";
    }

    /** Builds a {@link RateLimit}. */
    public static final class Builder {

        private int requests = 80;
        private Duration period = Duration.ofSeconds(30);

        private Builder() {}

        /**
         * Sets the maximum number of requests in any period.
         *
         * @param number the number, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder requests(int number) {
            this.requests = (int) Ranges.atLeastOne("The number of requests", number);
            return this;
        }

        /**
         * Sets the period in which requests are counted.
         *
         * @param time the period, from 1 millisecond to 1 day
         * @return this builder
         * @throws IllegalArgumentException if the period is out of range
         */
        public Builder period(Duration time) {
            this.period = Ranges.upToOneDay("The period", time, Ranges.ONE_MILLISECOND);
            return this;
        }

        /**
         * Builds the limit.
         *
         * @return the limit
         */
        public RateLimit build() {
            return new RateLimit(this);
        }
    }
}
