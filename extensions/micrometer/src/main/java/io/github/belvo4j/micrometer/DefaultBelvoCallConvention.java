package io.github.belvo4j.micrometer;

import io.github.belvo4j.micrometer.BelvoObservationDocumentation.HighCardinalityKeys;
import io.github.belvo4j.micrometer.BelvoObservationDocumentation.LowCardinalityKeys;
import io.github.belvo4j.observe.CallResult;
import io.micrometer.common.KeyValues;

/** The default convention, with the names of {@link BelvoObservationDocumentation#CALL}. */
public class DefaultBelvoCallConvention implements BelvoCallConvention {

    /** The default name of the timer. */
    public static final String DEFAULT_NAME = "belvo.client.calls";

    private final String name;

    /** Creates a convention with the name {@value #DEFAULT_NAME}. */
    public DefaultBelvoCallConvention() {
        this(DEFAULT_NAME);
    }

    /**
     * Creates a convention with another name.
     *
     * @param name the name of the timer
     */
    public DefaultBelvoCallConvention(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getContextualName(BelvoCallContext context) {
        return "belvo " + context.operation().name();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(BelvoCallContext context) {
        return KeyValues.of(
                LowCardinalityKeys.OPERATION.withValue(context.operation().name()),
                LowCardinalityKeys.METHOD.withValue(context.operation().method()),
                LowCardinalityKeys.STATUS.withValue(
                        context.result().map(Values::status).orElse(Values.NONE)),
                LowCardinalityKeys.OUTCOME.withValue(
                        context.result().map(Values::outcome).orElse(Values.NONE)),
                LowCardinalityKeys.EXCEPTION.withValue(
                        context.result().flatMap(CallResult::exception).orElse(Values.NONE)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(BelvoCallContext context) {
        return KeyValues.of(
                HighCardinalityKeys.PATH.withValue(context.operation().path()),
                HighCardinalityKeys.RETRIES.withValue(Integer.toString(context.retries())),
                HighCardinalityKeys.CHALLENGE.withValue(
                        context.challenge().map(Enum::name).orElse(Values.NONE)));
    }
}
