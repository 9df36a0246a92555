package io.github.belvo4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response to a request that changes something got lost, and the present state didn't reveal the outcome. The message
 * says what is known and what to do. Nothing was sent twice. The cause is what happened to the response; if looking at the
 * present state failed, that failure is a suppressed exception.
 */
public final class OutcomeUnknownException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String link;
    private final @Nullable String linkStatus;

    /**
     * An unknown outcome.
     *
     * @param message what is known and what to do, free of secrets
     * @param link the id of the link concerned; null if it isn't known
     * @param linkStatus its present status as the API writes it; null if it isn't known
     * @param cause what happened to the response
     */
    public OutcomeUnknownException(
            String message, @Nullable String link, @Nullable String linkStatus, BelvoException cause) {
        super(message, cause instanceof ApiException answered ? answered.response() : null, cause);
        this.link = link;
        this.linkStatus = linkStatus;
    }

    /**
     * The link that the request was about.
     *
     * @return its id; empty if the request was about no link, or registered one that wasn't found
     */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /**
     * The status of the link after the response got lost: {@code valid}, {@code unconfirmed}, {@code token_required},
     * {@code invalid}.
     *
     * @return empty if it couldn't be read
     */
    public Optional<String> linkStatus() {
        return Optional.ofNullable(linkStatus);
    }
}
