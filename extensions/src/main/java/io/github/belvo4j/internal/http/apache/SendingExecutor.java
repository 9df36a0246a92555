package io.github.belvo4j.internal.http.apache;

import java.io.IOException;
import java.io.Serial;
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

/** Tells, when a request fails on its connection, whether anything of it was sent: by the bytes that the socket has taken. */
final class SendingExecutor extends HttpRequestExecutor {

    /** A request failed on its connection. */
    static final class SendingException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final IOException reason;
        private final boolean sent;

        SendingException(IOException reason, boolean sent) {
            super(reason);
            this.reason = reason;
            this.sent = sent;
        }

        IOException reason() {
            return reason;
        }

        /** Whether anything may have been sent, if nobody has aborted the write. */
        boolean isSent() {
            return sent;
        }
    }

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
                // A tunnel through a proxy comes before the request.
                return super.execute(request, connection, callback, context);
            }
            call.sends();
            return send(request, used, callback, context);
        } finally {
            used.goesOn();
        }
    }

    private ClassicHttpResponse send(
            ClassicHttpRequest request,
            UnloggedConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException {
        EndpointDetails endpoint = connection.getEndpointDetails();
        if (endpoint == null) {
            // Closed since it was leased.
            throw new SendingException(new ConnectionClosedException(), false);
        }
        long before = endpoint.getSentBytesCount();
        try {
            return super.execute(request, connection, callback, context);
        } catch (HttpException e) {
            throw new SendingException(new ClientProtocolException(e), true);
        } catch (IOException e) {
            // The first write fails as a whole, but TLS may have sent a part of it.
            boolean sent = endpoint.getSentBytesCount() > before || connection.getSSLSession() != null;
            // A failed handshake wouldn't have come this far: what the exception is called says nothing of the request.
            throw new SendingException(sent && e instanceof SSLException ? new SSLException(e) : e, sent);
        }
    }
}
