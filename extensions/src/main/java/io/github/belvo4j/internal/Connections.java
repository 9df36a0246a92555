package io.github.belvo4j.internal;

import feign.Client;
import io.github.belvo4j.Timeouts;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** What a client and all that are derived from it share, and close together. */
final class Connections implements AutoCloseable {

    private final ConnectionPool pool;
    private final Client callersClient;
    private ExecutorService executor;
    private volatile boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param callersClient null for connections of our own
     */
    Connections(Client callersClient) {
        this.callersClient = callersClient;
        this.pool = callersClient == null ? new ConnectionPool() : null;
    }

    Client client(Timeouts timeouts) {
        Client client = pool != null ? pool.client(timeouts) : new TimedBodyClient(callersClient, timeouts.call());
        return new MethodTimeouts(client, timeouts);
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
