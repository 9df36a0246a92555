package io.github.belvo4j.error;

/**
 * Status 404: there is no such thing, or it belongs to another environment. With the code {@code expired_credentials} the
 * link is there, but its stored credentials have run out: have the person connect again.
 */
public final class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was answered.
     *
     * @param response the answer
     */
    public NotFoundException(ErrorResponse response) {
        super(response);
    }
}
