package io.github.belvo4j.mfa;

import java.time.Instant;

/** Thrown when the deadline of the challenge has passed, according to the local clock. Nothing was sent. */
public final class MfaDeadlineException extends MfaExpiredException {

    private static final long serialVersionUID = 1L;

    public MfaDeadlineException(Instant deadline) {
        super("The challenge expired at " + deadline + "; nothing was sent", null);
    }
}
