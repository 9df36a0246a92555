package io.github.belvo4j.internal.http;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.Util;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Applies a deadline to the calls of any client, checked before each read of the body. A hanging read is ended by the
 * client's own read timeout.
 */
final class BodyDeadlineClient implements Client {

    private final Client client;
    private final Duration limit;

    BodyDeadlineClient(Client client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        long start = System.nanoTime();
        Response response = client.execute(request, options);
        return response.body() == null
                ? response
                : response.toBuilder()
                        .body(new TimedBody(response.body(), start))
                        .build();
    }

    private final class TimedBody implements Response.Body {

        private final Response.Body body;
        private final long start;

        TimedBody(Response.Body body, long start) {
            this.body = body;
            this.start = start;
        }

        @Override
        public @Nullable Integer length() {
            return body.length();
        }

        @Override
        public boolean isRepeatable() {
            return body.isRepeatable();
        }

        @Override
        public InputStream asInputStream() throws IOException {
            return new FilterInputStream(body.asInputStream()) {
                @Override
                public int read() throws IOException {
                    requireTime();
                    return in.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    requireTime();
                    return in.read(buffer, offset, length);
                }

                /** The body itself is closed instead. */
                @Override
                public void close() {}
            };
        }

        @Override
        public Reader asReader(Charset charset) throws IOException {
            return new InputStreamReader(asInputStream(), charset);
        }

        @Override
        @Deprecated
        public Reader asReader() throws IOException {
            return asReader(Util.UTF_8);
        }

        /** Some clients read a body to its end on closing it; after the deadline, the caller doesn't wait for that. */
        @Override
        public void close() throws IOException {
            if (inTime()) {
                body.close();
            } else {
                Thread closer = new Thread(() -> Util.ensureClosed(body), "belvo4j-late-body");
                closer.setDaemon(true);
                closer.start();
            }
        }

        private boolean inTime() {
            return System.nanoTime() - start <= limit.toNanos();
        }

        private void requireTime() throws SocketTimeoutException {
            if (!inTime()) {
                throw new SocketTimeoutException("the call took longer than " + limit);
            }
        }
    }
}
