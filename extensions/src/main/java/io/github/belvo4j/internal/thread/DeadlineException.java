package io.github.belvo4j.internal.thread;

import java.io.Serial;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A call as a whole took too long. */
public final class DeadlineException extends SocketTimeoutException {

    @Serial
    private static final long serialVersionUID = 1L;

    DeadlineException(Duration limit) {
        super("the call took longer than " + limit);
    }
}
