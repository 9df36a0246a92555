package io.github.belvo4j.observe;

import io.github.belvo4j.mfa.MfaKind;

/**
 * Sees the calls of a client, for metrics and tracing: given to
 * {@link io.github.belvo4j.BelvoBuilder#observer(CallObserver)}. It is told what kind of thing happens, in words of small
 * sets, and never an id, a session, a token, or anything else of a request or an answer.
 *
 * <p>A call is one operation with all its repetitions and waits. A call with an MFA callback is several: the one that was
 * paused, and a resuming one for each answer. Where the client looks what became of a lost answer, that is a call too.
 *
 * <p>Implementations are safe for use by many threads, and quick: calls wait for them. One that throws doesn't break the
 * call; its class is logged as a warning, once for each client.
 */
public interface CallObserver {

    /**
     * A call begins, on the thread that makes it. Nothing has been checked or sent yet.
     *
     * @param operation that is called
     * @return is told what becomes of this call
     */
    ObservedCall started(ObservedOperation operation);

    /**
     * An answer to a challenge has had its result. Where it was sent, the resuming call ends right after this.
     *
     * @param resource whose call was paused, such as {@code /api/links/}
     * @param result what came of the answer
     */
    default void mfaAnswered(String resource, MfaResult result) {}

    /** One call under way. All its methods are called on the thread that makes the call. */
    interface ObservedCall {

        /**
         * A try has failed, and after a wait the request is about to be sent again.
         *
         * @param failure of the try
         */
        default void retried(CallResult failure) {}

        /**
         * The institution wants a token. The call ends right after this, as {@link CallOutcome#MFA_REQUIRED}.
         *
         * @param resource whose call is paused, such as {@code /api/links/}
         * @param kind of the challenge
         */
        default void challenged(String resource, MfaKind kind) {}

        /**
         * The call has ended. This is called once for every call, whatever happened.
         *
         * @param result what came of it
         */
        void ended(CallResult result);
    }
}
