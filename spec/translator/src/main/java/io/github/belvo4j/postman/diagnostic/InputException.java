package io.github.belvo4j.postman.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * An input that can't be translated: not a collection, not a names file, an overlay that misses.
 *
 * <p>The message is one line and holds no value of the input that could be a secret. It starts with the file when it is
 * known, then says where in it (a collection's folder path, a JSON pointer), then what is wrong.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The same error, told as one of the given file. */
    public InputException in(String file) {
        return new InputException(file + ": " + getMessage(), getCause());
    }
}
