package io.github.belvo4j.error;

import io.github.belvo4j.internal.text.OneLine;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * No answer came, or not the whole of it: the connection was refused or broke, or time ran out, or the thread was
 * interrupted. Whether Belvo has done what was asked is not known, unless the request was {@linkplain #mayHaveBeenSent()
 * never sent}. The cause is the I/O error.
 */
public final class NetworkException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final boolean timeout;
    private final boolean sent;

    /**
     * Says what failed.
     *
     * @param operation the method and path template of the request
     * @param cause the I/O error, free of secrets
     * @param sent whether the request may have left
     */
    public NetworkException(String operation, IOException cause, boolean sent) {
        super(
                operation
                        + (sent ? " got no answer: " : " wasn't sent: ")
                        + OneLine.of(String.valueOf(cause.getMessage())),
                null,
                cause);
        // An interrupted thread sees the same type of error; its flag tells them apart.
        this.timeout = cause instanceof InterruptedIOException
                && !Thread.currentThread().isInterrupted();
        this.sent = sent;
    }

    /**
     * Whether the request, or a part of it, may have reached Belvo.
     *
     * @return false if it is certain that it hasn't: no connection was made
     */
    public boolean mayHaveBeenSent() {
        return sent;
    }

    /**
     * Whether it was a matter of time: the connect, read or call timeout was reached.
     *
     * @return false if the connection failed otherwise
     */
    public boolean isTimeout() {
        return timeout;
    }
}
