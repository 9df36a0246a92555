package io.github.belvo4j.benchmarks;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.belvo4j.bucket4j.Bucket4jRateLimiter;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import java.time.Duration;

/**
 * Measures the cost of acquiring a permit for a request when nobody has to wait: from the limiter of one JVM, and from a budget
 * that several machines share.
 */
public final class Budget {

    private static final RateLimit AMPLE = RateLimit.builder()
            .requests(100_000_000)
            .period(Duration.ofSeconds(1))
            .build();

    private Budget() {}

    /** Runs the measurement, and writes {@code key=value} lines. */
    public static void main(String[] args) throws Exception {
        measure("us in one JVM", RateLimiter.local(AMPLE), 1_000_000);
        HazelcastInstance member = Hazelcast.newHazelcastInstance(alone());
        measure(
                "us at a member of Hazelcast",
                Bucket4jRateLimiter.builder(
                                Bucket4jHazelcast.entryProcessorBasedBuilder(member.<String, byte[]>getMap("limits"))
                                        .build(),
                                "belvo")
                        .limit(AMPLE)
                        .build(),
                10_000);
        member.shutdown();
    }

    private static Config alone() {
        Config config = new Config();
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        return config.setProperty("hazelcast.logging.type", "none")
                .setProperty("hazelcast.phone.home.enabled", "false");
    }

    private static void measure(String row, RateLimiter limiter, int turns) throws Exception {
        turns(limiter, turns);
        long start = System.nanoTime();
        turns(limiter, turns);
        System.out.println(row + "=" + (System.nanoTime() - start) / 1000.0 / turns);
    }

    private static void turns(RateLimiter limiter, int turns) throws Exception {
        for (int i = 0; i < turns; i++) {
            if (!limiter.acquire(Duration.ofSeconds(10))) {
                throw new IllegalStateException("A turn had to wait");
            }
        }
    }
}
