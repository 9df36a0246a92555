package io.github.belvo4j.error;

/**
 * Thrown when Belvo responds with an error, or with a status that isn't documented for the operation. The subclass indicates
 * what the caller can do.
 */
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
