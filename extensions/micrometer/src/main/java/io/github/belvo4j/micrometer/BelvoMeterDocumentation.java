package io.github.belvo4j.micrometer;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** The names of the counters and the wait timer, and their tags. They don't change within a major version. */
public enum BelvoMeterDocumentation implements MeterDocumentation {
    /** Retries by the client. */
    RETRIES("belvo.client.retries", Meter.Type.COUNTER, Keys.OPERATION, Keys.STATUS, Keys.OUTCOME),
    /** Challenges from institutions. */
    CHALLENGES("belvo.mfa.challenges", Meter.Type.COUNTER, Keys.RESOURCE, Keys.KIND),
    /** Answers to challenges, whether sent or not. */
    ANSWERS("belvo.mfa.answers", Meter.Type.COUNTER, Keys.RESOURCE, Keys.RESULT),
    /** A timer: how long requests waited for the rate limiter. */
    WAITS("belvo.client.waits", Meter.Type.TIMER, Keys.OPERATION);

    private final String meter;
    private final Meter.Type type;
    private final Keys[] keys;

    BelvoMeterDocumentation(String meter, Meter.Type type, Keys... keys) {
        this.meter = meter;
        this.type = type;
        this.keys = keys;
    }

    @Override
    public String getName() {
        return meter;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }

    @Override
    public KeyName[] getKeyNames() {
        return keys.clone();
    }

    /** Tags of these meters. */
    public enum Keys implements KeyName {
        /** The operation, such as {@code listLinks}. */
        OPERATION("belvo.operation"),
        /** The status of the response to the failed attempt; {@code none} if there was none. */
        STATUS("status"),
        /** The {@link io.github.belvo4j.observe.CallOutcome} of the failed attempt. */
        OUTCOME("outcome"),
        /** The collection whose call is paused, such as {@code /api/links/}. */
        RESOURCE("belvo.resource"),
        /** The {@link io.github.belvo4j.mfa.MfaKind} of the challenge. */
        KIND("kind"),
        /** The {@link io.github.belvo4j.observe.MfaResult} of the answer. */
        RESULT("result");

        private final String key;

        Keys(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }
}
