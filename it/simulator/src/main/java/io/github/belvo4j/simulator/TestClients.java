package io.github.belvo4j.simulator;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import java.time.Duration;

/** Creates clients of a simulator, for tests. They are separate from the extension, which users without the SDK also have. */
final class TestClients {
    private TestClients() {}

    /** Returns a client without a rate limit or long waits between retries. */
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
