package io.github.belvo4j.internal.http;

import feign.Client;
import io.github.belvo4j.internal.http.apache.ConnectionPool;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.observe.CallObservation;
import io.github.belvo4j.internal.observe.CallObservers;
import io.github.belvo4j.internal.retry.NeverSentException;
import io.github.belvo4j.internal.thread.BlockingThreads;
import io.github.belvo4j.internal.thread.Deadline;
import io.github.belvo4j.internal.thread.DeadlineException;
import io.github.belvo4j.internal.thread.Lifetime;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RequestLog;
import io.github.belvo4j.options.Timeouts;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The resources shared by a client and the clients derived from it: connections, rate limit, log, observers, and threads. */
public final class Transport implements AutoCloseable {

    private final Function<Timeouts, Client> clients;
    private final @Nullable ConnectionPool pool;
    private final RateLimiter rateLimiter;
    private final Json json;
    private final @Nullable RequestLog log;
    private final CallObservers observers;
    private @Nullable ExecutorService executor;
    private final Lifetime lifetime = new Lifetime();

    /**
     * Creates the transport without opening a connection.
     *
     * @param settings the settings of the client
     */
    public Transport(TransportSettings settings) {
        LibraryVersions.requireJackson();
        Client callersClient = settings.httpClient();
        if (callersClient == null) {
            LibraryVersions.requireHttpClient();
            ConnectionPool own =
                    new ConnectionPool(settings.sslContext(), settings.proxies(), settings.maxConnections());
            this.pool = own;
            this.clients = own::client;
        } else {
            this.pool = null;
            this.clients = timeouts -> new BodyDeadlineClient(callersClient);
        }
        this.log = settings.log();
        this.observers = new CallObservers(settings.observers());
        this.json = new Json(settings.limits());
        this.rateLimiter = settings.rateLimiter();
    }

    public Client client(Timeouts timeouts) {
        Client timed = new ReadTimeoutClient(clients.apply(timeouts), timeouts);
        return log == null ? timed : new LoggingClient(timed, log);
    }

    /** Returns the reader and writer of bodies. */
    public Json json() {
        return json;
    }

    public CallObservers observers() {
        return observers;
    }

    /** Returns the rate limiter for all requests. */
    public RateLimiter rateLimiter() {
        return rateLimiter;
    }

    /**
     * Waits until a request may be sent.
     *
     * @throws NeverSentException if the wait would exceed the deadline of the call, the thread is interrupted, or the rate
     *     limiter fails
     * @throws IllegalStateException if the client is closed
     */
    public void awaitTurn() throws NeverSentException {
        if (rateLimiter == RateLimiter.none()) {
            return;
        }
        long start = System.nanoTime();
        Deadline deadline = Deadline.current();
        try {
            if (!lifetime.await(() -> rateLimiter.acquire(deadline.left()), deadline.end())) {
                throw new NeverSentException(
                        deadline.hasPassed()
                                ? deadline.exceeded()
                                : DeadlineException.ahead("waiting for its turn", deadline.limit()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeverSentException(new InterruptedIOException("interrupted before its turn"));
        } catch (RuntimeException e) {
            lifetime.requireNotOver();
            throw new NeverSentException(e);
        }
        CallObservation.waited(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Returns the lifetime of the client, which ends when the client is closed. */
    public Lifetime lifetime() {
        return lifetime;
    }

    /** Returns the executor for background calls. Its threads may block, so they never belong to a shared pool. */
    public synchronized Executor executor() {
        lifetime.requireNotOver();
        if (executor == null) {
            executor = BlockingThreads.executor();
        }
        return executor;
    }

    @Override
    public synchronized void close() {
        lifetime.end();
        if (pool != null) {
            pool.close();
        }
        if (executor != null) {
            executor.shutdown();
        }
    }
}
