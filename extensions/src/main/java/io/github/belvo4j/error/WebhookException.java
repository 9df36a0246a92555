package io.github.belvo4j.error;

/**
 * Thrown when an incoming webhook is rejected: its {@code Authorization} value isn't accepted, or its body is too large or
 * unreadable. Unknown types, codes and keys don't lead to rejection. Neither the value nor the body is kept.
 */
public final class WebhookException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final boolean unauthorized;

    /**
     * Creates an exception for a rejected webhook.
     *
     * @param reason the reason, for developers; it must not quote the request
     * @param unauthorized whether the sender failed to authenticate
     */
    public WebhookException(String reason, boolean unauthorized) {
        super(reason, null, null);
        this.unauthorized = unauthorized;
    }

    /**
     * Returns whether the sender failed to authenticate. If so, respond with 401 and trust nothing in the request. Otherwise,
     * the body is invalid: respond with 400.
     *
     * @return true if the {@code Authorization} value is missing or isn't accepted
     */
    public boolean isUnauthorized() {
        return unauthorized;
    }
}
