package io.github.belvo4j.internal.http;

import feign.Client;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RequestLog;
import io.github.belvo4j.options.ResponseLimits;
import java.net.ProxySelector;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a transport.
 *
 * @param httpClient the caller's client; null for the default transport, which alone uses the SSL context and the proxies
 * @param rateLimiter called before each request
 * @param sslContext null for the JVM's default
 * @param proxies null to connect directly
 * @param limits the limits on the size of responses
 * @param maxConnections the maximum number of connections of the default transport
 * @param log the parts of requests to log; null if nothing is logged
 * @param observers the observers of calls
 */
public record TransportSettings(
        @Nullable Client httpClient,
        RateLimiter rateLimiter,
        @Nullable SSLContext sslContext,
        @Nullable ProxySelector proxies,
        ResponseLimits limits,
        int maxConnections,
        @Nullable RequestLog log,
        List<CallObserver> observers) {}
