package io.github.belvo4j.error;

/**
 * A status that the API doesn't document, such as a redirect. Redirects are never followed, since that would send
 * credentials to another address: check the base URL.
 */
public final class UnexpectedStatusException extends ApiException {

    private static final long serialVersionUID = 1L;

    public UnexpectedStatusException(ErrorResponse response) {
        super(response);
    }
}
