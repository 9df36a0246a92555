package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.mfa.MfaRequiredException;

/**
 * Calls of this thread whose challenges are answered where they are caught. Their exceptions have no stack trace, which would
 * take as long as anything else that the SDK does for such a call; {@link MfaRequiredException#fillInStackTrace()} adds it to one
 * that is thrown on after all.
 */
public final class Answering implements AutoCloseable {

    private static final ThreadLocal<Boolean> IS_ANSWERED = ThreadLocal.withInitial(() -> false);

    private Answering() {}

    /** Begins such a call. To be closed on the same thread. */
    static Answering challenges() {
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
