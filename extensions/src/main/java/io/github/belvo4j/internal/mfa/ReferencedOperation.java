package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.ResumeRequest;
import java.util.Objects;
import java.util.function.Function;

/** The MFA flow of an operation and the operation that resumes it, given as method references to any implementation. */
public final class ReferencedOperation<R, T> implements ResumableOperation<R, T> {

    private final Function<? super R, ? extends T> operation;
    private final MfaFlow<T> flow;

    public ReferencedOperation(
            Function<? super R, ? extends T> operation,
            Function<? super ResumeRequest, ? extends T> resume,
            MfaSettings settings) {
        this.operation = Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(resume, "resume");
        this.flow = new MfaFlow<>(null, (paused, request) -> resume.apply(request), settings);
    }

    @Override
    public T call(R request, MfaCallback callback) {
        return flow.run(() -> operation.apply(request), callback);
    }

    @Override
    public T resume(MfaTicket ticket, MfaAnswer answer) {
        return flow.resume(ticket, answer);
    }

    @Override
    public T resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback) {
        return flow.resume(ticket, answer, callback);
    }
}
