package io.github.belvo4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response to a request that changes something was lost, and the current state doesn't reveal the outcome. The message says
 * what to do. Nothing was sent twice, except requests with an {@linkplain #idempotencyKey() idempotency key}. The cause is the
 * failure of the last attempt. It may be a response that doesn't reveal the outcome of an earlier attempt, such as 409
 * {@code idempotency_key_conflict}. If looking up the current state failed, that failure is a suppressed exception.
 */
public final class OutcomeUnknownException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String link;
    private final @Nullable String linkStatus;
    private final @Nullable String idempotencyKey;

    /**
     * An unknown outcome.
     *
     * @param message what the SDK found out and what to do, free of secrets
     * @param link the ID of the link concerned; null if it isn't known
     * @param linkStatus its current status as the API writes it; null if it isn't known
     * @param cause what happened to the response
     */
    public OutcomeUnknownException(
            String message, @Nullable String link, @Nullable String linkStatus, BelvoException cause) {
        super(message, cause.response(), cause);
        this.link = link;
        this.linkStatus = linkStatus;
        this.idempotencyKey = null;
    }

    /**
     * An unknown outcome of a request that isn't about a link.
     *
     * @param message what the SDK found out and what to do, free of secrets
     * @param idempotencyKey the key that all attempts had; null if there is none
     * @param cause what happened to the response of the last attempt
     */
    public OutcomeUnknownException(String message, @Nullable String idempotencyKey, BelvoException cause) {
        super(message, cause.response(), cause);
        this.link = null;
        this.linkStatus = null;
        this.idempotencyKey = idempotencyKey;
    }

    /**
     * The link that the request was about.
     *
     * @return its ID; empty if the request wasn't about a link, or registered one that wasn't found
     */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /**
     * The status of the link after the response was lost: {@code valid}, {@code unconfirmed}, {@code token_required},
     * {@code invalid}.
     *
     * @return empty if it couldn't be read
     */
    public Optional<String> linkStatus() {
        return Optional.ofNullable(linkStatus);
    }

    /**
     * The idempotency key that all attempts had. The same request may be sent again with it, as a header of its
     * {@linkplain io.github.belvo4j.options.RequestOptions options}: Belvo executes it only once.
     *
     * @return empty if the operation has no such key
     */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }
}
