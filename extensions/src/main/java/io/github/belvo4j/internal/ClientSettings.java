package io.github.belvo4j.internal;

import feign.Client;
import io.github.belvo4j.Timeouts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * What a builder has gathered, checked.
 *
 * @param httpClient null for the SDK's own
 */
public record ClientSettings(
        URI baseUrl,
        Credentials credentials,
        Timeouts timeouts,
        Client httpClient,
        boolean validateRequests,
        Duration confirmationInterval,
        Clock clock) {}
