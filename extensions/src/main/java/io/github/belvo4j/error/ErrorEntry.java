package io.github.belvo4j.error;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list of errors that Belvo answers with.
 *
 * @param code what went wrong, in the API's terms, such as {@code login_error}; null if the answer doesn't say
 * @param message the explanation for a developer, in English; null if the answer doesn't say
 * @param field the name of the field of the request that the entry is about; null if it is about no field
 */
public record ErrorEntry(
        @Nullable String code,
        @Nullable String message,
        @Nullable String field) implements Serializable {

    /**
     * Whether this entry has a certain code.
     *
     * @param expected a code of the API
     * @return false too if the entry has no code
     */
    public boolean hasCode(String expected) {
        return expected.equals(code);
    }

    /**
     * What this version knows of the code.
     *
     * @return empty if there is no code, or one that came after this version
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
