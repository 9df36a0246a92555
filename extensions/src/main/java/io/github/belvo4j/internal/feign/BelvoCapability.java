package io.github.belvo4j.internal.feign;

import feign.Capability;
import feign.Client;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.MethodMetadata;
import feign.Retryer;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** Adds the guard to the components of a Feign builder. Feign calls the methods of this class by reflection. */
public final class BelvoCapability implements Capability {

    private final Guard guard;
    private final Signer signer;

    public BelvoCapability(Guard guard, Signer signer) {
        this.guard = guard;
        this.signer = signer;
    }

    /** Hands the methods that a contract has read to the guard, whichever annotations the contract supports. */
    @Override
    public Contract enrich(Contract contract) {
        return api -> {
            List<MethodMetadata> methods = contract.parseAndValidateMetadata(api);
            methods.forEach(BelvoCapability::requireSynchronous);
            methods.forEach(OperationDescriptor::of);
            return methods;
        };
    }

    /** Rejects methods for AsyncFeign: the request would be sent, but the future would never be completed. */
    private static void requireSynchronous(MethodMetadata method) {
        Class<?> result = method.method().getReturnType();
        if (Future.class.isAssignableFrom(result) || CompletionStage.class.isAssignableFrom(result)) {
            throw new IllegalArgumentException(method.configKey() + " can't be called: it returns "
                    + result.getSimpleName() + ", which only AsyncFeign supports");
        }
    }

    @Override
    public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
        return new GuardedFactory(factory, guard);
    }

    @Override
    public Client enrich(Client client) {
        return new GuardedClient(client, signer);
    }

    @Override
    public Retryer enrich(Retryer retryer) {
        return new SafeRetryer(retryer);
    }
}
