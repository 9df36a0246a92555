package io.github.belvo4j.internal.invoke;

import feign.Response;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.internal.operation.ErrorResponses;
import io.github.belvo4j.response.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the status and headers of the last response of a call. It is thread-safe, since a call may read pages ahead on other
 * threads.
 */
public final class ResponseRecorder {

    private volatile @Nullable ErrorResponse last;

    void record(Response response) {
        last = ErrorResponses.describe(response, List.of(), null);
    }

    /**
     * Returns the last response, with the result of the call.
     *
     * @throws IllegalStateException if the call sent nothing
     */
    public <T extends @Nullable Object> ApiResponse<T> response(T body) {
        ErrorResponse response = last;
        if (response == null) {
            throw new IllegalStateException("The call sent no request, so there is no response");
        }
        return new ApiResponse<>(response.status(), response.headers(), body);
    }
}
