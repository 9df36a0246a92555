package io.github.belvo4j.postman.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * An input that can't be translated: not a collection, not a names file, or an overlay that doesn't match.
 *
 * <p>The message is a single line and doesn't contain any value of the input that could be a secret. It starts with the
 * file, if known, followed by the place in it (a collection's folder path, a JSON pointer) and the problem.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns the same error, attributed to the given file. */
    public InputException in(String file) {
        return new InputException(file + ": " + getMessage(), getCause());
    }
}
