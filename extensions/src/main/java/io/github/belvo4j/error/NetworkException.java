package io.github.belvo4j.error;

import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * No answer came, or not the whole of it: the connection was refused or broke, or time ran out. Whether Belvo has done
 * what was asked is not known, unless the connection was never made. The cause is the I/O error.
 */
public final class NetworkException extends BelvoException {

    private static final long serialVersionUID = 1L;

    private final boolean timeout;

    /**
     * Says what failed.
     *
     * @param operation the method and path template of the request
     * @param cause the I/O error, free of secrets
     */
    public NetworkException(String operation, IOException cause) {
        super(operation + " got no answer: " + cause.getMessage(), null, cause);
        // An interrupted thread sees the same type of error; its flag tells them apart.
        this.timeout = cause instanceof InterruptedIOException
                && !Thread.currentThread().isInterrupted();
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
