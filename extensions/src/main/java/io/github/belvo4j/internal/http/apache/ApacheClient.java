package io.github.belvo4j.internal.http.apache;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.Util;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Feign on Apache HttpClient 5. Feign's own binding parses and rebuilds each URL, and creates a configuration per request,
 * which is a quarter of the SDK's own time for one link.
 */
final class ApacheClient implements Client {

    private final HttpClient client;
    private final RequestConfig defaults;
    private final Map<Request.Options, RequestConfig> configs = new ConcurrentHashMap<>();

    /**
     * Sets up the binding.
     *
     * @param defaults for what Feign's options don't say
     */
    ApacheClient(HttpClient client, RequestConfig defaults) {
        this.client = client;
        this.defaults = defaults;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        HttpUriRequestBase message = new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
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
        return response(request, client.executeOpen(null, message, null));
    }

    /** A client has two sets of options: for reading, and for reaching an institution. */
    @SuppressWarnings("deprecation") // Feign gives the time to connect with the request, not with the connection.
    private RequestConfig config(Request.Options options) {
        return RequestConfig.copy(defaults)
                .setConnectTimeout(Timeout.of(options.connectTimeout(), options.connectTimeoutUnit()))
                .setResponseTimeout(Timeout.of(options.readTimeout(), options.readTimeoutUnit()))
                .build();
    }

    private static Response response(Request request, ClassicHttpResponse response) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        HttpEntity entity = response.getEntity();
        return Response.builder()
                .protocolVersion(Request.ProtocolVersion.HTTP_1_1)
                .status(response.getCode())
                .reason(response.getReasonPhrase())
                .headers(headers)
                .request(request)
                .body(entity == null ? null : new Body(response, entity))
                .build();
    }

    private record Body(ClassicHttpResponse response, HttpEntity entity) implements Response.Body {

        @Override
        public @Nullable Integer length() {
            long length = entity.getContentLength();
            return length >= 0 && length <= Integer.MAX_VALUE ? Integer.valueOf((int) length) : null;
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public InputStream asInputStream() throws IOException {
            return entity.getContent();
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

        /** Closing the stream decides whether its connection can be reused. */
        @Override
        public void close() throws IOException {
            try (response) {
                entity.getContent().close();
            }
        }
    }
}
