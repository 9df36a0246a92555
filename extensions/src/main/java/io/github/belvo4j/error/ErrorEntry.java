package io.github.belvo4j.error;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list of errors in a response from Belvo.
 *
 * @param code the code of the error, such as {@code login_error}; null if the response has none
 * @param message the explanation for developers, in English; null if the response has none
 * @param field the field of the request that the entry is about; null if it isn't about a field
 */
public record ErrorEntry(
        @Nullable String code,
        @Nullable String message,
        @Nullable String field) implements Serializable {

    /**
     * Returns whether this entry has a given code.
     *
     * @param expected a code of the API
     * @return true if it has that code; false if it has another or none
     */
    public boolean hasCode(String expected) {
        return expected.equals(code);
    }

    /**
     * Returns the code with its meaning and remedy.
     *
     * @return empty if there is no code, or this version doesn't know the code
     */
    public Optional<ErrorCode> errorCode() {
        return ErrorCode.of(code);
    }

    @Override
    public String toString() {
        String where = field == null ? "" : field + ": ";
        String what = code == null ? "unknown" : code;
        return where
                + what
                + Optional.ofNullable(message).map(m -> " (" + m + ")").orElse("");
    }
}
