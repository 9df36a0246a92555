package io.github.belvo4j.error;

/**
 * The request is well formed, but the institution, the person's access to it, or the state of the link stands in the way:
 * {@code login_error}, {@code institution_down}, {@code too_many_sessions}, {@code invalid_link},
 * {@code activation_required} and the like. {@link #errors()} says which; most are for the person to mend, or for later.
 */
public final class InstitutionException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was answered.
     *
     * @param response the answer
     */
    public InstitutionException(ErrorResponse response) {
        super(response);
    }
}
