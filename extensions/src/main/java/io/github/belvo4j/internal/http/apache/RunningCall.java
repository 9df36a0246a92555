package io.github.belvo4j.internal.http.apache;

import io.github.belvo4j.internal.retry.NeverSentException;
import io.github.belvo4j.internal.thread.Alarms;
import io.github.belvo4j.internal.thread.Alarms.Alarm;
import io.github.belvo4j.internal.thread.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way, until the end of its response. It is aborted at the deadline of the call, since a read timeout doesn't
 * end a slowly dripping body, if the server is silent for too long, and when the client is closed. The socket itself has no
 * timeout: with one, each read takes three more system calls.
 */
final class RunningCall extends HttpClientContext {

    private static final long NOT_WAITING = Long.MAX_VALUE;

    private final Set<RunningCall> all;
    private final HttpUriRequestBase request;
    private final Deadline deadline;
    private final long longestSilence;
    private volatile Alarm alarm;
    private volatile long waitingSince = NOT_WAITING;
    private volatile boolean silent;
    private volatile boolean closed;

    private RunningCall(Set<RunningCall> all, HttpUriRequestBase request, long longestSilence) {
        this.all = all;
        this.request = request;
        this.deadline = Deadline.current();
        this.longestSilence = longestSilence;
        this.alarm = lookAfter(longestSilence);
    }

    private Alarm lookAfter(long nanos) {
        long now = System.nanoTime();
        return Alarms.at(Math.min(nanos, deadline.end() - now) + now, this::look);
    }

    /** Aborts it if it is time to. */
    private void look() {
        long now = System.nanoTime();
        long since = waitingSince;
        long left = since == NOT_WAITING ? longestSilence : since + longestSilence - now;
        silent = left <= 0;
        if (silent || deadline.hasPassed()) {
            request.cancel();
        } else {
            alarm = lookAfter(left);
            if (!all.contains(this)) {
                alarm.cancel();
            }
        }
    }

    /** The server is to send something. */
    void waits() {
        waitingSince = System.nanoTime();
    }

    /** It has. */
    void goesOn() {
        waitingSince = NOT_WAITING;
    }

    /** A set of calls, for {@link #begin}. */
    static Set<RunningCall> none() {
        return ConcurrentHashMap.newKeySet();
    }

    /**
     * Begins a call of the current thread.
     *
     * @param longestSilence of the server, in nanoseconds
     * @throws NeverSentException if its deadline has passed, or its thread is interrupted
     */
    static RunningCall begin(HttpUriRequestBase request, Set<RunningCall> all, long longestSilence)
            throws NeverSentException {
        RunningCall call = new RunningCall(all, request, longestSilence);
        all.add(call);
        if (Thread.currentThread().isInterrupted() || call.deadline.hasPassed()) {
            call.over();
            throw new NeverSentException(call.explain(new IOException()));
        }
        return call;
    }

    void over() {
        // In this order: a look meanwhile takes back its new alarm, or sets it before the next line.
        all.remove(this);
        alarm.cancel();
    }

    /** Closes its connection. */
    void abort() {
        request.cancel();
    }

    /** Says why it is about to fail: its client is being closed. */
    void expectEnd() {
        closed = true;
    }

    /** The failure of the call, or the reason why it was aborted. */
    IOException explain(IOException failure) {
        IOException aborted = aborted();
        if (aborted == null) {
            return failure;
        }
        return failure instanceof NeverSentException ? new NeverSentException(aborted) : aborted;
    }

    boolean isAborted() {
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
        return silent ? new SocketTimeoutException() : null;
    }
}
