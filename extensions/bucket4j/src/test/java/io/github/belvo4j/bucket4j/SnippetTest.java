package io.github.belvo4j.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.RateLimiter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import org.junit.jupiter.api.Test;

/** The snippet of docs/many-machines.md. */
class SnippetTest {

    @Test
    void sharesABudget() {
        HazelcastInstance hazelcast = TestMembers.start();
        try (Belvo one = client(hazelcast, "id", "password");
                Belvo other = client(hazelcast, "id", "password")) {
            assertThat(one.rateLimiter().budget().map(RateLimiter.Budget::available))
                    .contains(8L)
                    .isEqualTo(other.rateLimiter().budget().map(RateLimiter.Budget::available));
        } finally {
            hazelcast.shutdown();
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
