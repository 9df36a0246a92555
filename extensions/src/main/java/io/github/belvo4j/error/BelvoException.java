package io.github.belvo4j.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The root of all that this SDK throws when a call doesn't succeed or a webhook is refused. Unchecked; its subtypes say
 * what a caller can do about it. Neither the message nor any cause holds a secret.
 */
public abstract class BelvoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable ErrorResponse response;

    /**
     * For the exceptions of the SDK.
     *
     * @param message for a developer, free of secrets
     * @param response null if there was none
     * @param cause null if there is none
     */
    protected BelvoException(String message, @Nullable ErrorResponse response, @Nullable Throwable cause) {
        super(message, cause);
        this.response = response;
    }

    /**
     * The HTTP status of the answer.
     *
     * @return empty if there was no answer
     */
    public OptionalInt status() {
        return response == null ? OptionalInt.empty() : OptionalInt.of(response.status());
    }

    /**
     * Belvo's error entries; one for each field where a request has several faults.
     *
     * @return empty if there was no answer, or none that names errors
     */
    public List<ErrorEntry> errors() {
        return response == null ? List.of() : response.errors();
    }

    /**
     * Whether one of the {@link #errors()} has a certain code.
     *
     * @param code a code of the API, such as {@code login_error}
     * @return false if there are no entries
     */
    public boolean hasCode(String code) {
        return errors().stream().anyMatch(entry -> entry.hasCode(code));
    }

    /**
     * Whether one of the {@link #errors()} has a certain code.
     *
     * @param code a code that this version knows
     * @return false if there are no entries
     */
    public boolean hasCode(ErrorCode code) {
        return hasCode(code.code());
    }

    /**
     * Belvo's id of the request, to be quoted to its support.
     *
     * @return empty if there was no answer, or none with an id
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(response).map(ErrorResponse::requestId);
    }

    /**
     * The headers of the answer, names in lower case.
     *
     * @return empty if there was no answer
     */
    public Map<String, List<String>> headers() {
        return response == null ? Map.of() : response.headers();
    }
}
