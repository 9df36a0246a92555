package io.github.belvo4j.micrometer;

import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * The convention that names and tags observations of calls. Extend {@link DefaultBelvoCallConvention} to customize it;
 * global conventions ({@link GlobalObservationConvention}) of a registry may implement it too.
 */
public interface BelvoCallConvention extends ObservationConvention<BelvoCallContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof BelvoCallContext;
    }
}
