package io.github.belvo4j.internal;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.RequestLine;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NetworkException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Stands between a generated interface and Feign: validates arguments, guards paths, and keeps Feign's exceptions, which
 * hold the request with its password, from callers.
 */
final class ApiInvocationHandler implements InvocationHandler {

    private final Class<?> type;
    private final Map<Method, MethodHandler> methods;
    private final Map<Method, PathArguments> paths = new LinkedHashMap<>();
    private final RequestValidator validator;
    private final Retries retries;
    private final Connections connections;

    /**
     * Sets up the calls of one interface.
     *
     * @param validator null where requests aren't validated
     */
    ApiInvocationHandler(
            Class<?> type,
            Map<Method, MethodHandler> methods,
            RequestValidator validator,
            Retries retries,
            Connections connections) {
        this.type = type;
        this.methods = methods;
        this.validator = validator;
        this.retries = retries;
        this.connections = connections;
        methods.keySet().forEach(method -> paths.put(method, new PathArguments(method)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return objectMethod(proxy, method, arguments);
        }
        connections.requireOpen();
        Object[] given = arguments == null ? new Object[0] : arguments;
        if (validator != null) {
            validator.check(proxy, method, given);
        }
        Object[] guarded = paths.get(method).guarded(given);
        Supplier<Repetition> kind = () -> Repetition.of(method, given);
        try {
            return retries.call(kind, () -> send(method, guarded));
        } catch (BelvoException e) {
            throw LostAnswer.explain(e, line(method), kind.get());
        }
    }

    private Object send(Method method, Object[] arguments) {
        try {
            connections.awaitTurn();
            return methods.get(method).invoke(arguments);
        } catch (FeignException e) {
            throw withoutRequest(method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException(line(method), new InterruptedIOException("interrupted before its turn"), false);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(line(method) + " failed in Feign", e);
        }
    }

    private RuntimeException withoutRequest(Method method, FeignException e) {
        if (e.getCause() instanceof BelvoException ours) {
            return ours;
        }
        connections.requireOpen();
        String operation = line(method);
        if (e.getCause() instanceof IOException network) {
            return new NetworkException(operation, network, !Unsent.isCertain(network));
        }
        // Neither the message nor the cause: both may quote the request.
        return new IllegalStateException(
                operation + " failed in Feign with " + e.getClass().getSimpleName());
    }

    private static String line(Method method) {
        return method.getAnnotation(RequestLine.class).value();
    }

    private Object objectMethod(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + " of Belvo";
        };
    }
}
