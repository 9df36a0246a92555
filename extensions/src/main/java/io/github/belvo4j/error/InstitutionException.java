package io.github.belvo4j.error;

/**
 * Thrown when a request is valid, but the institution, the user's access to it, or the state of the link prevents its
 * execution: {@code login_error}, {@code institution_down}, {@code too_many_sessions}, {@code invalid_link},
 * {@code activation_required} and the like. {@link #errors()} contains the code. Most of these errors require the user to act,
 * or disappear after a while.
 */
public final class InstitutionException extends ApiException {

    private static final long serialVersionUID = 1L;

    public InstitutionException(ErrorResponse response) {
        super(response);
    }
}
