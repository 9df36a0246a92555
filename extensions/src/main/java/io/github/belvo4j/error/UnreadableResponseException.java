package io.github.belvo4j.error;

/**
 * Belvo answered with success, but the body isn't what the document promises: not JSON, cut off, or of other types.
 * What was asked has been done all the same. The body isn't kept, as it may hold secrets.
 */
public final class UnreadableResponseException extends BelvoException {

    private static final long serialVersionUID = 1L;

    /**
     * Says where reading failed.
     *
     * @param response the answer without its body
     * @param reason what is wrong, and where in the body
     */
    public UnreadableResponseException(ErrorResponse response, String reason) {
        super(response.describe() + ", but the body can't be read: " + reason, response, null);
    }
}
