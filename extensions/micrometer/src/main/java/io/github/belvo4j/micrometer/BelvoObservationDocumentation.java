package io.github.belvo4j.micrometer;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** The names of the observation and its tags. They don't change within a major version. */
public enum BelvoObservationDocumentation implements ObservationDocumentation {
    /** One call to an operation, with all its retries and waits: a timer, and a span of kind client. */
    CALL {
        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return DefaultBelvoCallConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return LowCardinalityKeys.values();
        }

        @Override
        public KeyName[] getHighCardinalityKeyNames() {
            return HighCardinalityKeys.values();
        }
    };

    /** Tags of the timer, and attributes of the span. */
    public enum LowCardinalityKeys implements KeyName {
        /** The operation, such as {@code registerLink}. */
        OPERATION("belvo.operation"),
        /** The HTTP method. */
        METHOD("method"),
        /** The status of the last response; {@code none} if there was none. */
        STATUS("status"),
        /** A {@link io.github.belvo4j.observe.CallOutcome}; {@code none} while the call is in progress. */
        OUTCOME("outcome"),
        /** The simple name of the exception's class; {@code none} if there was none. */
        EXCEPTION("exception");

        private final String key;

        LowCardinalityKeys(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** Attributes of the span only. */
    public enum HighCardinalityKeys implements KeyName {
        /** The path template, such as {@code /api/links/{id}/}. */
        PATH("url.template"),
        /** The number of retries. */
        RETRIES("belvo.retries"),
        /** The {@link io.github.belvo4j.mfa.MfaKind} of the challenge; {@code none} if there was none. */
        CHALLENGE("belvo.mfa.kind");

        private final String key;

        HighCardinalityKeys(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }
}
