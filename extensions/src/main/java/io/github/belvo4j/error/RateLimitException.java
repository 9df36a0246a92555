package io.github.belvo4j.error;

/**
 * Too many requests: status 429, or the HTML page with status 403 that Belvo's firewall sends after more than 80 requests in 30
 * seconds from one IP address. Slow down, then retry.
 */
public final class RateLimitException extends ApiException {

    private static final long serialVersionUID = 1L;

    public RateLimitException(ErrorResponse response) {
        super(response);
    }
}
