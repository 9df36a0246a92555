package io.github.belvo4j.error;

/** Belvo responded with an error, or with a status that the operation doesn't document. The subclass says what to do. */
public abstract class ApiException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final ErrorResponse response;

    protected ApiException(ErrorResponse response) {
        this(response, "");
    }

    /** Creates an exception whose message adds advice to the contents of the response. */
    protected ApiException(ErrorResponse response, String addition) {
        super(response.describe() + addition, response, null);
        this.response = response;
    }

    /**
     * Returns the part of the response that is safe to show and to keep.
     *
     * @return never null
     */
    @Override
    public ErrorResponse response() {
        return response;
    }
}
