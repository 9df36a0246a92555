package io.github.belvo4j.mfa;

import io.github.belvo4j.error.BelvoException;

/**
 * Thrown when the caller cancels the MFA flow, or its thread is interrupted while it waits to poll the institution again. In
 * the latter case, the thread's interrupt flag is set. The link of a registration stays {@code unconfirmed}.
 */
public final class MfaCancelledException extends BelvoException {

    private static final long serialVersionUID = 1L;

    public MfaCancelledException(String reason) {
        super(reason, null, null);
    }
}
