package io.github.belvo4j.error;

/**
 * Thrown when too many requests were sent: Belvo responds with status 429, or with the HTML page with status 403 that its
 * firewall sends after more than 80 requests in 30 seconds from one IP address. Slow down, then retry. The firewall sends the
 * same page in response to a request with a field or parameter that the API doesn't know, such as an additional property of
 * yours.
 */
public final class RateLimitException extends ApiException {

    private static final long serialVersionUID = 1L;

    private static final String FIREWALL =
            ", the page of Belvo's firewall: too many requests from this IP address, or a field or"
                    + " parameter that the API doesn't know";

    private static final int FORBIDDEN = 403;

    public RateLimitException(ErrorResponse response) {
        super(response, response.status() == FORBIDDEN ? FIREWALL : "");
    }
}
