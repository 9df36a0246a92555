package io.github.belvo4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the response to a request that changes data was lost, and the current state doesn't reveal the outcome. The
 * message says what to do. The request was sent again only if Belvo had rejected it, or if repeating it is safe, for example
 * with an {@linkplain #idempotencyKey() idempotency key}; see {@link io.github.belvo4j.options.RetryPolicy}. The cause is the failure of the last attempt. It may be a response that doesn't reveal the outcome of an earlier attempt,
 * such as 409 {@code idempotency_key_conflict}. If looking up the current state failed, that failure is a suppressed exception.
 */
public final class OutcomeUnknownException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String link;
    private final @Nullable String linkStatus;
    private final @Nullable String idempotencyKey;

    /**
     * Creates an exception.
     *
     * @param message what the SDK found out and what the caller should do, free of secrets
     * @param link the ID of the link that the request is about; null if it isn't known
     * @param linkStatus the current status of the link as the API writes it; null if it isn't known
     * @param cause the failure that left the outcome unknown
     */
    public OutcomeUnknownException(
            String message, @Nullable String link, @Nullable String linkStatus, BelvoException cause) {
        super(message, cause.response(), cause);
        this.link = link;
        this.linkStatus = linkStatus;
        this.idempotencyKey = null;
    }

    /**
     * Creates an exception for a request that isn't about a link.
     *
     * @param message what the SDK found out and what the caller should do, free of secrets
     * @param idempotencyKey the key of all attempts; null if there is none
     * @param cause the failure of the last attempt
     */
    public OutcomeUnknownException(String message, @Nullable String idempotencyKey, BelvoException cause) {
        super(message, cause.response(), cause);
        this.link = null;
        this.linkStatus = null;
        this.idempotencyKey = idempotencyKey;
    }

    /**
     * Returns the link that the request was about.
     *
     * @return the ID of the link; empty if the request wasn't about a link, or was a registration whose link wasn't found
     */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /**
     * Returns the status of the link after the response was lost: {@code valid}, {@code unconfirmed}, {@code token_required} or
     * {@code invalid}.
     *
     * @return empty if it couldn't be read
     */
    public Optional<String> linkStatus() {
        return Optional.ofNullable(linkStatus);
    }

    /**
     * Returns the idempotency key that was sent with every attempt. The same request may be sent again with this key, as a
     * header of its {@linkplain io.github.belvo4j.options.RequestOptions options}: Belvo executes the request only once.
     *
     * @return empty if the operation has no such key
     */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }
}
