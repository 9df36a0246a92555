package io.github.belvo4j.micrometer;

import io.github.belvo4j.mfa.MfaKind;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.observe.CallResult;
import io.github.belvo4j.observe.MfaResult;
import io.github.belvo4j.observe.ObservedOperation;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Times, traces and counts calls with Micrometer:
 *
 * <pre>{@code
 * Belvo belvo = Belvo.builder()
 *         .environment(Environment.SANDBOX)
 *         .credentials(secretId, secretPassword)
 *         .observer(MicrometerObserver.of(meterRegistry))
 *         .build();
 * }</pre>
 *
 * <p>The names are listed in {@link BelvoObservationDocumentation} and {@link BelvoMeterDocumentation}. Tags and spans contain
 * only values from small, fixed sets, and never an ID, a message or a token. No trace headers are sent to Belvo. A call runs in
 * the scope of its observation, so its log entries contain the trace ID.
 */
public final class MicrometerObserver implements CallObserver {

    private final ObservationRegistry observations;
    private final MeterRegistry meters;
    private final @Nullable BelvoCallConvention convention;

    private MicrometerObserver(
            ObservationRegistry observations, MeterRegistry meters, @Nullable BelvoCallConvention convention) {
        this.observations = Objects.requireNonNull(observations, "observations");
        this.meters = Objects.requireNonNull(meters, "meters");
        this.convention = convention;
    }

    /**
     * Creates an observer that only records metrics.
     *
     * @param meters the registry of the timers and counters
     * @return the observer
     */
    public static MicrometerObserver of(MeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return of(observations, meters);
    }

    /**
     * Creates an observer that notifies the handlers of a registry, which record timers, spans or logs. It records neither the
     * counters nor the timer for waits.
     *
     * @param observations the registry that handles the observation of each call
     * @return the observer
     */
    public static MicrometerObserver of(ObservationRegistry observations) {
        return of(observations, new CompositeMeterRegistry());
    }

    /**
     * Creates an observer that notifies the handlers of a registry, and also records the counters and the timer for waits.
     *
     * @param observations the registry that handles the observation of each call; its handlers record the timer of calls
     * @param meters the registry of the counters and the timer for waits
     * @return the observer
     */
    public static MicrometerObserver of(ObservationRegistry observations, MeterRegistry meters) {
        return new MicrometerObserver(observations, meters, null);
    }

    /**
     * Returns a copy of this observer with other names or tags.
     *
     * @param other the convention, which takes precedence over global conventions of the registry
     * @return the copy
     */
    public MicrometerObserver convention(BelvoCallConvention other) {
        return new MicrometerObserver(observations, meters, Objects.requireNonNull(other, "other"));
    }

    @Override
    public ObservedCall started(ObservedOperation operation) {
        BelvoCallContext context = new BelvoCallContext(operation);
        Observation observation = BelvoObservationDocumentation.CALL.start(
                convention, new DefaultBelvoCallConvention(), () -> context, observations);
        return new Call(context, observation);
    }

    @Override
    public void mfaAnswered(String resource, MfaResult result) {
        count(
                BelvoMeterDocumentation.ANSWERS,
                BelvoMeterDocumentation.Keys.RESOURCE.withValue(resource),
                BelvoMeterDocumentation.Keys.RESULT.withValue(result.name()));
    }

    private void count(BelvoMeterDocumentation meter, KeyValue... tags) {
        Counter.Builder counter = Counter.builder(meter.getName());
        for (KeyValue tag : tags) {
            counter.tag(tag.getKey(), tag.getValue());
        }
        counter.register(meters).increment();
    }

    private final class Call implements ObservedCall {

        private final BelvoCallContext context;
        private final Observation observation;
        private final Observation.Scope scope;

        Call(BelvoCallContext context, Observation observation) {
            this.context = context;
            this.observation = observation;
            this.scope = observation.openScope();
        }

        @Override
        public void waited(Duration time) {
            KeyValue operation = BelvoMeterDocumentation.Keys.OPERATION.withValue(
                    context.operation().name());
            Timer.builder(BelvoMeterDocumentation.WAITS.getName())
                    .tag(operation.getKey(), operation.getValue())
                    .register(meters)
                    .record(time);
        }

        @Override
        public void retried(CallResult failure) {
            context.retried();
            count(
                    BelvoMeterDocumentation.RETRIES,
                    BelvoMeterDocumentation.Keys.OPERATION.withValue(
                            context.operation().name()),
                    BelvoMeterDocumentation.Keys.STATUS.withValue(Values.status(failure)),
                    BelvoMeterDocumentation.Keys.OUTCOME.withValue(Values.outcome(failure)));
        }

        @Override
        public void challenged(String resource, MfaKind kind) {
            context.challenged(kind);
            count(
                    BelvoMeterDocumentation.CHALLENGES,
                    BelvoMeterDocumentation.Keys.RESOURCE.withValue(resource),
                    BelvoMeterDocumentation.Keys.KIND.withValue(kind.name()));
        }

        @Override
        public void ended(CallResult result) {
            context.ended(result);
            if (result.outcome().isFailure()) {
                observation.error(new BelvoCallFailure(result));
            }
            scope.close();
            observation.stop();
        }
    }
}
