package io.github.belvo4j.micrometer;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** The names of the counters and their tags. They stay the same within a major version. */
public enum BelvoMeterDocumentation implements MeterDocumentation {
    /** Retries by the client. */
    RETRIES("belvo.client.retries", Keys.OPERATION, Keys.STATUS, Keys.OUTCOME),
    /** Challenges of institutions. */
    CHALLENGES("belvo.mfa.challenges", Keys.RESOURCE, Keys.KIND),
    /** Answers to challenges, sent or not. */
    ANSWERS("belvo.mfa.answers", Keys.RESOURCE, Keys.RESULT);

    private final String meter;
    private final Keys[] keys;

    BelvoMeterDocumentation(String meter, Keys... keys) {
        this.meter = meter;
        this.keys = keys;
    }

    @Override
    public String getName() {
        return meter;
    }

    @Override
    public Meter.Type getType() {
        return Meter.Type.COUNTER;
    }

    @Override
    public KeyName[] getKeyNames() {
        return keys.clone();
    }

    /** Tags of the counters. */
    public enum Keys implements KeyName {
        /** The operation, such as {@code listLinks}. */
        OPERATION("belvo.operation"),
        /** The status of the response to the failed attempt, {@code none} if there was none. */
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
