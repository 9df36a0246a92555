package io.github.belvo4j.micrometer;

import io.github.belvo4j.observe.CallResult;

/**
 * The error that marks the span of a failed call. It contains no more than the tags, since the exception that the caller
 * gets may quote Belvo's response, which doesn't belong in a tracing system.
 */
final class BelvoCallFailure extends Exception {

    private static final long serialVersionUID = 1L;

    BelvoCallFailure(CallResult result) {
        super(
                result.exception().orElse(Values.NONE) + ", outcome " + Values.outcome(result) + ", status "
                        + Values.status(result),
                null,
                false,
                false);
    }
}
