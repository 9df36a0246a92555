package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import org.jspecify.annotations.Nullable;

/**
 * The resource whose call this thread resumes. A method reference doesn't reveal which operation it calls, so the operation
 * itself compares its resource with that of the ticket before anything is sent.
 */
public final class Resuming implements AutoCloseable {

    private static final ThreadLocal<@Nullable String> RESOURCE = new ThreadLocal<>();

    private Resuming() {}

    /** Begins to resume a call to a resource. Must be closed on the same thread. */
    static Resuming of(String resource) {
        RESOURCE.set(resource);
        return new Resuming();
    }

    /**
     * Checks that an operation doesn't resume a call to another collection.
     *
     * @throws InvalidMfaTicketException if the operation does so
     */
    public static void check(OperationDescriptor operation) {
        if (operation.resumesOthers()) {
            String resource = RESOURCE.get();
            if (resource != null) {
                requireSame(resource, operation.resource());
            }
        }
    }

    /** Checks that a ticket of one collection isn't used for another. */
    static void requireSame(String ofTicket, String other) {
        if (!ofTicket.equals(other)) {
            throw new InvalidMfaTicketException("The ticket belongs to " + ofTicket + ", not to " + other);
        }
    }

    @Override
    public void close() {
        RESOURCE.set(null);
    }
}
