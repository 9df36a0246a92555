package io.github.belvo4j.mfa;

import io.github.belvo4j.error.BelvoException;

/**
 * Thrown when a ticket is rejected; nothing was sent. The string isn't a ticket; it was altered or truncated; it belongs to
 * other credentials, to another resource, or to another version of this SDK; or a token was already sent for it.
 */
public final class InvalidMfaTicketException extends BelvoException {

    private static final long serialVersionUID = 1L;

    public InvalidMfaTicketException(String reason) {
        super(reason, null, null);
    }
}
