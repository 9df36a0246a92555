package io.github.belvo4j.observe;

/** What came of a call, by whose turn it is now. */
public enum CallOutcome {
    /** It did what was asked. */
    SUCCESS,
    /** It is paused until a token comes; no failure. */
    MFA_REQUIRED,
    /** The token came too late: 400 {@code session_expired}. */
    MFA_EXPIRED,
    /** The bank, the login, or the state of the link is at fault. */
    INSTITUTION_ERROR,
    /** 429, or 403 as an HTML page: too many requests. */
    RATE_LIMITED,
    /** Another 4xx. */
    CLIENT_ERROR,
    /** 5xx or 408. */
    SERVER_ERROR,
    /** No answer came, and nothing was changed by the request. */
    NETWORK_ERROR,
    /** The answer to a change got lost. */
    OUTCOME_UNKNOWN,
    /** The request was refused by this SDK and never sent. */
    NOT_SENT,
    /** A status that the API doesn't document, an answer that can't be read, or a closed client. */
    OTHER_ERROR;

    /** {@return whether the caller neither got what was asked for nor a challenge} */
    public boolean isFailure() {
        return this != SUCCESS && this != MFA_REQUIRED;
    }
}
