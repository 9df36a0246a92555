package io.github.belvo4j.mfa;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the token comes too late: the session has expired. Start again with the call that was paused. The subclass
 * indicates whether the SDK or Belvo detected the expiry.
 */
public abstract sealed class MfaExpiredException extends BelvoException
        permits MfaDeadlineException, MfaSessionExpiredException {

    private static final long serialVersionUID = 1L;

    MfaExpiredException(String message, @Nullable ErrorResponse response) {
        super(message, response, null);
    }
}
