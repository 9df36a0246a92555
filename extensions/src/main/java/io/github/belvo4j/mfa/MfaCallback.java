package io.github.belvo4j.mfa;

/** Asks the user for the answer to a challenge, on the thread that makes the call. It may block. */
@FunctionalInterface
public interface MfaCallback {

    /**
     * Answers a challenge. An exception that this method throws ends the call and propagates to its caller. A call invokes its
     * callback at most 500 times; after that, it throws the {@link MfaRequiredException} of the latest challenge.
     *
     * @param challenge the latest challenge of the call
     * @return the answer, never null
     */
    MfaAnswer answer(MfaChallenge challenge);
}
