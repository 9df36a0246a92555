package io.github.belvo4j.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.operation.ResponseHeaders;
import io.github.belvo4j.internal.text.OneLine;
import io.github.belvo4j.options.RequestLog;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the parts of requests and responses that a {@link RequestLog} allows. */
final class LoggingClient implements Client {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.belvo4j");

    private final Client client;
    private final RequestLog allowed;

    LoggingClient(Client client, RequestLog allowed) {
        this.client = client;
        this.allowed = allowed;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        if (!LOG.isDebugEnabled()) {
            return client.execute(request, options);
        }
        OperationDescriptor operation = OperationDescriptor.of(request.requestTemplate());
        Map<String, String> fields = fields(operation, request);
        long start = System.nanoTime();
        try {
            Response response = client.execute(request, options);
            LOG.debug(
                    "{} {} returned {} after {} ms {}",
                    operation,
                    fields,
                    response.status(),
                    millis(start),
                    headers(response));
            return response;
        } catch (IOException e) {
            // Omits the message, which may contain anything.
            LOG.debug(
                    "{} {} failed with {} after {} ms",
                    operation,
                    fields,
                    e.getClass().getSimpleName(),
                    millis(start));
            throw e;
        }
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private Map<String, String> fields(OperationDescriptor operation, Request request) throws IOException {
        Map<String, String> shown = new TreeMap<>();
        if (!allowed.fields().isEmpty() && request.body() != null) {
            JsonNode body = Json.MAPPER.readTree(request.body());
            allowed.fields().forEach(name -> {
                if (body.path(name).isValueNode() && !operation.isSecret(name)) {
                    shown.put(name, OneLine.of(body.path(name).asText()));
                }
            });
        }
        return shown;
    }

    private Map<String, List<String>> headers(Response response) {
        Map<String, List<String>> shown = new TreeMap<>();
        ResponseHeaders.of(response).forEach((name, values) -> {
            if (name.equals("x-request-id") || allowed.headers().contains(name)) {
                shown.put(name, values.stream().map(OneLine::of).toList());
            }
        });
        return shown;
    }
}
