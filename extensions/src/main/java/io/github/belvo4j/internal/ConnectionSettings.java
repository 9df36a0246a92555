package io.github.belvo4j.internal;

import feign.Client;
import io.github.belvo4j.RateLimit;
import io.github.belvo4j.RequestLog;
import io.github.belvo4j.ResponseLimits;
import io.github.belvo4j.observe.CallObserver;
import java.net.ProxySelector;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a client reaches Belvo.
 *
 * @param httpClient the caller's, null for connections of the SDK's own; these alone use what follows the rate limit
 * @param rateLimit for all requests together
 * @param sslContext null for the JVM's default
 * @param proxies null for none
 * @param limits of answers
 * @param log what is logged, null for nothing
 * @param observers of calls
 */
public record ConnectionSettings(
        @Nullable Client httpClient,
        RateLimit rateLimit,
        @Nullable SSLContext sslContext,
        @Nullable ProxySelector proxies,
        ResponseLimits limits,
        @Nullable RequestLog log,
        List<CallObserver> observers) {}
