package io.github.belvo4j.internal.thread;

/**
 * Marks the calls of this thread for which a callback answers MFA challenges. The exceptions for such challenges have no stack
 * trace, since creating one would take as long as everything else that the SDK does for such a call. If an exception is
 * rethrown after all, {@code MfaRequiredException.fillInStackTrace()} adds the stack trace.
 */
public final class Answering implements AutoCloseable {

    private static final ThreadLocal<Boolean> IS_ANSWERED = ThreadLocal.withInitial(() -> false);

    private Answering() {}

    /** Begins a call for which a callback answers MFA challenges. Must be closed on the same thread. */
    public static Answering challenges() {
        IS_ANSWERED.set(true);
        return new Answering();
    }

    public static boolean isOngoing() {
        return IS_ANSWERED.get();
    }

    @Override
    public void close() {
        IS_ANSWERED.set(false);
    }
}
