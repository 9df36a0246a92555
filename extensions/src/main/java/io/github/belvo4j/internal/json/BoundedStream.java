package io.github.belvo4j.internal.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** A stream that fails if it is longer than a limit. */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long left;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    /** Thrown when a stream is longer than its limit. */
    static final class TooLongException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final long limit;

        TooLongException(long limit) {
            this.limit = limit;
        }

        String reason() {
            return "it exceeds the limit of " + limit + " bytes";
        }
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws TooLongException {
        if (read > left) {
            throw new TooLongException(limit);
        }
        left -= read;
    }
}
