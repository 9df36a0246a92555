package io.github.belvo4j.internal.thread;

/**
 * Marks the calls of this thread whose challenges are answered where they are caught. Their exceptions have no stack trace,
 * since creating one would take as long as everything else that the SDK does for such a call;
 * {@code MfaRequiredException.fillInStackTrace()} adds it to an exception that is rethrown after all.
 */
public final class Answering implements AutoCloseable {

    private static final ThreadLocal<Boolean> IS_ANSWERED = ThreadLocal.withInitial(() -> false);

    private Answering() {}

    /** Begins a call whose challenges are answered where they are caught. Must be closed on the same thread. */
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
