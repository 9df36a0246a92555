package io.github.belvo4j.internal.http.apache;

import java.io.IOException;
import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A connection that doesn't log headers and bytes, which contain credentials, tokens and sessions. */
final class UnloggedConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    private Timeout timeout = Timeout.ZERO_MILLISECONDS;

    private UnloggedConnection() {
        super(Http1Config.DEFAULT);
    }

    /** A connection on a socket, or one that is bound later if the socket is null. */
    static ManagedHttpClientConnection on(@Nullable Socket socket) throws IOException {
        UnloggedConnection connection = new UnloggedConnection();
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        super.setSocketTimeout(timeout);
        this.timeout = timeout;
    }

    @Override
    public void passivate() {
        super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
    }

    @Override
    public void activate() {
        super.setSocketTimeout(timeout);
    }
}
