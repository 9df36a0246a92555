package io.github.belvo4j.error;

/**
 * Thrown when Belvo responds with status 404: the resource doesn't exist, or belongs to another environment. With the code
 * {@code expired_credentials} the link exists, but its stored credentials have expired: ask the user to connect again.
 */
public final class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(ErrorResponse response) {
        super(response);
    }
}
