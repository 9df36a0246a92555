package io.github.belvo4j.error;

/**
 * A status that the API doesn't document, such as a redirection. Redirections are never followed, since that would send
 * credentials to another address: check the base URL.
 */
public final class UnexpectedStatusException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was answered.
     *
     * @param response the answer
     */
    public UnexpectedStatusException(ErrorResponse response) {
        super(response);
    }
}
