package io.github.belvo4j.bucket4j;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls the backend with a timeout, regardless of the backend's own timeouts. While a request hangs, no other request is made;
 * a request that hangs for very long is abandoned, together with its thread.
 */
final class Backend {

    private static final long HANGS_FOR_EVER = TimeUnit.SECONDS.toNanos(30);

    private final Bucket bucket;
    private final Duration timeout;
    private final Executor threads = threads();
    private @Nullable Hanging hanging;

    private record Hanging(FutureTask<?> request, long since) {}

    Backend(Bucket bucket, Duration timeout) {
        this.bucket = bucket;
        this.timeout = timeout;
    }

    /** The threads end soon after the last request, so nobody has to close them. */
    private static Executor threads() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "belvo4j-rate-limit");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Makes a request and waits for its response. The timeout ends the wait, but not the request.
     *
     * @throws BackendUnavailableException if no response arrives
     */
    <T> T ask(Function<Bucket, T> question) throws InterruptedException {
        requireResponsive();
        FutureTask<T> request = new FutureTask<>(() -> question.apply(bucket));
        threads.execute(request);
        try {
            return request.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            hangs(request);
            throw new BackendUnavailableException("The backend of the rate limit didn't respond within " + timeout);
        } catch (InterruptedException e) {
            request.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new BackendUnavailableException(e.getCause() == null ? e : e.getCause());
        }
    }

    private synchronized void hangs(FutureTask<?> request) {
        hanging = new Hanging(request, System.nanoTime());
    }

    private synchronized void requireResponsive() {
        if (hanging == null || hanging.request().isDone()) {
            hanging = null;
        } else if (System.nanoTime() - hanging.since() < HANGS_FOR_EVER) {
            throw new BackendUnavailableException("The backend of the rate limit doesn't respond");
        } else {
            hanging.request().cancel(true);
            hanging = null;
        }
    }
}
