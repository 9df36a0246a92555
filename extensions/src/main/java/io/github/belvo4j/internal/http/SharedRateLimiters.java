package io.github.belvo4j.internal.http;

import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rate limiters of clients that have no rate limiter of their own. Belvo counts the requests from each IP address,
 * whichever client sends them, so there is one rate limiter for each server and limit. Rate limiters outlive their clients,
 * since requests that were sent before still count.
 */
public final class SharedRateLimiters {

    private static final Map<Shared, RateLimiter> LIMITERS = new ConcurrentHashMap<>();

    private record Shared(String server, RateLimit limit) {}

    private SharedRateLimiters() {}

    /** Returns the rate limiter that all clients with this base URL and this limit share. */
    public static RateLimiter of(URI baseUrl, RateLimit limit) {
        String server = baseUrl.toString().toLowerCase(Locale.ROOT);
        return LIMITERS.computeIfAbsent(new Shared(server, limit), shared -> RateLimiter.local(shared.limit()));
    }
}
