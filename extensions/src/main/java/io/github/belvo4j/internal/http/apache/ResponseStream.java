package io.github.belvo4j.internal.http.apache;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The body of a response, decompressed if necessary. Its exceptions indicate whether the call was aborted. */
final class ResponseStream extends InputStream {

    /** The maximum number of bytes to read when closing, so that a connection can be reused. Reading more isn't worth it. */
    private static final int LONGEST_REST = 1 << 16;

    private static final int BUFFER = 8192;

    private final InputStream body;
    private final boolean isZipped;
    private final RunningCall call;
    private @Nullable InputStream content;
    private boolean closed;

    ResponseStream(InputStream body, boolean isZipped, RunningCall call) {
        this.body = body;
        this.isZipped = isZipped;
        this.call = call;
    }

    private InputStream content() throws IOException {
        if (content == null) {
            content = isZipped ? new GZIPInputStream(body, BUFFER) : body;
        }
        return content;
    }

    @Override
    public int read() throws IOException {
        try {
            return content().read();
        } catch (IOException e) {
            throw call.explain(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return content().read(buffer, offset, length);
        } catch (IOException e) {
            throw call.explain(e);
        }
    }

    /** Closes the connection, unless the body ends soon. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (endsSoon()) {
                body.close();
            } else {
                call.abort();
            }
        } catch (IOException e) {
            throw call.explain(e);
        } finally {
            call.over();
        }
    }

    private boolean endsSoon() throws IOException {
        if (body.read() < 0) {
            // The usual case needs no buffer.
            return true;
        }
        byte[] buffer = new byte[4096];
        int rest = 1;
        while (rest <= LONGEST_REST) {
            int read = body.read(buffer);
            if (read < 0) {
                return true;
            }
            rest += read;
        }
        return false;
    }
}
