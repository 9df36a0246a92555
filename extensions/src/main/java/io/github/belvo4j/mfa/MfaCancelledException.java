package io.github.belvo4j.mfa;

import io.github.belvo4j.error.BelvoException;

/**
 * The caller cancelled the MFA flow, or its thread was interrupted while it waited to ask the institution again (then the
 * thread's interrupt flag is set). The link of a registration stays {@code unconfirmed}.
 */
public final class MfaCancelledException extends BelvoException {

    private static final long serialVersionUID = 1L;

    public MfaCancelledException(String reason) {
        super(reason, null, null);
    }
}
