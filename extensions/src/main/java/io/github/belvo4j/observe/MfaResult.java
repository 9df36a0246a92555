package io.github.belvo4j.observe;

/** What came of an answer to a challenge. */
public enum MfaResult {
    /** The paused call has gone on and succeeded. */
    ACCEPTED,
    /** The institution asks again: the token was wrong, or it wants another one. */
    CHALLENGED_AGAIN,
    /** It came too late, by this machine's clock or by Belvo's. */
    EXPIRED,
    /** The caller cancelled the flow, and nothing was sent. */
    CANCELLED,
    /** The answer to it got lost. */
    UNKNOWN,
    /** Something else went wrong. */
    FAILED
}
