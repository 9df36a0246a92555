package io.github.belvo4j.error;

/**
 * Thrown when Belvo responds with status 401: the credentials are wrong, or belong to another environment. Correct the
 * configuration; retrying doesn't help.
 */
public final class AuthenticationException extends ApiException {

    private static final long serialVersionUID = 1L;

    public AuthenticationException(ErrorResponse response) {
        super(response);
    }
}
