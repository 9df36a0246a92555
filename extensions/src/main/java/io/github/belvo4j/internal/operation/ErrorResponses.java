package io.github.belvo4j.internal.operation;

import feign.Response;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.UnreadableResponseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public final class ErrorResponses {

    private ErrorResponses() {}

    public static ErrorResponse describe(Response response, List<ErrorEntry> errors, @Nullable String requestId) {
        return new ErrorResponse(
                OperationDescriptor.of(response.request().requestTemplate()).line(),
                response.status(),
                errors,
                requestId,
                headers(response));
    }

    /**
     * A success that can't be read.
     *
     * @param response whose body is kept for the caller if it is a {@link KeptBody}
     */
    public static UnreadableResponseException unreadable(Response response, String reason) {
        String body = response.body() instanceof KeptBody kept ? kept.text() : null;
        return new UnreadableResponseException(describe(response, List.of(), null), reason, body);
    }

    private static Map<String, List<String>> headers(Response response) {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers()
                .forEach(
                        (name, values) -> headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                                .addAll(values));
        headers.replaceAll((name, values) -> List.copyOf(values));
        return headers;
    }
}
