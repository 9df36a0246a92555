package io.github.belvo4j.error;

/**
 * The caller gave up on a challenge, or its thread was interrupted while it waited to ask the institution again (then the
 * thread's interrupt flag is set). The link of a registration stays {@code unconfirmed}.
 */
public final class MfaGivenUpException extends BelvoException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param reason for a developer
     */
    public MfaGivenUpException(String reason) {
        super(reason, null, null);
    }
}
