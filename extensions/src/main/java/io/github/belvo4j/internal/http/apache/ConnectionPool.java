package io.github.belvo4j.internal.http.apache;

import feign.Client;
import io.github.belvo4j.internal.thread.Alarms;
import io.github.belvo4j.internal.thread.Deadline;
import io.github.belvo4j.internal.thread.DeadlineException;
import io.github.belvo4j.options.Timeouts;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections of Apache HttpClient 5, with safer settings than Feign's binding: no automatic retries or redirects, no
 * cookies, no logging of requests, a check of each connection before it is reused, and a deadline for each call.
 */
public final class ConnectionPool implements AutoCloseable {

    private static final TimeValue IDLE = TimeValue.ofMinutes(1);

    private final Set<RunningCall> calls = RunningCall.none();
    private final PoolingHttpClientConnectionManager connections;
    private final IdleConnections idle;
    private final EndableDnsResolver lookups = new EndableDnsResolver(SystemDefaultDnsResolver.INSTANCE);
    private final @Nullable HttpRoutePlanner routes;

    /**
     * Creates the pool without opening a connection.
     *
     * @param sslContext null for the JVM's default
     * @param proxies null to connect directly
     * @param size the maximum number of connections
     */
    public ConnectionPool(@Nullable SSLContext sslContext, @Nullable ProxySelector proxies, int size) {
        TlsSocketStrategy tls =
                new DefaultClientTlsStrategy(sslContext == null ? SSLContexts.createSystemDefault() : sslContext);
        this.connections = new Connections(new Operator(lookups, tls));
        connections.setDefaultMaxPerRoute(size);
        connections.setMaxTotal(size);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        this.idle = new IdleConnections(connections);
        this.routes = proxies == null ? null : new SystemDefaultRoutePlanner(proxies);
    }

    /** Returns a socket whose reads end when their thread is interrupted, and whose input can be checked without blocking. */
    private static Socket interruptible() throws IOException {
        return SocketChannel.open().socket();
    }

    private static final class Connections extends PoolingHttpClientConnectionManager {

        Connections(Operator operator) {
            // There is only one route, so the strict pool's lock, which all callers would contend for, isn't needed.
            super(operator, PoolConcurrencyPolicy.LAX, PoolReusePolicy.LIFO, null, UnloggedConnection::on);
        }

        @Override
        public void connect(ConnectionEndpoint endpoint, TimeValue timeout, HttpContext context) throws IOException {
            // The deadline ends the lookup; the timeout limits connecting to an address.
            try (Deadline deadline = ((RunningCall) context).connecting()) {
                try {
                    super.connect(endpoint, timeout, context);
                } catch (UnknownHostException e) {
                    throw deadline.hasPassed() ? new DeadlineException("looking up the host", deadline.limit()) : e;
                }
            }
        }
    }

    private static final class Operator extends DefaultHttpClientConnectionOperator {

        Operator(DnsResolver lookups, TlsSocketStrategy tls) {
            super(proxy -> interruptible(), null, lookups, scheme -> URIScheme.HTTPS.same(scheme) ? tls : null);
        }

        @Override
        protected void onAfterSocketConnect(HttpContext context, HttpHost host) {
            ((RunningCall) context).secures();
        }
    }

    /** Returns an HTTP client that uses these connections and whose calls end within the timeouts. */
    public Client client(Timeouts timeouts) {
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionManagerShared(true)
                .setRequestExecutor(new SendingExecutor())
                .setRoutePlanner(routes)
                .replaceExecInterceptor(ChainElement.MAIN_TRANSPORT.name(), new UnloggedExecHandler())
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching();
        if (routes == null) {
            // This step authenticates with proxies, and parses the path for that, which accounts for half of the memory
            // allocated by a call.
            builder.replaceExecInterceptor(
                    ChainElement.PROTOCOL.name(), (request, scope, chain) -> chain.proceed(request, scope));
        }
        RequestConfig defaults = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(timeouts.connect()))
                .build();
        return new ApacheClient(builder.build(), defaults, calls, idle::expect);
    }

    /** Closes the connections, which ends all requests on them. */
    @Override
    public void close() {
        calls.forEach(RunningCall::expectEnd);
        // Closed before any call ends, so that no waiting call gets a connection.
        connections.close(CloseMode.IMMEDIATE);
        calls.forEach(RunningCall::abort);
        lookups.close();
    }

    /**
     * Closes connections that haven't been used for a minute. An instance refers only to the connections, and an alarm refers
     * to the instance only while there are connections, so a client that was never closed can be garbage-collected.
     */
    private static final class IdleConnections {

        private final PoolingHttpClientConnectionManager connections;
        private final AtomicBoolean expected = new AtomicBoolean();

        IdleConnections(PoolingHttpClientConnectionManager connections) {
            this.connections = connections;
        }

        /** Schedules a check in a minute, unless one is already scheduled. Called after each use of a connection. */
        void expect() {
            if (!expected.get() && expected.compareAndSet(false, true)) {
                Alarms.at(System.nanoTime() + TimeUnit.MINUTES.toNanos(1), this::closeIdle);
            }
        }

        private void closeIdle() {
            expected.set(false);
            connections.closeIdle(IDLE);
            if (connections.getTotalStats().getAvailable() > 0) {
                expect();
            }
        }
    }
}
