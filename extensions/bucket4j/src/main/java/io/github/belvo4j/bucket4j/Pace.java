package io.github.belvo4j.bucket4j;

import io.github.belvo4j.options.RateLimit;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * Turns a limit on every window into a token bucket. A full bucket and everything that is refilled may be used within one
 * period, so both together have to stay below the limit: 10% of the limit may be sent as a burst, and 80% is refilled. The
 * remaining 10% allows for requests that take longer to arrive than others, and for switching to and from local shares.
 */
record Pace(long burst, long paced, Duration period) {

    static Pace of(RateLimit limit) {
        return new Pace(Math.max(1, limit.requests() / 10), Math.max(1, limit.requests() * 8L / 10), limit.period());
    }

    /** Returns the time from one request to the next, in nanoseconds. */
    long interval() {
        return period.toNanos() / paced;
    }

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(paced, period))
                .build();
    }
}
