package io.github.belvo4j.internal.invoke;

import feign.Client;
import feign.MethodMetadata;
import feign.Request;
import feign.Response;
import feign.Util;
import io.github.belvo4j.internal.error.BelvoErrorDecoder;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.observe.CallObservation;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends the request of one generated method and reads its answer, from what Feign's contract says of the method and with
 * Feign's client and decoders. Feign's own handler copies, resolves and parses its template three times for each call:
 * for one link, half of what the call allocates.
 */
public final class Exchange {

    /** The client behind gives each method its own. */
    private static final Request.Options OPTIONS =
            new Request.Options(10, TimeUnit.SECONDS, 60, TimeUnit.SECONDS, false);

    private final OperationDescriptor operation;
    private final MethodMetadata metadata;
    private final PathArguments pathArguments;
    private final RequestDefaults defaults;
    private final Json json;
    private final BelvoErrorDecoder errors;
    private final @Nullable ResponseRecorder recorder;
    private final List<String> path = new ArrayList<>();
    private final List<Integer> pathIndexes = new ArrayList<>();
    private final Map<String, Collection<String>> headers;

    /**
     * Prepares the requests of a method.
     *
     * @param recorder null unless responses are recorded
     */
    public Exchange(
            OperationDescriptor operation,
            RequestDefaults defaults,
            Json json,
            BelvoErrorDecoder errors,
            @Nullable ResponseRecorder recorder) {
        this.operation = operation;
        this.metadata = operation.metadata();
        this.pathArguments = new PathArguments(operation);
        this.defaults = defaults;
        this.json = json;
        this.errors = errors;
        this.recorder = recorder;
        splitPath(defaults.url(metadata.template().url()));
        this.headers = headers();
    }

    private void splitPath(String url) {
        int done = 0;
        for (int open = url.indexOf('{'); open >= 0; open = url.indexOf('{', done)) {
            path.add(url.substring(done, open));
            done = url.indexOf('}', open) + 1;
            pathIndexes.add(argument(url.substring(open + 1, done - 1)));
        }
        path.add(url.substring(done));
    }

    private int argument(String name) {
        return metadata.indexToName().entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(metadata.configKey() + " has no argument " + name))
                .getKey();
    }

    private Map<String, Collection<String>> headers() {
        Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(metadata.template().headers());
        all.putAll(defaults.headers(operation));
        return all;
    }

    OperationDescriptor operation() {
        return operation;
    }

    PathArguments pathArguments() {
        return pathArguments;
    }

    /**
     * The request of one call, the same for all its attempts.
     *
     * @param arguments those of the path encoded
     * @throws IllegalArgumentException if the body can't be written
     */
    Request request(@Nullable Object[] arguments) {
        Integer bodyIndex = metadata.bodyIndex();
        Object body = bodyIndex == null ? null : arguments[bodyIndex];
        byte[] bytes = body == null ? null : json.write(body, operation);
        return Request.create(
                operation.httpMethod(),
                url(arguments),
                headers(bytes),
                bytes,
                StandardCharsets.UTF_8,
                metadata.template());
    }

    private Map<String, Collection<String>> headers(byte @Nullable [] body) {
        Optional<String> key = operation.idempotencyKey().filter(header -> !headers.containsKey(header));
        if (body == null && key.isEmpty()) {
            return headers;
        }
        Map<String, Collection<String>> all = new TreeMap<>(headers);
        if (body != null) {
            all.put(Util.CONTENT_LENGTH, List.of(Integer.toString(body.length)));
        }
        key.ifPresent(header -> all.put(header, List.of(UUID.randomUUID().toString())));
        return all;
    }

    /**
     * Sends a request and reads its response.
     *
     * @throws IOException if there is no response
     * @throws io.github.belvo4j.error.BelvoException if the response isn't a success
     */
    @Nullable
    Object send(Request request, Client client) throws IOException {
        Response answer = client.execute(request, OPTIONS);
        try {
            // A client of the caller's may have sent another request.
            Response response = answer.request() == request
                    ? answer
                    : answer.toBuilder().request(request).build();
            CallObservation.answered(response.status());
            if (recorder != null) {
                recorder.record(response);
            }
            if (response.status() < 200 || response.status() > 299) {
                throw errors.decode(metadata.configKey(), response);
            }
            return metadata.returnType() == void.class ? null : json.decode(response, metadata.returnType());
        } finally {
            Util.ensureClosed(answer.body());
        }
    }

    private String url(@Nullable Object[] arguments) {
        StringBuilder url = new StringBuilder(128).append(path.get(0));
        for (int i = 0; i < pathIndexes.size(); i++) {
            url.append(arguments[pathIndexes.get(i)]).append(path.get(i + 1));
        }
        Integer queryIndex = metadata.queryMapIndex();
        Object query = queryIndex == null ? null : arguments[queryIndex];
        char separator = '?';
        for (Map.Entry<String, String> parameter : defaults.query(query).entrySet()) {
            url.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = '&';
        }
        return url.toString();
    }
}
