package io.github.belvo4j.error;

/**
 * Thrown when Belvo responds with status 403: the credentials are valid but lack permission, for example because the product
 * isn't part of the contract, production isn't enabled yet, or a quota is exhausted. If the code in {@link #errors()}
 * doesn't explain the reason, contact Belvo.
 */
public final class PermissionDeniedException extends ApiException {

    private static final long serialVersionUID = 1L;

    public PermissionDeniedException(ErrorResponse response) {
        super(response);
    }
}
