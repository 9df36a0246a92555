package io.github.belvo4j.internal.http.apache;

import feign.Client;
import io.github.belvo4j.options.Timeouts;
import java.net.ProxySelector;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections of Apache HttpClient 5, with safer settings than Feign's binding: a pool large enough for 32 threads, no
 * automatic retries and redirects, no cookies, no logging of what is sent, and a deadline for each call.
 */
public final class ConnectionPool implements AutoCloseable {

    private static final int SIZE = 64;
    private static final int WATCH_MILLIS = 20;
    private static final TimeValue IDLE = TimeValue.ofMinutes(1);

    private final CallWatchdog calls = new CallWatchdog();
    private final ScheduledThreadPoolExecutor timer;
    private final PoolingHttpClientConnectionManager connections;
    private final @Nullable HttpRoutePlanner routes;
    private final long maxBytes;

    /**
     * Creates the pool without opening a connection.
     *
     * @param sslContext null for the JVM's default
     * @param proxies null for none
     * @param maxBytes of a body
     */
    public ConnectionPool(@Nullable SSLContext sslContext, @Nullable ProxySelector proxies, long maxBytes) {
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "belvo4j-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        repeat(calls, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(UnloggedConnection::on)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(
                        sslContext == null ? SSLContexts.createSystemDefault() : sslContext))
                // There is one route, so the strict pool's lock, which all callers would contend for, isn't needed.
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(SIZE)
                .build();
        this.routes = proxies == null ? null : new SystemDefaultRoutePlanner(proxies);
        this.maxBytes = maxBytes;
        repeat(() -> connections.closeIdle(IDLE), IDLE.getDuration(), IDLE.getTimeUnit());
    }

    /** Repeats a task until the timer is shut down. */
    private void repeat(Runnable task, long pause, TimeUnit unit) {
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(task, pause, pause, unit);
    }

    /** A client on these connections, whose calls end within the timeouts. */
    public Client client(Timeouts timeouts) {
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionManagerShared(true)
                .setRoutePlanner(routes)
                .addExecInterceptorFirst("deadline", new DeadlineExecHandler(timeouts.call(), maxBytes, calls))
                .replaceExecInterceptor(ChainElement.MAIN_TRANSPORT.name(), new UnloggedExecHandler())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching();
        if (routes == null) {
            // This step authenticates with proxies, and parses the path for it: half of the memory of a call.
            builder.replaceExecInterceptor(
                    ChainElement.PROTOCOL.name(), (request, scope, chain) -> chain.proceed(request, scope));
        }
        return new ApacheClient(
                builder.build(),
                RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(timeouts.connect()))
                        .build());
    }

    @Override
    public void close() {
        connections.close(CloseMode.GRACEFUL);
        timer.shutdownNow();
    }
}
