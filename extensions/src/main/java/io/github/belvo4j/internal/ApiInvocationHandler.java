package io.github.belvo4j.internal;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.RequestLine;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NetworkException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stands between a generated interface and Feign: validates arguments, guards paths, and keeps Feign's exceptions, which
 * hold the request with its password, from callers.
 */
final class ApiInvocationHandler implements InvocationHandler {

    private final Class<?> type;
    private final Map<Method, MethodHandler> methods;
    private final Map<Method, PathArguments> paths = new LinkedHashMap<>();
    private final RequestValidator validator;
    private final Runnable requireOpen;

    /**
     * Sets up the calls of one interface.
     *
     * @param validator null where requests aren't validated
     * @param requireOpen throws if the client is closed
     */
    ApiInvocationHandler(
            Class<?> type, Map<Method, MethodHandler> methods, RequestValidator validator, Runnable requireOpen) {
        this.type = type;
        this.methods = methods;
        this.validator = validator;
        this.requireOpen = requireOpen;
        methods.keySet().forEach(method -> paths.put(method, new PathArguments(method)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return objectMethod(proxy, method, arguments);
        }
        requireOpen.run();
        Object[] given = arguments == null ? new Object[0] : arguments;
        if (validator != null) {
            validator.check(proxy, method, given);
        }
        try {
            return methods.get(method).invoke(paths.get(method).guarded(given));
        } catch (FeignException e) {
            throw withoutRequest(method, e);
        }
    }

    private RuntimeException withoutRequest(Method method, FeignException e) {
        if (e.getCause() instanceof BelvoException ours) {
            return ours;
        }
        requireOpen.run();
        String operation = method.getAnnotation(RequestLine.class).value();
        if (e.getCause() instanceof IOException network) {
            return new NetworkException(operation, network);
        }
        // Neither the message nor the cause: both may quote the request.
        return new IllegalStateException(
                operation + " failed in Feign with " + e.getClass().getSimpleName());
    }

    private Object objectMethod(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + " of Belvo";
        };
    }
}
