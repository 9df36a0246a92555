package io.github.belvo4j.internal.feign;

import feign.Capability;
import feign.Client;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.MethodMetadata;
import feign.Retryer;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.util.List;

/** Guards what a builder of Feign's has for calls, whichever comes before. Feign calls it by reflection. */
public final class BelvoCapability implements Capability {

    private final Guard guard;
    private final Signer signer;

    public BelvoCapability(Guard guard, Signer signer) {
        this.guard = guard;
        this.signer = signer;
    }

    /** Has what a contract reads known to the guard, whichever annotations it reads. */
    @Override
    public Contract enrich(Contract contract) {
        return api -> {
            List<MethodMetadata> methods = contract.parseAndValidateMetadata(api);
            methods.forEach(OperationDescriptor::of);
            return methods;
        };
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
