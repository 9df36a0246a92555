package io.github.belvo4j.observe;

import io.github.belvo4j.mfa.MfaKind;
import java.time.Duration;

/**
 * Observes the calls that a client makes, for metrics and tracing: see
 * {@link io.github.belvo4j.BelvoBuilder#observer(CallObserver)}. It receives values from small, fixed sets, and never an ID,
 * a session, a token, or any other content of a request or response.
 *
 * <p>A call is one operation with all its retries and waits. A call with an MFA callback is observed as several: the call that
 * was paused, and a resuming call for each answer. If the client looks up the outcome of a call whose response was lost, that
 * is a separate call.
 *
 * <p>Implementations have to be safe for use by multiple threads, and fast, since calls wait for them. An exception that they
 * throw doesn't affect the call; its class is logged as a warning, once per client.
 */
public interface CallObserver {

    /**
     * Called when a call starts, on the thread that makes the call. Nothing has been validated or sent yet.
     *
     * @param operation the operation that is called
     * @return an observer of this call
     */
    ObservedCall started(ObservedOperation operation);

    /**
     * Called when the result of an answer to a challenge is known. If the answer was sent, the resuming call ends right after
     * this.
     *
     * @param resource the collection whose call was paused, such as {@code /api/links/}
     * @param result the result of the answer
     */
    default void mfaAnswered(String resource, MfaResult result) {}

    /** Observes one call, on the thread that makes it. */
    interface ObservedCall {

        /**
         * Called when the rate limiter permits an attempt, but not for a client without a limit, nor for a request that is
         * never sent.
         *
         * @param time how long the request waited, nearly zero if there was budget left
         */
        default void waited(Duration time) {}

        /**
         * Called when an attempt has failed and the request will be sent again.
         *
         * @param failure the result of the attempt
         */
        default void retried(CallResult failure) {}

        /**
         * Called when the institution requires a token. The call ends right after this, as {@link CallOutcome#MFA_REQUIRED}.
         *
         * @param resource the collection whose call is paused, such as {@code /api/links/}
         * @param kind the kind of the challenge
         */
        default void challenged(String resource, MfaKind kind) {}

        /**
         * Called when the call has ended, exactly once per call.
         *
         * @param result the result of the call
         */
        void ended(CallResult result);
    }
}
