package io.github.belvo4j.internal.operation;

import feign.Response;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.UnreadableResponseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class ErrorResponses {

    private ErrorResponses() {}

    public static ErrorResponse describe(Response response, List<ErrorEntry> errors, @Nullable String requestId) {
        return new ErrorResponse(
                OperationDescriptor.of(response.request().requestTemplate()).line(),
                response.status(),
                errors,
                requestId,
                ResponseHeaders.of(response));
    }

    /**
     * Returns the exception for a successful response that can't be read.
     *
     * @param response the response; its body is kept for the caller if it is a {@link KeptBody}
     */
    public static UnreadableResponseException unreadable(Response response, String reason) {
        String body = response.body() instanceof KeptBody kept ? kept.text() : null;
        return new UnreadableResponseException(describe(response, List.of(), null), reason, body);
    }
}
