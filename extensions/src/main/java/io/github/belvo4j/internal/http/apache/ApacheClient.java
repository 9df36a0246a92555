package io.github.belvo4j.internal.http.apache;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.belvo4j.internal.operation.ResponseHeaders;
import io.github.belvo4j.internal.retry.NeverSentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Binds Feign to Apache HttpClient 5. Feign's own binding parses and rebuilds each URL, and creates a configuration per
 * request, which accounts for a quarter of the SDK's own time when one link is read.
 */
final class ApacheClient implements Client {

    private static final String GZIP = "gzip";

    private final HttpClient client;
    private final RequestConfig defaults;
    private final Set<RunningCall> calls;
    private final Runnable used;
    private final Map<Request.Options, RequestConfig> configs = new ConcurrentHashMap<>();

    /**
     * Creates the binding.
     *
     * @param defaults the defaults for settings that Feign's options don't have
     * @param calls all running calls
     * @param used called after each use of a connection
     */
    ApacheClient(HttpClient client, RequestConfig defaults, Set<RunningCall> calls, Runnable used) {
        this.client = client;
        this.defaults = defaults;
        this.calls = calls;
        this.used = used;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        HttpUriRequestBase message = message(request, options);
        RunningCall call = RunningCall.begin(
                message,
                calls,
                Duration.ofMillis(options.connectTimeoutMillis()),
                options.readTimeoutUnit().toNanos(options.readTimeout()));
        boolean goesOn = false;
        try {
            Response response = response(request, open(message, call), call);
            goesOn = true;
            return response;
        } catch (IOException e) {
            throw call.explain(e);
        } finally {
            if (!goesOn) {
                call.over();
            }
            used.run();
        }
    }

    private HttpUriRequestBase message(Request request, Request.Options options) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
        message.addHeader(HttpHeaders.ACCEPT_ENCODING, GZIP);
        message.setConfig(configs.computeIfAbsent(options, this::config));
        request.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> message.addHeader(name, value));
            }
        });
        if (request.body() != null || request.httpMethod().isWithBody()) {
            byte[] body = request.body() == null ? new byte[0] : request.body();
            // The content type is set as a header.
            message.setEntity(new ByteArrayEntity(body, (ContentType) null));
        }
        return message;
    }

    private ClassicHttpResponse open(HttpUriRequestBase message, RunningCall call) throws IOException {
        try {
            return client.executeOpen(null, message, call);
        } catch (IOException e) {
            throw call.mayBeSent() ? e : new NeverSentException(e);
        } catch (RuntimeException e) {
            // Thrown by a pool or a connection that is closed between two steps.
            IOException broken = new IOException(e);
            throw call.mayBeSent() ? broken : new NeverSentException(broken);
        }
    }

    /** Returns the configuration of a request with the given options. */
    @SuppressWarnings("deprecation") // Feign passes the connect timeout with each request, not with the connection.
    private RequestConfig config(Request.Options options) {
        return RequestConfig.copy(defaults)
                .setConnectTimeout(Timeout.of(options.connectTimeout(), options.connectTimeoutUnit()))
                // The call has its own read timeout.
                .setResponseTimeout(Timeout.ZERO_MILLISECONDS)
                .build();
    }

    private static Response response(Request request, ClassicHttpResponse response, RunningCall call)
            throws IOException {
        if (response.getCode() < HttpStatus.SC_OK) {
            // Interim responses have been consumed. For an invalid status, Feign throws an exception that hides the
            // request.
            response.close();
            throw new ClientProtocolException();
        }
        HttpEntity entity = response.getEntity();
        boolean isZipped = entity != null && GZIP.equalsIgnoreCase(entity.getContentEncoding());
        if (entity == null) {
            call.over();
        }
        return Response.builder()
                .protocolVersion(Request.ProtocolVersion.HTTP_1_1)
                .status(response.getCode())
                .reason(response.getReasonPhrase())
                // If there is a body, it holds the headers.
                .headers(entity == null ? Map.copyOf(headers(response)) : Map.of())
                .request(request)
                .body(entity == null ? null : new Body(response, entity, isZipped, call))
                .build();
    }

    /** Returns the headers of a response, with names in lower case. */
    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT),
                    List.of(header.getValue()),
                    (earlier, value) ->
                            Stream.concat(earlier.stream(), value.stream()).toList());
        }
        return headers;
    }

    private static final class Body implements ResponseHeaders.Keeper {

        private final ClassicHttpResponse response;
        private final HttpEntity entity;
        private final boolean isZipped;
        private final RunningCall call;
        private @Nullable ResponseStream stream;

        Body(ClassicHttpResponse response, HttpEntity entity, boolean isZipped, RunningCall call) {
            this.response = response;
            this.entity = entity;
            this.isZipped = isZipped;
            this.call = call;
        }

        @Override
        public Map<String, List<String>> headers() {
            Map<String, List<String>> headers = ApacheClient.headers(response);
            if (isZipped) {
                headers.remove("content-encoding");
            }
            return headers;
        }

        @Override
        public @Nullable Integer length() {
            long length = isZipped ? -1 : entity.getContentLength();
            return length >= 0 && length <= Integer.MAX_VALUE ? Integer.valueOf((int) length) : null;
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public InputStream asInputStream() throws IOException {
            if (stream == null) {
                stream = new ResponseStream(entity.getContent(), isZipped, call);
            }
            return stream;
        }

        @Override
        public Reader asReader(Charset charset) throws IOException {
            return new InputStreamReader(asInputStream(), charset);
        }

        /** Closes the stream first, which decides whether the connection can be reused. */
        @Override
        public void close() throws IOException {
            try (response) {
                asInputStream().close();
            } finally {
                call.over();
            }
        }
    }
}
