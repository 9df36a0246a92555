package io.github.belvo4j.internal.http.apache;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.apache.hc.core5.http.io.EofSensorWatcher;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;

/**
 * Sends a request and receives its response like HttpClient's own last step, but without logging the path and the query, which
 * may contain an access token or personal data. If a body isn't read to its end, its connection isn't reused.
 */
final class UnloggedExecHandler implements ExecChainHandler {

    private final HttpProcessor headers = HttpProcessorBuilder.create()
            .addAll(RequestTargetHost.INSTANCE, RequestContent.INSTANCE, RequestConnControl.INSTANCE)
            .build();
    private final ConnectionReuseStrategy reuse = DefaultClientConnectionReuseStrategy.INSTANCE;
    private final ConnectionKeepAliveStrategy keepAlive = DefaultConnectionKeepAliveStrategy.INSTANCE;

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ExecRuntime runtime = scope.execRuntime;
        try {
            headers.process(request, request.getEntity(), scope.clientContext);
            ClassicHttpResponse response = runtime.execute(scope.exchangeId, request, scope.clientContext);
            if (reuse.keepAlive(request, response, scope.clientContext)) {
                runtime.markConnectionReusable(null, keepAlive.getKeepAliveDuration(response, scope.clientContext));
            } else {
                runtime.markConnectionNonReusable();
            }
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                runtime.releaseEndpoint();
            } else {
                response.setEntity(new ReleasingEntity(entity, runtime));
            }
            return response;
        } catch (IOException | HttpException | RuntimeException e) {
            runtime.discardEndpoint();
            throw e;
        }
    }

    /** Releases the connection at the end of the body. */
    private static final class ReleasingEntity extends HttpEntityWrapper implements EofSensorWatcher {

        private final ExecRuntime runtime;

        ReleasingEntity(HttpEntity entity, ExecRuntime runtime) {
            super(entity);
            this.runtime = runtime;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new EofSensorInputStream(super.getContent(), this);
        }

        @Override
        public boolean eofDetected(InputStream body) throws IOException {
            body.close();
            runtime.releaseEndpoint();
            return false;
        }

        @Override
        public boolean streamClosed(InputStream body) {
            runtime.discardEndpoint();
            return false;
        }

        @Override
        public boolean streamAbort(InputStream body) {
            runtime.discardEndpoint();
            return false;
        }

        @Override
        public void close() {
            runtime.discardEndpoint();
        }
    }
}
