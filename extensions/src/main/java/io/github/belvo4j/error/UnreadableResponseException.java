package io.github.belvo4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when Belvo responds with a success status, but the body doesn't match the OpenAPI document: it isn't JSON, is
 * truncated, has values of the wrong types, or lacks an ID or the results of a page. Alternatively, the response is a 428 that
 * may be a challenge, but isn't JSON, is too long, or has a session that is too long for a ticket. In all these cases, Belvo
 * has processed the request. Since the body may contain secrets, it is kept only if the client was configured to keep it.
 */
public final class UnreadableResponseException extends BelvoException {

    private static final long serialVersionUID = 1L;

    /** Not serialized, since it may contain secrets. */
    private final transient @Nullable String body;

    /**
     * Creates an exception.
     *
     * @param response the response, without its body
     * @param reason a description of what is wrong, and where in the body
     * @param body the body; null unless the client was configured to keep it
     */
    public UnreadableResponseException(ErrorResponse response, String reason, @Nullable String body) {
        super(response.describe() + ", but the body can't be read: " + reason, response, null);
        this.body = body;
    }

    /**
     * Returns the body as received, up to its first MiB. Neither the message nor the serialized exception contains it. It may
     * contain secrets and personal data.
     *
     * @return empty unless the client or the request options are set to keep it
     * @see io.github.belvo4j.options.RequestOptions.Builder#keepUnreadableBodies(boolean)
     */
    public Optional<String> body() {
        return Optional.ofNullable(body);
    }
}
