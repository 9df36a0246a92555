package io.github.belvo4j.error;

/**
 * Thrown when the status of a response isn't documented: a redirect, the 407 of a proxy that requires authentication, or a
 * success status that isn't documented for the operation. Redirects are never followed, since that would send credentials to
 * another address: check the base URL. After an undocumented success, the request may have taken effect. An unexpected 202
 * means that Belvo executes the request later, as in its asynchronous mode; the webhook that reports the completion has the
 * same {@link #requestId()}.
 */
public final class UnexpectedStatusException extends ApiException {

    private static final long serialVersionUID = 1L;

    private static final String DONE_OR_NOT =
            ", a success status that the API doesn't document for this operation; the request may have taken effect";

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
    private static final int ACCEPTED = 202;
    private static final String DONE_LATER =
            ", accepted: the request may have taken effect or may do so later, as in the asynchronous mode; a webhook with the"
                    + " request ID reports the completion";

    public UnexpectedStatusException(ErrorResponse response) {
        super(response, addition(response.status()));
    }

    private static String addition(int status) {
        if (status == ACCEPTED) {
            return DONE_LATER;
        }
        if (status == PROXY_AUTHENTICATION_REQUIRED) {
            return ": the proxy requires authentication";
        }
        return status >= 200 && status <= 299 ? DONE_OR_NOT : "";
    }
}
