package io.github.belvo4j.simulator;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import java.time.Duration;

/**
 * Creates SDK clients that call a simulator, for tests. Only this class refers to the SDK, so that the JUnit extension also
 * works without it.
 */
final class TestClients {
    private TestClients() {}

    /** Returns a client that has no rate limit and retries after short waits. */
    static Belvo of(String baseUrl, String secretId, String secretPassword) {
        return Belvo.builder()
                .baseUrl(baseUrl)
                .credentials(secretId, secretPassword)
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.builder()
                        .initialBackoff(Duration.ofMillis(1))
                        .maxElapsed(Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
