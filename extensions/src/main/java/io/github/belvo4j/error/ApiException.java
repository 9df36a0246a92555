package io.github.belvo4j.error;

/** Belvo answered with another status than 2xx. */
public abstract sealed class ApiException extends BelvoException
        permits AuthenticationException,
                InstitutionException,
                MfaRequiredException,
                NotFoundException,
                PermissionException,
                ServerException,
                ThrottledException,
                UnexpectedStatusException {

    private static final long serialVersionUID = 1L;

    private final ErrorResponse response;

    ApiException(ErrorResponse response) {
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
