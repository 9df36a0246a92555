package io.github.belvo4j.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions that this SDK throws when a call fails or a webhook is rejected. They are unchecked, and the
 * subclasses indicate what the caller can do. Neither the message nor any cause contains a secret.
 */
public abstract class BelvoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable ErrorResponse response;

    protected BelvoException(String message, @Nullable ErrorResponse response, @Nullable Throwable cause) {
        super(message, cause);
        this.response = response;
    }

    @Nullable
    ErrorResponse response() {
        return response;
    }

    /**
     * Returns the HTTP status of the response.
     *
     * @return empty if there was no response
     */
    public OptionalInt status() {
        return response == null ? OptionalInt.empty() : OptionalInt.of(response.status());
    }

    /**
     * Returns the error entries of the response. If the request is invalid, there is one for each invalid field.
     *
     * @return the entries; empty if the response contains none or there was no response, unless the SDK itself rejected the
     *     request
     */
    public List<ErrorEntry> errors() {
        return response == null ? List.of() : response.errors();
    }

    /**
     * Returns whether one of the {@link #errors()} has a given code.
     *
     * @param code a code of the API, such as {@code login_error}
     * @return true if an entry has the code; false otherwise, or if there are no entries
     */
    public boolean hasCode(String code) {
        return errors().stream().anyMatch(entry -> entry.hasCode(code));
    }

    /**
     * Returns whether one of the {@link #errors()} has a given code.
     *
     * @param code a code that this version knows
     * @return true if an entry has the code; false otherwise, or if there are no entries
     */
    public boolean hasCode(ErrorCode code) {
        return hasCode(code.code());
    }

    /**
     * Returns the ID that Belvo assigned to the request. Quote it when you contact Belvo support.
     *
     * @return empty if there was no response, or the response has no ID
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(response).map(ErrorResponse::requestId);
    }

    /**
     * Returns the headers of the response, with names in lower case.
     *
     * @return empty if there was no response
     */
    public Map<String, List<String>> headers() {
        return response == null ? Map.of() : response.headers();
    }
}
