package io.github.belvo4j.mfa;

import io.github.belvo4j.error.BelvoException;

/**
 * Thrown when a ticket is rejected: because the string isn't a ticket, or was altered or truncated; because the ticket
 * belongs to other credentials, another resource, or another version of this SDK; or because a token was already sent for
 * it. Nothing was sent.
 */
public final class InvalidMfaTicketException extends BelvoException {

    private static final long serialVersionUID = 1L;

    public InvalidMfaTicketException(String reason) {
        super(reason, null, null);
    }
}
