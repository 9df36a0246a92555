package io.github.belvo4j.observe;

/** The result of an answer to a challenge. */
public enum MfaResult {
    /** The paused call continued and succeeded. */
    ACCEPTED,
    /** The institution responded with another challenge: the token was wrong, or another one is required. */
    CHALLENGED_AGAIN,
    /** The answer came too late, according to the local clock or Belvo's. */
    EXPIRED,
    /** The caller cancelled the flow, and nothing was sent. */
    CANCELLED,
    /** The response was lost. */
    UNKNOWN,
    /** The call failed for another reason. */
    FAILED
}
