package io.github.belvo4j.internal.retry;

import java.io.IOException;
import java.io.Serial;

/** Thrown when a request fails before its first byte is sent. The cause is the failure. */
public final class NeverSentException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NeverSentException(Throwable cause) {
        super(cause);
    }
}
