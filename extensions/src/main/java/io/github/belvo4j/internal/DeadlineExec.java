package io.github.belvo4j.internal;

import io.github.belvo4j.internal.CallsUnderWay.Call;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Cuts the connection of a call that isn't over in time, or whose thread is interrupted. A read timeout alone never ends a
 * body that drips: each byte starts it anew.
 */
final class DeadlineExec implements ExecChainHandler {

    private final Duration limit;
    private final CallsUnderWay calls;

    DeadlineExec(Duration limit, CallsUnderWay calls) {
        this.limit = limit;
        this.calls = calls;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Call call = calls.begin(limit, scope.execRuntime::discardEndpoint);
        boolean handedOver = false;
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            if (call.wasCut()) {
                // The cut came before there was a connection to cut.
                scope.execRuntime.discardEndpoint();
                throw call.explain(null);
            }
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(new TimedEntity(entity, call));
                handedOver = true;
            }
            return response;
        } catch (IOException e) {
            throw call.explain(e);
        } catch (CancellationException e) {
            // What HttpClient's pool says to an interrupted thread that wants a connection.
            throw new ConnectionRequestTimeoutException("the thread was interrupted before there was a connection");
        } catch (IllegalStateException e) {
            // What HttpClient says when the cut took the connection between two of its steps.
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

    private static final class TimedEntity extends HttpEntityWrapper {

        private final Call call;
        private InputStream content;

        TimedEntity(HttpEntity entity, Call call) {
            super(entity);
            this.call = call;
        }

        @Override
        public InputStream getContent() throws IOException {
            if (content == null) {
                content = new TimedStream(super.getContent(), call);
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

        TimedStream(InputStream in, Call call) {
            super(in);
            this.call = call;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                throw call.explain(e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                throw call.explain(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                in.close();
            } catch (IOException e) {
                throw call.explain(e);
            } finally {
                call.over();
            }
        }
    }
}
