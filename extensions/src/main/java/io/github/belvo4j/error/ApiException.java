package io.github.belvo4j.error;

/** Belvo answered with another status than 2xx. */
public abstract class ApiException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final ErrorResponse response;

    /**
     * For the exceptions of the SDK.
     *
     * @param response without secrets
     */
    protected ApiException(ErrorResponse response) {
        super(response.describe(), response, null);
        this.response = response;
    }

    /**
     * What of the answer may be shown and kept.
     *
     * @return never null
     */
    public ErrorResponse response() {
        return response;
    }
}
