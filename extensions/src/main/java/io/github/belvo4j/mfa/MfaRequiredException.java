package io.github.belvo4j.mfa;

import io.github.belvo4j.error.ApiException;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.internal.thread.Answering;

/**
 * Thrown when the institution requires a token from the user: Belvo responds with status 428 and a session. The call is paused
 * until the token is sent. Every operation that reaches an institution may throw this exception, including one that resumes a
 * call; the exception then contains a new challenge and a new ticket, and the previous ones are no longer valid.
 *
 * <p>The challenge and the ticket aren't part of the exception's serialized form; store the {@link #ticket()} instead.
 */
public final class MfaRequiredException extends ApiException {

    private static final long serialVersionUID = 1L;

    // Not @Nullable, although both are null after deserialization: an exception that a call threw has both.
    private final transient MfaChallenge challenge;
    private final transient MfaTicket ticket;

    public MfaRequiredException(ErrorResponse response, MfaChallenge challenge, MfaTicket ticket) {
        super(response, whyNobodyIsAsked(challenge));
        this.challenge = challenge;
        this.ticket = ticket;
    }

    private static String whyNobodyIsAsked(MfaChallenge challenge) {
        if (!challenge.isResumable()) {
            return "; the API has no operation to resume this one, so the callback isn't invoked";
        }
        return challenge.link().isPresent()
                ? ""
                : "; the challenge names no link, without which the call can't be resumed, so the callback isn't invoked";
    }

    /**
     * Does nothing during a call that has a callback: the challenge is answered where the exception is caught, so the stack
     * trace isn't needed.
     */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return Answering.isOngoing() ? this : super.fillInStackTrace();
    }

    /**
     * Returns the challenge, which contains what to show the user, and the deadline.
     *
     * @return null only after Java deserialization
     */
    public MfaChallenge challenge() {
        return challenge;
    }

    /**
     * Returns the ticket that resumes the call later, perhaps on another machine with the same credentials. It can't be used if
     * the challenge isn't {@linkplain MfaChallenge#isResumable() resumable}.
     *
     * @return null only after Java deserialization
     */
    public MfaTicket ticket() {
        return ticket;
    }
}
