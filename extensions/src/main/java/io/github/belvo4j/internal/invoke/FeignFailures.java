package io.github.belvo4j.internal.invoke;

import feign.FeignException;
import feign.codec.EncodeException;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.retry.TransportFailure;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Replaces Feign's exceptions, which contain the request and thus the secret password, and whose messages quote the URL. */
public final class FeignFailures {

    private FeignFailures() {}

    /** Returns the exception that replaces one of Feign's, whichever part of Feign threw it. */
    public static RuntimeException replaced(OperationDescriptor operation, FeignException e) {
        if (e.getCause() instanceof BelvoException ours) {
            return ours;
        }
        if (e.getCause() instanceof IOException network) {
            return e.status() > 0 ? brokenOff(operation, e, network) : network(operation, network);
        }
        if (e instanceof EncodeException && e.getCause() instanceof IllegalArgumentException ours) {
            return ours;
        }
        // Omits the message and the cause, since both may quote the request.
        return new IllegalStateException(
                operation.line() + " failed in Feign with " + e.getClass().getSimpleName());
    }

    /** Returns the exception for a call that got no response. */
    static NetworkException network(OperationDescriptor operation, IOException e) {
        TransportFailure failure = TransportFailure.of(e);
        return new NetworkException(operation.line(), failure.reason(), failure.mayHaveBeenSent());
    }

    private static NetworkException brokenOff(OperationDescriptor operation, FeignException e, IOException cause) {
        Map<String, List<String>> headers = new HashMap<>();
        new TreeMap<>(e.responseHeaders())
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new NetworkException(
                new ErrorResponse(operation.line(), e.status(), List.of(), null, headers),
                TransportFailure.of(cause).reason());
    }
}
