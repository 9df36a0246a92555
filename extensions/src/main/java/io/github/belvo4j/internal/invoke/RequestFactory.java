package io.github.belvo4j.internal.invoke;

import feign.MethodMetadata;
import feign.Request;
import feign.Util;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.operation.HeaderField;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Creates the requests of one operation from the metadata that Feign's contract has read. Feign's own handler copies, resolves
 * and parses its template three times for each call, which accounts for half of the memory allocated when a link is read.
 */
final class RequestFactory {

    private static final String JSON = "application/json";

    private final OperationDescriptor operation;
    private final MethodMetadata metadata;
    private final RequestDefaults defaults;
    private final Json json;
    private final PathTemplate path;
    private final NamedTemplates query;
    private final NamedTemplates variableHeaders;
    private final SortedMap<String, Collection<String>> headers;

    /**
     * Prepares the requests of an operation.
     *
     * @throws IllegalArgumentException if an annotation names an argument that the operation's method doesn't have
     */
    RequestFactory(OperationDescriptor operation, RequestDefaults defaults, Json json) {
        this.operation = operation;
        this.metadata = operation.metadata();
        this.defaults = defaults;
        this.json = json;
        this.path = new PathTemplate(operation, defaults.url(operation.path()));
        this.query = new NamedTemplates(metadata.template().queries(), operation);
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, Collection<String>> variable = new HashMap<>();
        metadata.template()
                .headers()
                .forEach((name, values) -> (values.stream().anyMatch(value -> value.contains("{")) ? variable : headers)
                        .put(name, values));
        this.variableHeaders = new NamedTemplates(variable, operation);
        headers.putIfAbsent("Accept", List.of(JSON));
        if (metadata.bodyIndex() != null) {
            headers.putIfAbsent("Content-Type", List.of(JSON));
        }
        headers.putAll(defaults.headers(operation));
    }

    /** Returns whether creating a request already checks all constraints on the arguments. */
    boolean checksAllArguments() {
        return path.guardsAllArguments();
    }

    /**
     * Creates the request of one call. Every attempt of the call sends this request.
     *
     * @throws InvalidRequestException if a path argument is missing or would change the path, or if an argument can't be sent
     *     in a header
     * @throws IllegalArgumentException if the body can't be written
     */
    Request request(@Nullable Object[] arguments) {
        String url = url(arguments);
        Object body = argument(metadata.bodyIndex(), arguments);
        byte[] bytes = body == null ? null : json.write(body, operation);
        return Request.create(
                operation.httpMethod(),
                url,
                headers(bytes, arguments),
                bytes,
                StandardCharsets.UTF_8,
                metadata.template());
    }

    /** Checks the arguments that become part of the path. */
    void checkPath(@Nullable Object[] arguments) {
        path.url(arguments);
    }

    private String url(@Nullable Object[] arguments) {
        String line = path.url(arguments);
        Map<String, String> own = query.isEmpty() ? Map.of() : query.resolve(arguments, PercentEncoding::encode);
        Map<String, String> parameters = defaults.query(own, argument(metadata.queryMapIndex(), arguments), operation);
        if (parameters.isEmpty()) {
            return line;
        }
        StringBuilder url = new StringBuilder(256).append(line);
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            url.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = '&';
        }
        return url.toString();
    }

    private static @Nullable Object argument(@Nullable Integer index, @Nullable Object[] arguments) {
        return index == null ? null : arguments[index];
    }

    private Map<String, Collection<String>> headers(byte @Nullable [] body, @Nullable Object[] arguments) {
        Optional<String> key = operation.idempotencyKey().filter(header -> !headers.containsKey(header));
        Object map = argument(metadata.headerMapIndex(), arguments);
        if (body == null && key.isEmpty() && map == null && variableHeaders.isEmpty()) {
            return headers;
        }
        Map<String, Collection<String>> all = new TreeMap<>(headers);
        if (body != null) {
            all.put(Util.CONTENT_LENGTH, List.of(Integer.toString(body.length)));
        }
        if (!variableHeaders.isEmpty()) {
            putAllowed(variableHeaders.resolve(arguments, UnaryOperator.identity()), all);
        }
        if (map != null) {
            putAllowed(QueryParameters.of(map, operation), all);
        }
        key.ifPresent(
                header -> all.putIfAbsent(header, List.of(UUID.randomUUID().toString())));
        return all;
    }

    /** Adds the headers of one call to those of every call. The client's own headers take precedence. */
    private void putAllowed(Map<String, String> own, Map<String, Collection<String>> all) {
        Map<String, Collection<String>> clients = defaults.headers(operation);
        own.forEach((name, value) -> {
            HeaderField.check(operation, name, value);
            if (!clients.containsKey(name)) {
                all.put(name, List.of(value));
            }
        });
    }
}
