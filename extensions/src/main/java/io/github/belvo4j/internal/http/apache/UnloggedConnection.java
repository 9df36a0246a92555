package io.github.belvo4j.internal.http.apache;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that doesn't log headers and bytes, which contain credentials, tokens and sessions. It is reused only if the
 * server has neither closed it nor sent more than one response: otherwise, a request could get lost, or receive another
 * caller's response.
 */
final class UnloggedConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    private static final long NOT_WAITING = Long.MAX_VALUE;

    private final Parser parser;
    private Timeout timeout = Timeout.ZERO_MILLISECONDS;
    private volatile long waitingSince = NOT_WAITING;

    private UnloggedConnection(Parser parser) {
        super(Http1Config.DEFAULT, null, null, null, null, null, config -> parser);
        this.parser = parser;
    }

    /** Creates a connection on a socket; if the socket is null, the connection is bound later. */
    static ManagedHttpClientConnection on(@Nullable Socket socket) throws IOException {
        UnloggedConnection connection = new UnloggedConnection(new Parser());
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new WatchedSocket(socket));
    }

    @Override
    public void bind(@Nullable SSLSocket tls, Socket socket) throws IOException {
        bind(tls == null ? new WatchedSocket(socket) : new WatchedSocket(tls, socket));
    }

    /** Returns when the connection began to wait for the server, as {@link System#nanoTime()}; empty if it isn't waiting. */
    OptionalLong waitingSince() {
        long since = waitingSince;
        return since == NOT_WAITING ? OptionalLong.empty() : OptionalLong.of(since);
    }

    /** Records that the connection starts to wait for the server to receive or send data. */
    void waits() {
        waitingSince = System.nanoTime();
    }

    /** Records that the wait is over. */
    void goesOn() {
        waitingSince = NOT_WAITING;
    }

    /**
     * Checks, without blocking, whether the connection can no longer be used. HttpClient's own check takes a millisecond, and
     * treats extra input as a sign of life.
     */
    @Override
    public boolean isStale() throws IOException {
        SocketHolder holder = getSocketHolder();
        SocketChannel channel = holder == null ? null : holder.getBaseSocket().getChannel();
        if (channel == null) {
            return true;
        }
        try {
            return parser.hasInput() || hasDecrypted(holder) || !isQuiet(channel);
        } catch (IOException e) {
            return true;
        }
    }

    /** Returns whether TLS has more input, such as the rest of a record. */
    private static boolean hasDecrypted(SocketHolder holder) throws IOException {
        return holder.getSSLSocket() != null && holder.getInputStream().available() > 0;
    }

    /** Returns whether the connection is open and nothing has arrived since the last response. */
    private static boolean isQuiet(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        try {
            return channel.read(ByteBuffer.allocate(1)) == 0;
        } finally {
            channel.configureBlocking(true);
        }
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

    private final class WatchedSocket extends SocketHolder {

        WatchedSocket(Socket socket) {
            super(socket);
        }

        WatchedSocket(SSLSocket tls, Socket socket) {
            super(tls, socket);
        }

        @Override
        protected InputStream getInputStream(Socket socket) throws IOException {
            return new WatchedInput(socket.getInputStream());
        }
    }

    /** The input of the connection, which records how long the server is silent. */
    private final class WatchedInput extends FilterInputStream {

        WatchedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            waits();
            try {
                return in.read();
            } finally {
                goesOn();
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            waits();
            try {
                return in.read(buffer, offset, length);
            } finally {
                goesOn();
            }
        }
    }

    /** The standard parser, with access to the buffer that it reads from. */
    private static final class Parser implements HttpMessageParser<ClassicHttpResponse> {

        private final HttpMessageParser<ClassicHttpResponse> standard =
                DefaultHttpResponseParserFactory.INSTANCE.create();
        private @Nullable SessionInputBuffer buffer;

        @Override
        public @Nullable ClassicHttpResponse parse(SessionInputBuffer input, InputStream stream)
                throws IOException, HttpException {
            buffer = input;
            try {
                return standard.parse(new WholeHead(input), stream);
            } catch (IllegalArgumentException e) {
                // Thrown for the status 000.
                throw new ProtocolException(e.getMessage(), e);
            }
        }

        boolean hasInput() {
            return buffer != null && buffer.length() > 0;
        }
    }

    /** The head of a response, which must be complete: HttpClient treats a truncated head as a response without a body. */
    private static final class WholeHead implements SessionInputBuffer {

        private final SessionInputBuffer buffer;
        private boolean begun;

        WholeHead(SessionInputBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public int readLine(CharArrayBuffer line, InputStream in) throws IOException {
            int length = buffer.readLine(line, in);
            if (length < 0 && begun) {
                throw new ConnectionClosedException();
            }
            begun = true;
            return length;
        }

        @Override
        public int length() {
            return buffer.length();
        }

        @Override
        public int capacity() {
            return buffer.capacity();
        }

        @Override
        public int available() {
            return buffer.available();
        }

        @Override
        public int read(byte[] bytes, int offset, int length, InputStream in) throws IOException {
            return buffer.read(bytes, offset, length, in);
        }

        @Override
        public int read(byte[] bytes, InputStream in) throws IOException {
            return buffer.read(bytes, in);
        }

        @Override
        public int read(InputStream in) throws IOException {
            return buffer.read(in);
        }

        @Override
        public HttpTransportMetrics getMetrics() {
            return buffer.getMetrics();
        }
    }
}
