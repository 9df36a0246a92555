package io.github.belvo4j.error;

import io.github.belvo4j.internal.text.OneLine;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * Thrown when no response arrives, or the response is incomplete: the connection was refused or broke, a timeout was exceeded,
 * or the thread was interrupted. If a response had begun, its {@link #status()} is known. Unless the request was
 * {@linkplain #mayHaveBeenSent() never sent}, Belvo may have processed it. The cause is the I/O error.
 */
public final class NetworkException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final boolean timeout;
    private final boolean sent;

    /**
     * Creates an exception for a failed request.
     *
     * @param operation the method and path template of the request
     * @param cause the I/O error, free of secrets
     * @param sent whether the request, or a part of it, may have been sent
     */
    public NetworkException(String operation, IOException cause, boolean sent) {
        super(
                operation
                        + (sent ? " got no response: " : " wasn't sent: ")
                        + OneLine.of(String.valueOf(cause.getMessage())),
                null,
                cause);
        this.timeout = isTimeout(cause);
        this.sent = sent;
    }

    /**
     * Creates an exception for a request whose response was cut short.
     *
     * @param response the part of the response that arrived
     * @param cause the I/O error, free of secrets
     */
    public NetworkException(ErrorResponse response, IOException cause) {
        super(
                response.describe() + ", but the response can't be read: "
                        + OneLine.of(String.valueOf(cause.getMessage())),
                response,
                cause);
        this.timeout = isTimeout(cause);
        this.sent = true;
    }

    /** An interrupt results in the same type of exception as a timeout; only the interrupt flag tells them apart. */
    private static boolean isTimeout(IOException cause) {
        return cause instanceof InterruptedIOException
                && !Thread.currentThread().isInterrupted();
    }

    /**
     * Returns whether the request, or a part of it, may have reached Belvo.
     *
     * @return false if it certainly hasn't, for example because no connection was established
     */
    public boolean mayHaveBeenSent() {
        return sent;
    }

    /**
     * Returns whether the connect, read or call timeout was exceeded.
     *
     * @return false if the connection failed for another reason
     */
    public boolean isTimeout() {
        return timeout;
    }
}
