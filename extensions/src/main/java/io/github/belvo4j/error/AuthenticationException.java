package io.github.belvo4j.error;

/**
 * Status 401: the credentials are wrong, or of another environment. Mend the configuration; repeating doesn't help.
 */
public final class AuthenticationException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was answered.
     *
     * @param response the answer
     */
    public AuthenticationException(ErrorResponse response) {
        super(response);
    }
}
