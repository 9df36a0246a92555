package io.github.belvo4j.internal.http.apache;

import io.github.belvo4j.internal.retry.NeverSentException;
import io.github.belvo4j.internal.thread.Alarms;
import io.github.belvo4j.internal.thread.Alarms.Alarm;
import io.github.belvo4j.internal.thread.Deadline;
import io.github.belvo4j.internal.thread.DeadlineException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.jspecify.annotations.Nullable;

/**
 * A request in progress, until the end of its response. It is aborted if the deadline of the call passes, the server is
 * silent for too long, the TLS handshake takes too long, or the client is closed. The deadline is enforced here because a
 * read timeout doesn't end a body that arrives slowly. The socket itself has no timeout, since that would add three system
 * calls to each read.
 */
final class RunningCall extends HttpClientContext {

    /**
     * The extra time before a silent call is aborted, so that data that arrived during a pause of the whole JVM can still be
     * read.
     */
    static final long GRACE = TimeUnit.MILLISECONDS.toNanos(10);

    private final Set<RunningCall> all;
    private final HttpUriRequestBase request;
    private final Deadline deadline;
    private final Duration connect;
    private final long longestSilence;
    private volatile Alarm alarm;
    private volatile @Nullable Alarm securing;
    private volatile @Nullable UnloggedConnection connection;
    private volatile boolean unsecured;
    private volatile boolean silent;
    private volatile boolean closed;
    private boolean sent;

    private RunningCall(Set<RunningCall> all, HttpUriRequestBase request, Duration connect, long longestSilence) {
        this.all = all;
        this.request = request;
        this.deadline = Deadline.current();
        this.connect = connect;
        this.longestSilence = longestSilence;
        // Added before the first check, which sets no further alarm for a call that isn't in the set.
        all.add(this);
        this.alarm = lookAfter(longestSilence);
    }

    private Alarm lookAfter(long nanos) {
        long now = System.nanoTime();
        return Alarms.at(Math.min(nanos, deadline.end() - now) + now, this::look);
    }

    /** Aborts the call if a limit is exceeded. */
    void look() {
        long left = timeOfSilence();
        silent = left <= -GRACE;
        if (silent || deadline.hasPassed()) {
            request.cancel();
        } else {
            alarm = lookAfter(left > 0 ? left : GRACE);
            if (!all.contains(this)) {
                alarm.cancel();
            }
        }
    }

    /** Returns how much longer the server may remain silent; negative if it has been silent for too long. */
    private long timeOfSilence() {
        UnloggedConnection used = connection;
        OptionalLong since = used == null ? OptionalLong.empty() : used.waitingSince();
        return since.isEmpty() ? longestSilence : since.getAsLong() + longestSilence - System.nanoTime();
    }

    /** Limits the time to resolve a host and to reach one of its addresses. Must be closed on the same thread. */
    Deadline connecting() {
        return Deadline.within(connect);
    }

    /**
     * Records that an address was reached. The TLS handshake and a proxy's response have the connect timeout as their time
     * limit.
     */
    void secures() {
        endSecuring();
        securing = Alarms.at(System.nanoTime() + connect.toNanos(), () -> {
            unsecured = true;
            request.cancel();
        });
    }

    private void endSecuring() {
        Alarm pending = securing;
        if (pending != null) {
            pending.cancel();
        }
    }

    /** Records that a connection is about to be used, for a request to a proxy or for this request. */
    void uses(UnloggedConnection used) {
        connection = used;
    }

    /** Records that the request is about to be sent. */
    void sends() {
        endSecuring();
        sent = true;
    }

    /** Records that the request wasn't sent, unless the write was aborted. */
    void sentNothing() {
        sent = isAborted();
    }

    /** Returns whether any part of the request may have been sent. */
    boolean mayBeSent() {
        return sent;
    }

    /** Returns an empty, thread-safe set, to which {@link #begin} adds calls. */
    static Set<RunningCall> none() {
        return ConcurrentHashMap.newKeySet();
    }

    /**
     * Begins a call on the current thread.
     *
     * @param connect the connect timeout, which also limits the TLS handshake
     * @param longestSilence how long the server may remain silent, in nanoseconds
     * @throws NeverSentException if the deadline of the call has passed, or the thread is interrupted
     */
    static RunningCall begin(HttpUriRequestBase request, Set<RunningCall> all, Duration connect, long longestSilence)
            throws NeverSentException {
        RunningCall call = new RunningCall(all, request, connect, longestSilence);
        if (Thread.currentThread().isInterrupted() || call.deadline.hasPassed()) {
            call.over();
            throw new NeverSentException(call.explain(new IOException()));
        }
        return call;
    }

    void over() {
        // The order matters: a concurrent check either cancels its new alarm, or sets it before the next line.
        all.remove(this);
        alarm.cancel();
        endSecuring();
    }

    /** Closes the connection of the call. */
    void abort() {
        request.cancel();
    }

    /** Records that the call is about to fail because its client is being closed. */
    void expectEnd() {
        closed = true;
    }

    /** Returns the failure of the call, or the reason why it was aborted. */
    IOException explain(IOException failure) {
        IOException aborted = aborted();
        if (aborted == null) {
            return failure;
        }
        return failure instanceof NeverSentException ? new NeverSentException(aborted) : aborted;
    }

    private boolean isAborted() {
        return aborted() != null;
    }

    private @Nullable IOException aborted() {
        if (Thread.currentThread().isInterrupted()) {
            return new InterruptedIOException("the thread was interrupted");
        }
        if (closed) {
            return new IOException("the client was closed");
        }
        if (deadline.hasPassed()) {
            return deadline.exceeded();
        }
        if (unsecured) {
            return new DeadlineException("connecting", connect);
        }
        return silent ? new SocketTimeoutException() : null;
    }
}
