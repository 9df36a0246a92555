package io.github.belvo4j.internal.feign;

import feign.InvocationHandlerFactory;
import feign.Target;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds the guard to the handler of each method that calls an operation, and passes the handlers on to another factory. */
final class GuardedFactory implements InvocationHandlerFactory {

    private final InvocationHandlerFactory factory;
    private final Guard guard;

    GuardedFactory(InvocationHandlerFactory factory, Guard guard) {
        this.factory = factory;
        this.guard = guard;
    }

    @Override
    @SuppressWarnings("rawtypes") // Feign declares the parameter without type arguments.
    public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
        Object api = unusable(target.type());
        IdentityHashMap<MethodHandler, MethodHandler> guarded = new IdentityHashMap<>();
        OperationDescriptor.known(target.type()).forEach((method, operation) -> {
            MethodHandler handler = dispatch.get(method);
            if (handler != null) {
                guarded.put(handler, new GuardedHandler(handler, operation, api, guard));
            }
        });
        Map<Method, MethodHandler> all = new LinkedHashMap<>();
        // A bridge method shares the handler of the method that it bridges to; default methods have their own handlers.
        dispatch.forEach((method, handler) -> all.put(method, guarded.getOrDefault(handler, handler)));
        return factory.create(target, all);
    }

    /** Returns an instance of the interface for the validator, which calls none of its methods. */
    private static Object unusable(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }
}
