package io.github.belvo4j.mfa;

/** Asks the person who is at hand. Called on the calling thread, once for each challenge; it may take its time. */
@FunctionalInterface
public interface MfaCallback {

    /**
     * Shows a challenge and brings back the answer. What this method throws ends the call and reaches its caller.
     *
     * @param challenge the newest challenge of the call
     * @return the answer, never null
     */
    MfaAnswer answer(MfaChallenge challenge);
}
