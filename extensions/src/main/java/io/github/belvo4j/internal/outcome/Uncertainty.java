package io.github.belvo4j.internal.outcome;

import feign.Request.HttpMethod;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.retry.RetryLoop;
import io.github.belvo4j.internal.retry.RetrySafety;
import io.github.belvo4j.internal.text.OneLine;
import io.github.belvo4j.internal.thread.Lifetime;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Determines whether the outcome of a failed call is uncertain. */
public final class Uncertainty {

    /**
     * The status that Belvo returns when it stops waiting for an institution. Belvo may have stored part of the data by then.
     */
    private static final int REQUEST_TIMEOUT = 408;

    private Uncertainty() {}

    /**
     * Returns the failure of a call, as an {@link OutcomeUnknownException} if it is uncertain whether something was changed.
     *
     * @param last the failure of the last attempt, with the failures of earlier attempts as suppressed exceptions
     * @param idempotencyKey the key of all attempts; null if there is none
     */
    public static BelvoException explain(
            BelvoException last, String operation, @Nullable String idempotencyKey, Supplier<RetrySafety> safety) {
        BelvoException failure = ofAllAttempts(last, operation);
        boolean followsLost = idempotencyKey != null && followsLost(failure);
        if (!followsLost && !mayBeLost(failure)) {
            return failure;
        }
        RetrySafety kind = safety.get();
        if (kind.isIdempotent() || kind == RetrySafety.CHANGE && !(failure instanceof NetworkException)) {
            return failure;
        }
        return new OutcomeUnknownException(
                "The outcome of " + operation + " is unknown, because "
                        + (followsLost ? "the response to an earlier attempt was lost. " : "its response was lost. ")
                        + advice(kind, idempotencyKey),
                idempotencyKey,
                failure);
    }

    /** Returns the failure of all attempts together: even if the last attempt wasn't sent, an earlier one may have been. */
    private static BelvoException ofAllAttempts(BelvoException last, String operation) {
        if (last instanceof NetworkException network
                && !network.mayHaveBeenSent()
                && network.getCause() instanceof IOException cause
                && earlier(last).anyMatch(RetryLoop::leavesOpen)) {
            NetworkException all = new NetworkException(operation, cause, true);
            earlier(last).forEach(all::addSuppressed);
            return all;
        }
        return last;
    }

    /**
     * Returns the failure of a call that ended because the client was closed: an exception that states just that, or, if the
     * call may have changed something, an {@link OutcomeUnknownException}.
     */
    public static RuntimeException ended(
            BelvoException failure,
            OperationDescriptor operation,
            @Nullable String idempotencyKey,
            Supplier<RetrySafety> safety) {
        BelvoException explained = explain(failure, operation.line(), idempotencyKey, safety);
        if (explained instanceof OutcomeUnknownException
                || !(explained instanceof NetworkException || explained instanceof ServerException)) {
            return explained;
        }
        boolean mayBeDone = operation.httpMethod() != HttpMethod.GET
                && Stream.concat(Stream.of(failure), earlier(failure)).anyMatch(RetryLoop::leavesOpen);
        return mayBeDone
                ? new OutcomeUnknownException(
                        "The outcome of " + operation.line() + " is unknown, because the client was closed. "
                                + advice(safety.get(), idempotencyKey),
                        idempotencyKey,
                        failure)
                : Lifetime.over();
    }

    /**
     * Returns whether an earlier attempt may have succeeded although the last one was rejected. If Belvo rejects a request for
     * its content, it has also rejected the earlier attempts: had one of them succeeded, the idempotency key would have made
     * Belvo return its response.
     */
    private static boolean followsLost(BelvoException failure) {
        if (failure instanceof ServerException) {
            return earlier(failure).anyMatch(Uncertainty::mayBeLost);
        }
        boolean isRefused =
                failure instanceof InvalidRequestException && !failure.hasCode(ErrorCode.IDEMPOTENCY_KEY_CONFLICT);
        return !isRefused && earlier(failure).anyMatch(RetryLoop::leavesOpen);
    }

    private static Stream<BelvoException> earlier(BelvoException failure) {
        return Arrays.stream(failure.getSuppressed())
                .filter(BelvoException.class::isInstance)
                .map(BelvoException.class::cast);
    }

    private static boolean mayBeLost(BelvoException failure) {
        return failure instanceof NetworkException network
                ? network.mayHaveBeenSent()
                : failure.status().orElse(0) == REQUEST_TIMEOUT;
    }

    private static String advice(RetrySafety kind, @Nullable String idempotencyKey) {
        return switch (kind) {
            case KEYED ->
                "Sending the same request again with its idempotency key, " + OneLine.of(String.valueOf(idempotencyKey))
                        + ", returns the first response if it was executed, and doesn't execute it twice";
            case RETRIEVAL ->
                "Unless the request excluded saving, the data that Belvo has retrieved so far is in the list, now or in a few"
                        + " minutes. Sending the request again retrieves from the institution again";
            case TOKEN ->
                "If it contained a token, the token may be used up and isn't sent again. Check the link, or the object to be"
                        + " changed, before you continue";
            case IDEMPOTENT, DELETION -> "It is safe to send it again";
            case CHANGE -> "Check whether it was executed before you send it again";
        };
    }
}
