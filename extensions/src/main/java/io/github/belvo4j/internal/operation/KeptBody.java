package io.github.belvo4j.internal.operation;

import feign.Response;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response body that retains a copy of what is read from it, up to its first MiB. */
public final class KeptBody implements ResponseHeaders.Keeper {

    private static final int LIMIT = 1 << 20;

    private final Response response;
    private final Response.Body body;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private @Nullable InputStream stream;

    private KeptBody(Response response) {
        this.response = response;
        this.body = response.body();
    }

    /** Returns a copy of a response whose body retains a copy of what is read; the response itself if it has no body. */
    public static Response in(Response response) {
        return response.body() == null
                ? response
                : response.toBuilder().body(new KeptBody(response)).build();
    }

    /** Returns the body as a string, up to its first MiB, including what hasn't been read yet. */
    String text() {
        try {
            asInputStream().readNBytes(LIMIT - kept.size());
        } catch (IOException e) {
            // The part that has already arrived is still worth keeping.
            return kept.toString(StandardCharsets.UTF_8);
        }
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream asInputStream() throws IOException {
        if (stream == null) {
            stream = new Copying(body.asInputStream(), kept);
        }
        return stream;
    }

    @Override
    public Reader asReader(Charset charset) throws IOException {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public Map<String, List<String>> headers() {
        return ResponseHeaders.of(response);
    }

    @Override
    public @Nullable Integer length() {
        return body.length();
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private static final class Copying extends FilterInputStream {

        private final ByteArrayOutputStream copy;

        Copying(InputStream in, ByteArrayOutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                copy.write(bytes, offset, Math.min(read, LIMIT - copy.size()));
            }
            return read;
        }
    }
}
