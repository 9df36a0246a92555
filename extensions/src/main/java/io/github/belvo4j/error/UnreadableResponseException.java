package io.github.belvo4j.error;

/**
 * Belvo responded with success, but the body isn't what the OpenAPI document promises: it isn't JSON, is truncated, has other
 * types, or lacks an id or the results of a page. Or it is a challenge whose session is too long for a ticket. The request was executed nevertheless. The body isn't kept, since it may hold secrets.
 */
public final class UnreadableResponseException extends BelvoException {

    private static final long serialVersionUID = 1L;

    /**
     * An unreadable response.
     *
     * @param response without its body
     * @param reason what is wrong, and where in the body
     */
    public UnreadableResponseException(ErrorResponse response, String reason) {
        super(response.describe() + ", but the body can't be read: " + reason, response, null);
    }
}
