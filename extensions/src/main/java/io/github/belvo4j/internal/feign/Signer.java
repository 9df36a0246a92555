package io.github.belvo4j.internal.feign;

import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.github.belvo4j.internal.invoke.RequestDefaults;
import io.github.belvo4j.internal.operation.HeaderField;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds the key pair and the idempotency key to the requests of an operation. Requests are rejected if their origin (scheme,
 * host and port) isn't that of the base URL.
 */
public final class Signer implements RequestInterceptor {

    private final RequestDefaults defaults;

    public Signer(RequestDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public void apply(RequestTemplate template) {
        String url = template.url();
        requireBaseUrl(url.startsWith("http") ? url : template.feignTarget().url());
        OperationDescriptor operation = OperationDescriptor.of(template);
        defaults.headers(operation).forEach((name, values) -> {
            template.removeHeader(name);
            template.header(name, values);
        });
        operation
                .idempotencyKey()
                .filter(header -> !template.headers().containsKey(header))
                .ifPresent(header -> template.header(header, UUID.randomUUID().toString()));
    }

    /**
     * Returns a copy of a request with the keys. Only the HTTP client gets this copy, so the keys never reach loggers or
     * exceptions.
     *
     * @param idempotencyKey the same for all attempts of a call; null if the operation has none
     * @throws IllegalStateException if the request's origin isn't that of the base URL
     * @throws io.github.belvo4j.error.InvalidRequestException if a header can't be sent
     */
    Request sign(Request request, OperationDescriptor operation, @Nullable String idempotencyKey) {
        requireBaseUrl(request.url());
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, values) -> values.forEach(value -> HeaderField.check(operation, name, value)));
        headers.putAll(request.headers());
        headers.putAll(defaults.headers(operation));
        if (idempotencyKey != null) {
            operation.idempotencyKey().ifPresent(header -> headers.put(header, List.of(idempotencyKey)));
        }
        return Request.create(
                request.httpMethod(),
                request.url(),
                headers,
                request.body(),
                request.charset(),
                request.requestTemplate());
    }

    private void requireBaseUrl(String url) {
        URI target = URI.create(url);
        URI base = defaults.baseUrl();
        boolean isSame = base.getScheme().equalsIgnoreCase(target.getScheme())
                && base.getHost().equalsIgnoreCase(Objects.requireNonNullElse(target.getHost(), ""))
                && base.getPort() == target.getPort();
        if (!isSame) {
            throw new IllegalStateException("The request wasn't sent: the keys are for " + base + ", not for "
                    + target.getScheme() + "://" + target.getRawAuthority());
        }
    }
}
