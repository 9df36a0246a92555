package io.github.belvo4j.internal.feign;

import feign.Request;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.retry.RetrySafety;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The call that this thread is making, with its arguments checked. It holds the state that Feign's components don't pass to
 * each other.
 */
final class GuardedCall implements AutoCloseable {

    private static final ThreadLocal<@Nullable GuardedCall> CURRENT = new ThreadLocal<>();

    private final @Nullable GuardedCall outer = CURRENT.get();
    private final OperationDescriptor operation;
    private final @Nullable Object[] arguments;
    private @Nullable String idempotencyKey;

    private GuardedCall(OperationDescriptor operation, @Nullable Object[] arguments) {
        this.operation = operation;
        this.arguments = arguments;
    }

    /** Begins a call, which must be closed on the same thread. */
    static GuardedCall begin(OperationDescriptor operation, @Nullable Object[] arguments) {
        GuardedCall call = new GuardedCall(operation, arguments);
        CURRENT.set(call);
        return call;
    }

    /**
     * Returns the call that this thread is making.
     *
     * @throws IllegalStateException if there is none, because Feign's invocation handler was replaced after the SDK was added
     */
    static GuardedCall current() {
        GuardedCall current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException(
                    "The request wasn't sent: call BelvoFeign.applyTo last, after anything that replaces Feign's invocation handler");
        }
        return current;
    }

    /** Adds the key pair and the idempotency key to a request of this call. */
    Request signed(Request request, Signer signer) {
        idempotencyKey = operation
                .idempotencyKey()
                .map(header -> firstOf(request.headers().get(header)))
                .orElse(null);
        return signer.sign(request, operation, idempotencyKey);
    }

    /** Returns the caller's own idempotency key, or a generated one, which is the same for all attempts. */
    private String firstOf(@Nullable Collection<String> own) {
        if (own != null && !own.isEmpty()) {
            return own.iterator().next();
        }
        return idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
    }

    /** Returns the idempotency key of the request; null if it had none. */
    @Nullable
    String idempotencyKey() {
        return idempotencyKey;
    }

    RetrySafety safety() {
        return RetrySafety.of(operation, arguments);
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
