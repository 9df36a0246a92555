package io.github.belvo4j.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A successful response with its status and headers: see {@link io.github.belvo4j.Belvo#exchange}.
 *
 * @param status the HTTP status, 2xx
 * @param headers the headers, with names in lower case
 * @param body the result of the call; null if the operation returns nothing
 * @param <T> the type of the body
 */
public record ApiResponse<T extends @Nullable Object>(int status, Map<String, List<String>> headers, T body) {

    /** Creates a response with a copy of the given headers. */
    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    /**
     * Returns the ID that Belvo assigned to the request. Quote it when you contact Belvo support.
     *
     * @return empty if the response has no such header
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(headers.get("x-request-id")).map(values -> values.get(0));
    }

    /** Returns a description without the headers and the body. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
