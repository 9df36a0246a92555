package io.github.belvo4j.internal.http.apache;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks, whenever it runs, all calls in progress, and aborts those that exceed their deadline or whose thread was
 * interrupted. A blocking read of a socket notices neither.
 */
final class CallWatchdog implements Runnable {

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    /**
     * Starts to watch a call of the current thread.
     *
     * @param limit for the call as a whole
     * @param cut ends what the call waits for; may be called more than once
     */
    Call begin(Duration limit, Runnable cut) {
        Call call = new Call(Thread.currentThread(), limit, cut);
        calls.add(call);
        return call;
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        calls.forEach(call -> call.check(now));
    }

    /** One call in progress. */
    final class Call {

        private final Thread caller;
        private final Duration limit;
        private final long end;
        private final Runnable cut;
        private volatile boolean late;
        private volatile boolean interrupted;

        private Call(Thread caller, Duration limit, Runnable cut) {
            this.caller = caller;
            this.limit = limit;
            this.end = System.nanoTime() + limit.toNanos();
            this.cut = cut;
        }

        private void check(long now) {
            late = now - end >= 0;
            interrupted = caller.isInterrupted();
            if (wasCut()) {
                cut.run();
            }
        }

        /** Aborts what the call waits for. */
        void cut() {
            cut.run();
        }

        void over() {
            calls.remove(this);
        }

        boolean wasCut() {
            return late || interrupted;
        }

        /** The failure, or the reason why the call was aborted if that caused it. */
        IOException explain(@Nullable Exception failure) {
            // A virtual thread notices an interruption before the next check.
            boolean byInterruption = interrupted || caller.isInterrupted();
            if (failure instanceof IOException io && !late && !byInterruption) {
                return io;
            }
            InterruptedIOException reason = byInterruption
                    ? new InterruptedIOException("the thread was interrupted")
                    : new SocketTimeoutException("the call took longer than " + limit);
            reason.initCause(failure);
            return reason;
        }
    }
}
