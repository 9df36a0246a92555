package io.github.belvo4j.bucket4j;

import io.github.belvo4j.options.RateLimit;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How a limit on any period becomes a bucket. A full bucket and all that flows into it may leave in one period, so both
 * together are less than the limit: a tenth of it may be a burst, and eight tenths flow. The last tenth makes up for
 * requests that take longer to arrive than others, and for the change to and from local shares.
 */
record Pace(long burst, long paced, Duration period) {

    static Pace of(RateLimit limit) {
        return new Pace(Math.max(1, limit.requests() / 10), Math.max(1, limit.requests() * 8L / 10), limit.period());
    }

    /** The time from one request to the next, in nanoseconds. */
    long interval() {
        return period.toNanos() / paced;
    }

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(paced, period))
                .build();
    }
}
