package io.github.belvo4j.micrometer;

import io.github.belvo4j.mfa.MfaKind;
import io.github.belvo4j.observe.CallResult;
import io.github.belvo4j.observe.ObservedOperation;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The context of an observed call, for conventions, filters and handlers. It is a sender context, so tracers create a span of
 * kind client. No trace headers are sent, since Belvo is a third party.
 */
public final class BelvoCallContext extends SenderContext<Object> {

    private final ObservedOperation operation;
    private @Nullable CallResult result;
    private @Nullable MfaKind challenge;
    private int retries;

    BelvoCallContext(ObservedOperation operation) {
        super((carrier, name, value) -> {}, Kind.CLIENT);
        this.operation = operation;
        setRemoteServiceName("belvo");
    }

    /**
     * Returns the operation that is called.
     *
     * @return the operation
     */
    public ObservedOperation operation() {
        return operation;
    }

    /**
     * Returns the result of the call.
     *
     * @return empty while it is in progress
     */
    public Optional<CallResult> result() {
        return Optional.ofNullable(result);
    }

    /**
     * Returns the challenge that paused the call.
     *
     * @return the kind of the challenge; empty if there was none
     */
    public Optional<MfaKind> challenge() {
        return Optional.ofNullable(challenge);
    }

    /**
     * Returns the number of retries.
     *
     * @return 0 or more
     */
    public int retries() {
        return retries;
    }

    void ended(CallResult with) {
        result = with;
    }

    void challenged(MfaKind kind) {
        challenge = kind;
    }

    void retried() {
        retries++;
    }
}
