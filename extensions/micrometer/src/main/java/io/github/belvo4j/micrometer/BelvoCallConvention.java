package io.github.belvo4j.micrometer;

import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How observations of calls are named and tagged. Extend {@link DefaultBelvoCallConvention} to change something; also
 * global conventions ({@link GlobalObservationConvention}) of a registry may implement it.
 */
public interface BelvoCallConvention extends ObservationConvention<BelvoCallContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof BelvoCallContext;
    }
}
