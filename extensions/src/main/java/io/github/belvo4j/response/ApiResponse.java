package io.github.belvo4j.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A successful response with its status and headers: see {@link io.github.belvo4j.Belvo#exchange}.
 *
 * @param status the HTTP status, 2xx
 * @param headers names in lower case
 * @param body what the call returned; null if the operation returns nothing
 * @param <T> the body
 */
public record ApiResponse<T extends @Nullable Object>(int status, Map<String, List<String>> headers, T body) {

    /** Copies the headers. */
    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    /**
     * Belvo's ID of the request, to quote to its support.
     *
     * @return empty if the response has no such header
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(headers.get("x-request-id")).map(values -> values.get(0));
    }

    /** Without headers and body. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
