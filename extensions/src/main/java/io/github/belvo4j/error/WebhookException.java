package io.github.belvo4j.error;

/**
 * An incoming webhook was refused: its {@code Authorization} value isn't an accepted one, or its body is too large or
 * can't be read. Types, codes and keys that this SDK doesn't know are no reason. Neither the value nor the body is kept.
 */
public final class WebhookException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final boolean unauthorized;

    /**
     * Says why.
     *
     * @param reason for a developer, without anything of the request
     * @param unauthorized whether the sender didn't authenticate itself
     */
    public WebhookException(String reason, boolean unauthorized) {
        super(reason, null, null);
        this.unauthorized = unauthorized;
    }

    /**
     * Whether the sender didn't authenticate itself: answer 401, and trust nothing of the request. Otherwise the body is
     * at fault: answer 400.
     *
     * @return true if the {@code Authorization} value is missing or isn't an accepted one
     */
    public boolean isUnauthorized() {
        return unauthorized;
    }
}
