package io.github.belvo4j.error;

/**
 * Too many calls: status 429, or the HTML page with status 403 that Belvo's firewall sends after more than 80 requests in
 * 30 seconds from one address. Slow down, then repeat.
 */
public final class RateLimitException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was answered.
     *
     * @param response the answer
     */
    public RateLimitException(ErrorResponse response) {
        super(response);
    }
}
