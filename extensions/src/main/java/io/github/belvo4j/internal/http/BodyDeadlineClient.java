package io.github.belvo4j.internal.http;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.Util;
import io.github.belvo4j.internal.retry.NeverSentException;
import io.github.belvo4j.internal.thread.Deadline;
import io.github.belvo4j.internal.thread.DeadlineException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Applies the deadline of a call to any HTTP client. The deadline is checked before the request is sent and before each read of
 * the body. A read that hangs is ended by the HTTP client's own read timeout.
 */
final class BodyDeadlineClient implements Client {

    private final Client client;

    BodyDeadlineClient(Client client) {
        this.client = client;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Deadline deadline = Deadline.current();
        if (deadline.hasPassed()) {
            throw new NeverSentException(deadline.exceeded());
        }
        Response response = client.execute(request, within(deadline, options));
        return response.body() == null
                ? response
                : response.toBuilder()
                        .body(new TimedBody(response.body(), deadline))
                        .build();
    }

    /** Limits the connect and read timeouts to the time that the call has left. */
    private static Request.Options within(Deadline deadline, Request.Options options) {
        long left = Math.max(1, deadline.left().toMillis());
        return options.connectTimeoutMillis() <= left && options.readTimeoutMillis() <= left
                ? options
                : new Request.Options(
                        Math.min(left, options.connectTimeoutMillis()),
                        TimeUnit.MILLISECONDS,
                        Math.min(left, options.readTimeoutMillis()),
                        TimeUnit.MILLISECONDS,
                        options.isFollowRedirects());
    }

    private static final class TimedBody implements Response.Body {

        private final Response.Body body;
        private final Deadline deadline;

        TimedBody(Response.Body body, Deadline deadline) {
            this.body = body;
            this.deadline = deadline;
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

        /** Some clients read a body to its end when it is closed; after the deadline, the caller doesn't wait for that. */
        @Override
        public void close() throws IOException {
            if (!deadline.hasPassed()) {
                body.close();
            } else {
                Thread closer = new Thread(() -> Util.ensureClosed(body), "belvo4j-late-body");
                closer.setDaemon(true);
                closer.start();
            }
        }

        private void requireTime() throws DeadlineException {
            if (deadline.hasPassed()) {
                throw deadline.exceeded();
            }
        }
    }
}
