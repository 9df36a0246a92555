package io.github.belvo4j.bucket4j;

/**
 * Thrown when the backend that holds the shared budget fails, or doesn't respond in time. The cause, if any, is the backend's
 * exception.
 */
public final class BackendUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackendUnavailableException(String message) {
        super(message);
    }

    BackendUnavailableException(Throwable cause) {
        super("The backend of the rate limit failed", cause);
    }
}
