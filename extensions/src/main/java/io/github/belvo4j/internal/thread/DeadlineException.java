package io.github.belvo4j.internal.thread;

import java.io.Serial;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Thrown when a whole call, or a part of it with its own limit, takes too long. */
public final class DeadlineException extends SocketTimeoutException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param what the step that took longer than the limit */
    public DeadlineException(String what, Duration limit) {
        this(what + " took longer than " + limit);
    }

    private DeadlineException(String message) {
        super(message);
    }

    /** Returns the exception for a step that isn't started because it would take too long. */
    public static DeadlineException ahead(String what, Duration limit) {
        return new DeadlineException(what + " would take longer than " + limit);
    }
}
