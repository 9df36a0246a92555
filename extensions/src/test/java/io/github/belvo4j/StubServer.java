package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.feign.BelvoFeignBuilder;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import java.time.Duration;

/**
 * WireMock on a free port, with enough threads for the callers of a test, and clients that send each request once and
 * without delay.
 */
final class StubServer extends WireMockExtension {

    StubServer() {
        super(extensionOptions().options(wireMockConfig().dynamicPort().containerThreads(64)));
    }

    BelvoBuilder client() {
        return Belvo.builder()
                .baseUrl(baseUrl())
                .credentials("id", "password")
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none());
    }

    /** Parts for a Feign that isn't the SDK's own. */
    BelvoFeignBuilder feign() {
        return BelvoFeign.builder().baseUrl(baseUrl()).credentials("id", "password");
    }

    /** A client that sends a request up to three times, without a backoff. */
    BelvoBuilder retryingClient() {
        return client().retryPolicy(RetryPolicy.builder()
                .maxAttempts(3)
                .initialBackoff(Duration.ZERO)
                .maxBackoff(Duration.ZERO)
                .build());
    }
}
