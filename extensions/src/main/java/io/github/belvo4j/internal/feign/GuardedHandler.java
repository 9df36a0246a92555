package io.github.belvo4j.internal.feign;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.internal.invoke.FeignFailures;
import io.github.belvo4j.internal.mfa.Resuming;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.outcome.Uncertainty;
import org.jspecify.annotations.Nullable;

/** A Feign method handler that checks arguments, sends a token only once, and throws the SDK's exceptions. */
final class GuardedHandler implements MethodHandler {

    private final MethodHandler handler;
    private final OperationDescriptor operation;
    private final Object api;
    private final Guard guard;

    /** @param api any instance of the interface, for the validator */
    GuardedHandler(MethodHandler handler, OperationDescriptor operation, Object api, Guard guard) {
        this.handler = handler;
        this.api = api;
        this.operation = operation;
        this.guard = guard;
    }

    @Override
    public @Nullable Object invoke(@Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        Resuming.check(operation);
        guard.check(api, operation, arguments);
        if (!operation.carriesToken(arguments)) {
            return call(arguments);
        }
        String request = guard.key(operation, arguments);
        guard.spent().claim(request);
        try {
            return call(arguments);
        } catch (RuntimeException e) {
            if (e instanceof NetworkException network && !network.mayHaveBeenSent()) {
                guard.spent().giveBack(request);
            } else {
                guard.spent().failed(request, e);
            }
            throw e;
        }
    }

    private @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
        try (GuardedCall call = GuardedCall.begin(operation, arguments)) {
            try {
                return handler.invoke(arguments);
            } catch (BelvoException e) {
                throw explained(e, call);
            } catch (FeignException e) {
                RuntimeException ours = FeignFailures.replaced(operation, e);
                throw ours instanceof BelvoException failure ? explained(failure, call) : ours;
            }
        }
    }

    private BelvoException explained(BelvoException failure, GuardedCall call) {
        return Uncertainty.explain(failure, operation.line(), call.idempotencyKey(), call::safety);
    }
}
