package io.github.belvo4j.postman.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if an input can't be used, such as a file that isn't a Postman collection, or an overlay that doesn't fit the
 * document.
 *
 * <p>The message states the file, if known, the place in the file (the path of folders in a collection, a JSON pointer)
 * and the problem. It never contains a value that could be a secret. It is a single line, unless it lists several
 * entries that don't fit the collection.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns a copy of this exception, with the name of the file at the start of the message. */
    public InputException in(String file) {
        return new InputException(file + ": " + getMessage(), getCause());
    }
}
