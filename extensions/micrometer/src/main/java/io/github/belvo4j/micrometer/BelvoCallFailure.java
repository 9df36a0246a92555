package io.github.belvo4j.micrometer;

import io.github.belvo4j.observe.CallResult;

/**
 * What an observation is told of a failed call, so that its span is an erroneous one: no more than the tags say. The
 * exception that the caller gets may quote what Belvo answered, which isn't for a tracing system to keep.
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
