package io.github.belvo4j.mfa;

import java.time.Instant;

/** The deadline of the challenge has passed by this machine's clock; nothing was sent. */
public final class MfaDeadlineException extends MfaExpiredException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which deadline has passed.
     *
     * @param deadline of the challenge
     */
    public MfaDeadlineException(Instant deadline) {
        super("The time to answer the challenge was over at " + deadline + "; nothing was sent", null);
    }
}
