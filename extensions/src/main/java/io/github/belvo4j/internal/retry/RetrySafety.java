package io.github.belvo4j.internal.retry;

import feign.Request.HttpMethod;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import org.jspecify.annotations.Nullable;

/** What of a kind of request may be repeated: see the table at {@link io.github.belvo4j.options.RetryPolicy}. */
public enum RetrySafety {
    IDEMPOTENT,
    DELETION,
    RETRIEVAL,
    CHANGE,
    TOKEN;

    /** The kind of a call of an operation. */
    public static RetrySafety of(OperationDescriptor operation, @Nullable Object[] arguments) {
        RetrySafety kind = of(operation);
        boolean changes = kind == RETRIEVAL || kind == CHANGE;
        return changes && operation.usesUp(arguments) ? TOKEN : kind;
    }

    private static RetrySafety of(OperationDescriptor operation) {
        if (operation.httpMethod() == HttpMethod.PATCH) {
            return TOKEN;
        }
        if (!operation.isIdempotent()) {
            return CHANGE;
        }
        return switch (operation.httpMethod()) {
            case DELETE -> DELETION;
            case POST -> RETRIEVAL;
            default -> IDEMPOTENT;
        };
    }

    /** Whether doing it twice does no more than doing it once. */
    public boolean isIdempotent() {
        return this == IDEMPOTENT || this == DELETION;
    }

    boolean after(BelvoException failure) {
        if (failure instanceof NetworkException network) {
            return isIdempotent() || !network.mayHaveBeenSent();
        }
        if (this == TOKEN) {
            return false;
        }
        if (failure instanceof RateLimitException || failure.hasCode(ErrorCode.TOO_MANY_SESSIONS)) {
            return true;
        }
        return failure instanceof ServerException
                && (isIdempotent() || this == RETRIEVAL && isFaultOfTheMoment(failure));
    }

    private static boolean isFaultOfTheMoment(BelvoException failure) {
        return failure.hasCode(ErrorCode.UNEXPECTED_ERROR) || failure.hasCode(ErrorCode.SERVICE_UNAVAILABLE);
    }
}
