package io.github.belvo4j.error;

/**
 * Too many requests: status 429, or the HTML page with status 403 that Belvo's firewall sends after more than 80 requests in 30
 * seconds from one IP address. Slow down, then retry. The firewall sends the same page in response to a request with a field or
 * parameter that the API doesn't know, such as an additional property of yours.
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
