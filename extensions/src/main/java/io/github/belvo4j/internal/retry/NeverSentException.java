package io.github.belvo4j.internal.retry;

import java.io.IOException;
import java.io.Serial;

/** A request failed before its first byte was sent. The cause says why. */
public final class NeverSentException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NeverSentException(Throwable cause) {
        super(cause);
    }
}
