package io.github.belvo4j.mfa;

import io.github.belvo4j.error.ErrorResponse;

/**
 * Thrown when Belvo responds with status 400 and the code {@code session_expired}: Belvo or the institution has closed the
 * session.
 */
public final class MfaSessionExpiredException extends MfaExpiredException {

    private static final long serialVersionUID = 1L;

    public MfaSessionExpiredException(ErrorResponse response) {
        super(response.toString(), response);
    }
}
