package io.github.belvo4j.error;

/**
 * An incoming webhook was rejected: its {@code Authorization} value isn't an accepted one, or its body is too large or
 * unreadable. Unknown types, codes and keys don't lead to rejection. Neither the value nor the body is kept.
 */
public final class WebhookException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final boolean unauthorized;

    /**
     * A rejected webhook.
     *
     * @param reason for developers, without anything of the request
     * @param unauthorized whether the sender didn't authenticate
     */
    public WebhookException(String reason, boolean unauthorized) {
        super(reason, null, null);
        this.unauthorized = unauthorized;
    }

    /**
     * Whether the sender didn't authenticate: respond with 401, and trust nothing in the request. Otherwise the body is
     * invalid: respond with 400.
     *
     * @return true if the {@code Authorization} value is missing or isn't an accepted one
     */
    public boolean isUnauthorized() {
        return unauthorized;
    }
}
