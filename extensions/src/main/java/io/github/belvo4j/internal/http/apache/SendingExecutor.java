package io.github.belvo4j.internal.http.apache;

import java.io.IOException;
import java.io.Serial;
import java.net.SocketException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
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
        call.waits();
        try {
            // A tunnel through a proxy comes before the request.
            return Method.CONNECT.isSame(request.getMethod())
                    ? super.execute(request, connection, callback, context)
                    : send(request, connection, callback, context);
        } finally {
            call.goesOn();
        }
    }

    private ClassicHttpResponse send(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException {
        EndpointDetails endpoint = connection.getEndpointDetails();
        long before = endpoint.getSentBytesCount();
        try {
            return super.execute(request, connection, callback, context);
        } catch (HttpException e) {
            throw new SendingException(new ClientProtocolException(e), true);
        } catch (IOException e) {
            // The first write fails as a whole; TLS has failures of its own, which say less.
            throw new SendingException(e, endpoint.getSentBytesCount() > before || !(e instanceof SocketException));
        }
    }
}
