package io.github.belvo4j.observe;

/** The outcome of a call, classified by who can act on it. */
public enum CallOutcome {
    /** The call succeeded. */
    SUCCESS,
    /** The call is paused until a token is sent; not a failure. */
    MFA_REQUIRED,
    /** The token came too late: 400 {@code session_expired}. */
    MFA_EXPIRED,
    /** The institution, the login, or the state of the link prevents the call. */
    INSTITUTION_ERROR,
    /** Too many requests: status 429, or status 403 with an HTML page. */
    RATE_LIMITED,
    /** Any other status 4xx. */
    CLIENT_ERROR,
    /** Status 5xx or 408. */
    SERVER_ERROR,
    /** No response arrived, and the request can't have changed anything. */
    NETWORK_ERROR,
    /** The response to a request that changes data was lost. */
    OUTCOME_UNKNOWN,
    /** The SDK rejected the request and sent nothing. */
    NOT_SENT,
    /** An undocumented status, an unreadable response, or a closed client. */
    OTHER_ERROR;

    /** {@return whether this outcome is neither a success nor a challenge} */
    public boolean isFailure() {
        return this != SUCCESS && this != MFA_REQUIRED;
    }
}
