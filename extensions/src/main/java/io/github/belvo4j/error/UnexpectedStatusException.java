package io.github.belvo4j.error;

/**
 * A status that the API doesn't document: a redirect, or a success other than the operation's. Redirects are never followed,
 * since that would send credentials to another address: check the base URL. After an undocumented success, what was asked for
 * may have been done.
 */
public final class UnexpectedStatusException extends ApiException {

    private static final long serialVersionUID = 1L;

    private static final String DONE_OR_NOT =
            ", a success that the API doesn't document for this operation; what was asked for may have been done";

    public UnexpectedStatusException(ErrorResponse response) {
        super(response, isSuccess(response) ? DONE_OR_NOT : "");
    }

    private static boolean isSuccess(ErrorResponse response) {
        return response.status() >= 200 && response.status() <= 299;
    }
}
