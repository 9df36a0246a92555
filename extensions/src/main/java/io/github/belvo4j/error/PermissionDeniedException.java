package io.github.belvo4j.error;

/**
 * Status 403: the credentials are right, but may not do this: the product isn't in the contract, production isn't open
 * yet, or a quota is used up. Ask Belvo.
 */
public final class PermissionDeniedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was answered.
     *
     * @param response the answer
     */
    public PermissionDeniedException(ErrorResponse response) {
        super(response);
    }
}
