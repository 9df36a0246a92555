package io.github.belvo4j.internal.http.apache;

import java.io.IOException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Records, if a request fails on its connection, whether any of it was sent, by counting the bytes written to the socket. */
final class SendingExecutor extends HttpRequestExecutor {

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        RunningCall call = (RunningCall) context;
        UnloggedConnection used = (UnloggedConnection) connection;
        call.uses(used);
        used.waits();
        try {
            if (Method.CONNECT.isSame(request.getMethod())) {
                // A tunnel through a proxy is established before the request.
                return super.execute(request, connection, callback, context);
            }
            return send(request, used, callback, call);
        } finally {
            used.goesOn();
        }
    }

    private ClassicHttpResponse send(
            ClassicHttpRequest request,
            UnloggedConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            RunningCall call)
            throws IOException {
        EndpointDetails endpoint = connection.getEndpointDetails();
        if (endpoint == null) {
            // The connection was closed after it was leased.
            throw new ConnectionClosedException();
        }
        long before = endpoint.getSentBytesCount();
        call.sends();
        try {
            return super.execute(request, connection, callback, call);
        } catch (HttpException e) {
            throw new ClientProtocolException(e);
        } catch (IOException e) {
            // The first write fails as a whole, but TLS may have sent a part of it.
            boolean sent = endpoint.getSentBytesCount() > before || connection.getSSLSession() != null;
            if (!sent) {
                call.sentNothing();
            }
            // The handshake has succeeded by now, so the type of the exception says nothing about the request.
            throw sent && e instanceof SSLException ? new SSLException(e) : e;
        }
    }
}
