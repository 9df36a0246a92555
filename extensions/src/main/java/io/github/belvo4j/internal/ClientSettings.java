package io.github.belvo4j.internal;

import io.github.belvo4j.RetryPolicy;
import io.github.belvo4j.Timeouts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a builder has gathered, checked.
 *
 * @param paymentsCredentials for paths below {@code /payments/}
 * @param headers to send with every request
 * @param query parameters to send with every request that doesn't set them itself
 */
public record ClientSettings(
        URI baseUrl,
        Credentials credentials,
        Credentials paymentsCredentials,
        Timeouts timeouts,
        RetryPolicy retries,
        boolean validateRequests,
        Duration repetitionInterval,
        Clock clock,
        Map<String, String> headers,
        Map<String, List<String>> query) {

    /** The settings without what is secret or personal. */
    @Override
    public String toString() {
        return "ClientSettings[" + baseUrl + "]";
    }
}
