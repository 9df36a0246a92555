package io.github.belvo4j.internal;

import feign.Client;
import io.github.belvo4j.RequestLog;
import io.github.belvo4j.Timeouts;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client and all that are derived from it share, and close together. */
final class Connections implements AutoCloseable {

    private final Function<Timeouts, Client> clients;
    private final @Nullable ConnectionPool pool;
    private final RateLimiter rateLimiter;
    private final Json json;
    private final @Nullable RequestLog log;
    private final CallObservers observers;
    private @Nullable ExecutorService executor;
    private volatile boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param settings of the client that they are made for
     */
    Connections(ConnectionSettings settings) {
        Client callersClient = settings.httpClient();
        if (callersClient == null) {
            ConnectionPool own = new ConnectionPool(settings);
            this.pool = own;
            this.clients = own::client;
        } else {
            this.pool = null;
            this.clients = timeouts -> new TimedBodyClient(callersClient, timeouts.call());
        }
        this.log = settings.log();
        this.observers = new CallObservers(settings.observers());
        this.json = new Json(settings.limits());
        this.rateLimiter = new RateLimiter(
                settings.rateLimit(), System::nanoTime, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    }

    Client client(Timeouts timeouts) {
        Client timed = new MethodTimeouts(clients.apply(timeouts), timeouts);
        return log == null ? timed : new LoggingClient(timed, log);
    }

    /** Reads and writes bodies. */
    Json json() {
        return json;
    }

    CallObservers observers() {
        return observers;
    }

    /** Waits until a request may be sent. */
    void awaitTurn() throws InterruptedException {
        rateLimiter.acquire();
    }

    /** Threads for asynchronous calls, which wait for institutions: never a shared pool's. */
    synchronized Executor executor() {
        requireOpen();
        if (executor == null) {
            executor = BlockingThreads.executor();
        }
        return executor;
    }

    void requireOpen() {
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
