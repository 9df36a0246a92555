package io.github.belvo4j.internal;

import feign.Client;
import io.github.belvo4j.RequestLog;
import io.github.belvo4j.Timeouts;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** What a client and all that are derived from it share, and close together. */
final class Connections implements AutoCloseable {

    private final ConnectionPool pool;
    private final Client callersClient;
    private final RateLimiter rateLimiter;
    private final Json json;
    private final RequestLog log;
    private ExecutorService executor;
    private volatile boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param settings of the client that they are made for
     */
    Connections(ConnectionSettings settings) {
        this.callersClient = settings.httpClient();
        this.pool = callersClient == null ? new ConnectionPool(settings) : null;
        this.log = settings.log();
        this.json = new Json(settings.limits());
        this.rateLimiter = new RateLimiter(
                settings.rateLimit(), System::nanoTime, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    }

    Client client(Timeouts timeouts) {
        Client client = pool != null ? pool.client(timeouts) : new TimedBodyClient(callersClient, timeouts.call());
        Client timed = new MethodTimeouts(client, timeouts);
        return log == null ? timed : new LoggingClient(timed, log);
    }

    /** Reads and writes bodies. */
    Json json() {
        return json;
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
