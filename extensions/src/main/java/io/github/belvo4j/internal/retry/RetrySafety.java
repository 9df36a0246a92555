package io.github.belvo4j.internal.retry;

import feign.Request.HttpMethod;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import org.jspecify.annotations.Nullable;

/** The safety of sending a request again: the columns of the table at {@link io.github.belvo4j.options.RetryPolicy}. */
public enum RetrySafety {
    /** Idempotent: two requests have the same effect as one. */
    IDEMPOTENT,
    /** Idempotent, and also successful if an earlier attempt, whose response was lost, has already deleted the object. */
    DELETION,
    /** Harmless if repeated, but makes Belvo retrieve data from the institution again. */
    RETRIEVAL,
    /** Creates or changes something only once, since all attempts have the same idempotency key. */
    KEYED,
    /** May create or change something twice. */
    CHANGE,
    /** Contains a value that the first attempt may have used up. */
    TOKEN;

    /** Returns how safe it is to repeat a call to an operation. */
    public static RetrySafety of(OperationDescriptor operation, @Nullable Object[] arguments) {
        RetrySafety safety = of(operation);
        return !safety.isIdempotent() && operation.usesUp(arguments) ? TOKEN : safety;
    }

    private static RetrySafety of(OperationDescriptor operation) {
        if (operation.httpMethod() == HttpMethod.PATCH) {
            return TOKEN;
        }
        if (!operation.isIdempotent()) {
            return operation.idempotencyKey().isPresent() ? KEYED : CHANGE;
        }
        return switch (operation.httpMethod()) {
            case DELETE -> DELETION;
            case POST -> RETRIEVAL;
            default -> IDEMPOTENT;
        };
    }

    /** Returns whether two requests have the same effect as one. */
    public boolean isIdempotent() {
        return this == IDEMPOTENT || this == DELETION;
    }

    private boolean isRepeatable() {
        return isIdempotent() || this == KEYED;
    }

    /** Returns whether the request may be sent again after a failure. */
    boolean allowsRetryAfter(BelvoException failure) {
        if (failure instanceof NetworkException network) {
            return isRepeatable() || !network.mayHaveBeenSent();
        }
        if (this == TOKEN) {
            return false;
        }
        if (failure instanceof RateLimitException || failure.hasCode(ErrorCode.TOO_MANY_SESSIONS)) {
            return true;
        }
        return failure instanceof ServerException && (isRepeatable() || this == RETRIEVAL && isTransient(failure));
    }

    private static boolean isTransient(BelvoException failure) {
        return failure.hasCode(ErrorCode.UNEXPECTED_ERROR) || failure.hasCode(ErrorCode.SERVICE_UNAVAILABLE);
    }
}
