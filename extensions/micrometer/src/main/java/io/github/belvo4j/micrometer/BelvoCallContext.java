package io.github.belvo4j.micrometer;

import io.github.belvo4j.mfa.MfaKind;
import io.github.belvo4j.observe.CallResult;
import io.github.belvo4j.observe.ObservedOperation;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call as conventions, filters and handlers see it. It is a sender's, so that tracers make a span of kind client,
 * but it sends no trace headers: Belvo is an outside party, which they tell nothing that it should know.
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
     * What is called.
     *
     * @return the operation
     */
    public ObservedOperation operation() {
        return operation;
    }

    /**
     * What came of the call.
     *
     * @return empty while it is under way
     */
    public Optional<CallResult> result() {
        return Optional.ofNullable(result);
    }

    /**
     * The challenge that has paused the call.
     *
     * @return its kind; empty if there was none
     */
    public Optional<MfaKind> challenge() {
        return Optional.ofNullable(challenge);
    }

    /**
     * How often the request was sent again.
     *
     * @return from 0 on
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
