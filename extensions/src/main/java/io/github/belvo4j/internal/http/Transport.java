package io.github.belvo4j.internal.http;

import feign.Client;
import io.github.belvo4j.internal.http.apache.ConnectionPool;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.observe.CallObservers;
import io.github.belvo4j.internal.thread.BlockingThreads;
import io.github.belvo4j.options.RequestLog;
import io.github.belvo4j.options.Timeouts;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client and those derived from it share: connections, rate limit, log, observers, and threads. */
public final class Transport implements AutoCloseable {

    private final Function<Timeouts, Client> clients;
    private final @Nullable ConnectionPool pool;
    private final RateLimiter rateLimiter;
    private final Json json;
    private final @Nullable RequestLog log;
    private final CallObservers observers;
    private @Nullable ExecutorService executor;
    private volatile boolean closed;

    /**
     * Creates the pool without opening a connection.
     *
     * @param settings of the client that they are made for
     */
    public Transport(TransportSettings settings) {
        Client callersClient = settings.httpClient();
        if (callersClient == null) {
            ConnectionPool own = new ConnectionPool(
                    settings.sslContext(), settings.proxies(), settings.limits().maxBytes());
            this.pool = own;
            this.clients = own::client;
        } else {
            this.pool = null;
            this.clients = timeouts -> new BodyDeadlineClient(callersClient, timeouts.call());
        }
        this.log = settings.log();
        this.observers = new CallObservers(settings.observers());
        this.json = new Json(settings.limits());
        this.rateLimiter = new RateLimiter(
                settings.rateLimit(), System::nanoTime, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    }

    public Client client(Timeouts timeouts) {
        Client timed = new ReadTimeoutClient(clients.apply(timeouts), timeouts);
        return log == null ? timed : new LoggingClient(timed, log);
    }

    /** Reads and writes bodies. */
    public Json json() {
        return json;
    }

    public CallObservers observers() {
        return observers;
    }

    /** Waits until a request may be sent. */
    public void awaitTurn() throws InterruptedException {
        rateLimiter.acquire();
    }

    /** Threads for calls in the background, which block: never a shared pool's. */
    public synchronized Executor executor() {
        requireOpen();
        if (executor == null) {
            executor = BlockingThreads.executor();
        }
        return executor;
    }

    public void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This Belvo client is closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
        }
        if (executor != null) {
            executor.shutdown();
        }
    }
}
