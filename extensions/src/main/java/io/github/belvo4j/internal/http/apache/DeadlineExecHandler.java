package io.github.belvo4j.internal.http.apache;

import io.github.belvo4j.internal.http.apache.CallWatchdog.Call;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Closes the connection of a call that exceeds its deadline, or whose thread is interrupted. A read timeout alone doesn't end
 * a slowly dripping body, since each byte restarts it.
 */
final class DeadlineExecHandler implements ExecChainHandler {

    /** Above the limit of the JSON parser, so that the parser reports it; this only keeps the rest from being read. */
    private static final int SLACK = 1 << 16;

    private final Duration limit;
    private final long maxBytes;
    private final CallWatchdog calls;

    DeadlineExecHandler(Duration limit, long maxBytes, CallWatchdog calls) {
        this.maxBytes = maxBytes + SLACK;
        this.limit = limit;
        this.calls = calls;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (Thread.currentThread().isInterrupted()) {
            throw interruptedInTime();
        }
        Call call = calls.begin(limit, scope.execRuntime::discardEndpoint);
        boolean handedOver = false;
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            if (call.wasCut()) {
                // The deadline passed before there was a connection to close.
                scope.execRuntime.discardEndpoint();
                throw call.explain(null);
            }
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(new TimedEntity(entity, call, maxBytes));
                handedOver = true;
            }
            return response;
        } catch (IOException e) {
            // HttpClient throws with this cause only while it waits for a connection.
            throw e.getCause() instanceof InterruptedException ? interruptedInTime() : call.explain(e);
        } catch (IllegalStateException e) {
            // Thrown by HttpClient if its connection was closed between two steps.
            if (call.wasCut()) {
                throw call.explain(e);
            }
            throw e;
        } finally {
            if (!handedOver) {
                call.over();
            }
        }
    }

    private static ConnectionRequestTimeoutException interruptedInTime() {
        return new ConnectionRequestTimeoutException("the thread was interrupted before there was a connection");
    }

    private static final class TimedEntity extends HttpEntityWrapper {

        private final Call call;
        private final long maxBytes;
        private @Nullable InputStream content;

        TimedEntity(HttpEntity entity, Call call, long maxBytes) {
            super(entity);
            this.maxBytes = maxBytes;
            this.call = call;
        }

        @Override
        public InputStream getContent() throws IOException {
            if (content == null) {
                content = new TimedStream(super.getContent(), call, maxBytes);
            }
            return content;
        }

        @Override
        public void close() throws IOException {
            call.over();
            super.close();
        }
    }

    private static final class TimedStream extends FilterInputStream {

        private final Call call;
        private long left;
        private boolean closed;

        TimedStream(InputStream in, Call call, long maxBytes) {
            super(in);
            this.left = maxBytes;
            this.call = call;
        }

        @Override
        public int read() throws IOException {
            try {
                int read = in.read();
                count(read < 0 ? 0 : 1);
                return read;
            } catch (IOException e) {
                throw call.explain(e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = in.read(buffer, offset, length);
                count(read);
                return read;
            } catch (IOException e) {
                throw call.explain(e);
            }
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                call.cut();
                throw new IOException("the response is larger than the response limits allow");
            }
        }

        /** Reads a short rest of the body, so that the connection can be reused; a long one isn't worth it. */
        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (isAtEnd()) {
                    in.close();
                } else {
                    call.cut();
                }
            } catch (IOException e) {
                throw call.explain(e);
            } finally {
                call.over();
            }
        }

        private boolean isAtEnd() throws IOException {
            if (in.read() < 0) {
                // The usual case, without a buffer.
                return true;
            }
            byte[] buffer = new byte[4096];
            int rest = 1;
            while (rest <= SLACK) {
                int read = in.read(buffer);
                if (read < 0) {
                    return true;
                }
                rest += read;
            }
            return false;
        }
    }
}
