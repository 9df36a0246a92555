package io.github.belvo4j.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Cuts the connection of a call that isn't over in time. A read timeout alone never ends a body that drips: each byte
 * starts it anew.
 */
final class DeadlineExec implements ExecChainHandler {

    private final Duration limit;
    private final ScheduledExecutorService timer;

    DeadlineExec(Duration limit, ScheduledExecutorService timer) {
        this.limit = limit;
        this.timer = timer;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Deadline deadline = new Deadline(scope);
        boolean handedOver = false;
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            if (deadline.passed) {
                // The cut came before there was a connection to cut.
                scope.execRuntime.discardEndpoint();
                throw deadline.timeout(null);
            }
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(new TimedEntity(entity, deadline));
                handedOver = true;
            }
            return response;
        } catch (IOException e) {
            throw deadline.explain(e);
        } catch (IllegalStateException e) {
            // What HttpClient says when the cut took the connection between two of its steps.
            if (deadline.passed) {
                throw deadline.timeout(e);
            }
            throw e;
        } finally {
            if (!handedOver) {
                deadline.met();
            }
        }
    }

    private final class Deadline {

        private final Future<?> cut;
        private volatile boolean passed;

        Deadline(ExecChain.Scope scope) {
            this.cut = timer.schedule(
                    () -> {
                        passed = true;
                        scope.execRuntime.discardEndpoint();
                    },
                    limit.toNanos(),
                    TimeUnit.NANOSECONDS);
        }

        void met() {
            cut.cancel(false);
        }

        IOException explain(IOException e) {
            return passed ? timeout(e) : e;
        }

        SocketTimeoutException timeout(Exception cause) {
            SocketTimeoutException timeout = new SocketTimeoutException("the call took longer than " + limit);
            timeout.initCause(cause);
            return timeout;
        }
    }

    private static final class TimedEntity extends HttpEntityWrapper {

        private final Deadline deadline;
        private InputStream content;

        TimedEntity(HttpEntity entity, Deadline deadline) {
            super(entity);
            this.deadline = deadline;
        }

        @Override
        public InputStream getContent() throws IOException {
            if (content == null) {
                content = new TimedStream(super.getContent(), deadline);
            }
            return content;
        }

        @Override
        public void close() throws IOException {
            deadline.met();
            super.close();
        }
    }

    private static final class TimedStream extends FilterInputStream {

        private final Deadline deadline;

        TimedStream(InputStream in, Deadline deadline) {
            super(in);
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                throw deadline.explain(e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                throw deadline.explain(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                in.close();
            } catch (IOException e) {
                throw deadline.explain(e);
            } finally {
                deadline.met();
            }
        }
    }
}
