package io.github.belvo4j.internal.http;

import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limiters of clients that have none of their own. Belvo counts what comes from one address, whichever client sends it, so
 * there is one for each server and limit. They outlive their clients: what was sent before still counts.
 */
public final class SharedRateLimiters {

    private static final Map<Shared, RateLimiter> LIMITERS = new ConcurrentHashMap<>();

    private record Shared(String server, RateLimit limit) {}

    private SharedRateLimiters() {}

    /** The limiter of all clients of a server that have this limit. */
    public static RateLimiter of(URI baseUrl, RateLimit limit) {
        String server = baseUrl.toString().toLowerCase(Locale.ROOT);
        return LIMITERS.computeIfAbsent(new Shared(server, limit), shared -> RateLimiter.local(shared.limit()));
    }
}
