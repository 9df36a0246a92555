package io.github.belvo4j.bucket4j;

import io.github.belvo4j.options.RateLimit;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * Turns a limit on every window into a token bucket. A full bucket and everything that is refilled may be used within one
 * period, so both together have to stay below the limit: a tenth of the limit may be sent as a burst, and eight tenths are
 * refilled. The remaining tenth allows for requests that take longer to arrive than others, and for the change to and from
 * local shares.
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
