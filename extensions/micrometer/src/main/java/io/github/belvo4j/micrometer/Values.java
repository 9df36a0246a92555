package io.github.belvo4j.micrometer;

import io.github.belvo4j.observe.CallResult;
import io.micrometer.common.KeyValue;

/** Converts values of tags to strings. */
final class Values {

    static final String NONE = KeyValue.NONE_VALUE;

    private Values() {}

    static String status(CallResult result) {
        return result.status().isPresent() ? Integer.toString(result.status().getAsInt()) : NONE;
    }

    static String outcome(CallResult result) {
        return result.outcome().name();
    }
}
