package io.github.belvo4j.internal.invoke;

import feign.MethodMetadata;
import feign.Request;
import feign.Util;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests of one operation, from what Feign's contract says of its method. Feign's own handler copies, resolves
 * and parses its template three times for each call: for one link, half of what the call allocates.
 */
final class RequestFactory {

    private final OperationDescriptor operation;
    private final MethodMetadata metadata;
    private final RequestDefaults defaults;
    private final Json json;
    private final PathTemplate path;
    private final Map<String, Collection<String>> headers;

    RequestFactory(OperationDescriptor operation, RequestDefaults defaults, Json json) {
        this.operation = operation;
        this.metadata = operation.metadata();
        this.defaults = defaults;
        this.json = json;
        this.path = new PathTemplate(operation, defaults.url(metadata.template().url()));
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(metadata.template().headers());
        headers.putAll(defaults.headers(operation));
    }

    /** Whether making a request checks all that there is to check of its arguments. */
    boolean checksAllArguments() {
        return path.guardsAllArguments();
    }

    /**
     * The request of one call, the same for all its attempts.
     *
     * @throws io.github.belvo4j.error.InvalidRequestException if an argument of the path is missing or leads elsewhere
     * @throws IllegalArgumentException if the body can't be written
     */
    Request request(@Nullable Object[] arguments) {
        String url = url(arguments);
        Object body = argument(metadata.bodyIndex(), arguments);
        byte[] bytes = body == null ? null : json.write(body, operation);
        return Request.create(
                operation.httpMethod(), url, headers(bytes), bytes, StandardCharsets.UTF_8, metadata.template());
    }

    private String url(@Nullable Object[] arguments) {
        StringBuilder url = path.url(arguments);
        char separator = '?';
        for (Map.Entry<String, String> parameter : defaults.query(
                        argument(metadata.queryMapIndex(), arguments), operation)
                .entrySet()) {
            url.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = '&';
        }
        return url.toString();
    }

    private static @Nullable Object argument(@Nullable Integer index, @Nullable Object[] arguments) {
        return index == null ? null : arguments[index];
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
}
