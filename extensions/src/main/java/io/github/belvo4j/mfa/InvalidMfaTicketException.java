package io.github.belvo4j.mfa;

import io.github.belvo4j.error.BelvoException;

/**
 * A ticket was refused, and nothing was sent: it is no ticket, was altered or cut, belongs to other credentials, to
 * another resource, or to another version of this SDK.
 */
public final class InvalidMfaTicketException extends BelvoException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param reason for a developer, without anything of the ticket
     */
    public InvalidMfaTicketException(String reason) {
        super(reason, null, null);
    }
}
