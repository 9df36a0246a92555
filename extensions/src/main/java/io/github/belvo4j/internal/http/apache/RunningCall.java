package io.github.belvo4j.internal.http.apache;

import io.github.belvo4j.internal.retry.NeverSentException;
import io.github.belvo4j.internal.thread.Alarms;
import io.github.belvo4j.internal.thread.Alarms.Alarm;
import io.github.belvo4j.internal.thread.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way, until the end of its response. It is aborted at the deadline of the call, since a read timeout doesn't
 * end a slowly dripping body, and when the client is closed.
 */
final class RunningCall {

    private final Set<RunningCall> all;
    private final HttpUriRequestBase request;
    private final Deadline deadline;
    private final Alarm alarm;
    private volatile boolean closed;

    private RunningCall(Set<RunningCall> all, HttpUriRequestBase request) {
        this.all = all;
        this.request = request;
        this.deadline = Deadline.current();
        this.alarm = Alarms.at(deadline.end(), request::cancel);
    }

    /** A set of calls, for {@link #begin}. */
    static Set<RunningCall> none() {
        return ConcurrentHashMap.newKeySet();
    }

    /**
     * Begins a call of the current thread.
     *
     * @throws NeverSentException if its deadline has passed, or its thread is interrupted
     */
    static RunningCall begin(HttpUriRequestBase request, Set<RunningCall> all) throws NeverSentException {
        RunningCall call = new RunningCall(all, request);
        all.add(call);
        if (Thread.currentThread().isInterrupted() || call.deadline.hasPassed()) {
            call.over();
            throw new NeverSentException(call.explain(new IOException()));
        }
        return call;
    }

    void over() {
        alarm.cancel();
        all.remove(this);
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
        return deadline.hasPassed() ? deadline.exceeded() : null;
    }
}
