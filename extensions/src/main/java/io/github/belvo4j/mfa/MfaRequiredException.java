package io.github.belvo4j.mfa;

import io.github.belvo4j.error.ApiException;
import io.github.belvo4j.error.ErrorResponse;

/**
 * Status 428 with a session: the institution wants a token from the person, and the call is paused until it comes.
 * Every operation that reaches an institution may throw this, the resuming one included: then it brings a new challenge
 * and a new ticket, and the old ones are void.
 *
 * <p>Challenge and ticket are not part of the exception's serialised form; store {@link #ticket()} instead.
 */
public final class MfaRequiredException extends ApiException {

    private static final long serialVersionUID = 1L;

    // Not @Nullable, though deserialisation loses them: whoever catches what a call threw has both.
    private final transient MfaChallenge challenge;
    private final transient MfaTicket ticket;

    /**
     * Pauses a call.
     *
     * @param response the answer
     * @param challenge what the institution wants
     * @param ticket what continues the call
     */
    public MfaRequiredException(ErrorResponse response, MfaChallenge challenge, MfaTicket ticket) {
        super(response);
        this.challenge = challenge;
        this.ticket = ticket;
    }

    /**
     * What to show the person and when it expires.
     *
     * @return null only after Java deserialisation
     */
    public MfaChallenge challenge() {
        return challenge;
    }

    /**
     * What continues the call later, perhaps on another machine with the same credentials. Of no use where the challenge
     * says that it can't be {@linkplain MfaChallenge#isResumable() resumed}.
     *
     * @return null only after Java deserialisation
     */
    public MfaTicket ticket() {
        return ticket;
    }
}
