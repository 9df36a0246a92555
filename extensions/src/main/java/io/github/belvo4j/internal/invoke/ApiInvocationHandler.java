package io.github.belvo4j.internal.invoke;

import feign.Client;
import feign.FeignException;
import feign.Request;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.internal.http.Transport;
import io.github.belvo4j.internal.mfa.Resuming;
import io.github.belvo4j.internal.observe.CallObservation;
import io.github.belvo4j.internal.observe.CallObservers;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.outcome.Uncertainty;
import io.github.belvo4j.internal.retry.RetryLoop;
import io.github.belvo4j.internal.retry.RetrySafety;
import io.github.belvo4j.internal.thread.Deadline;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Handles calls to the methods of a generated or hand-written interface: validates the arguments, sends the request, and
 * replaces Feign's exceptions, which contain the request and thus the secret password.
 */
public final class ApiInvocationHandler implements InvocationHandler {

    private final Class<?> type;
    private final Map<Method, Exchange> exchanges;
    private final Client client;
    private final @Nullable RequestValidator validator;
    private final RetryLoop retries;
    private final Transport transport;
    private final Duration limit;

    /**
     * Prepares the calls to one interface.
     *
     * @param validator null if requests aren't validated
     * @param limit the maximum duration of a call
     */
    public ApiInvocationHandler(
            Class<?> type,
            Map<Method, Exchange> exchanges,
            Client client,
            @Nullable RequestValidator validator,
            RetryLoop retries,
            Transport transport,
            Duration limit) {
        this.type = type;
        this.exchanges = exchanges;
        this.client = client;
        this.validator = validator;
        this.retries = retries;
        this.transport = transport;
        this.limit = limit;
    }

    @Override
    @SuppressWarnings("try") // The deadline is thread-local.
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        if (method.getDeclaringClass() == Object.class) {
            return objectMethod(proxy, method, given);
        }
        Exchange exchange = exchanges.get(method);
        if (exchange == null) {
            return otherMethod(proxy, method, given);
        }
        CallObservers observers = transport.observers();
        try (Deadline unused = Deadline.within(limit)) {
            if (observers.isEmpty()) {
                return call(proxy, exchange, given, UnaryOperator.identity());
            }
            CallObservation observed = observers.start(exchange.operation());
            return observed.follow(() -> call(proxy, exchange, given, observed::attempts));
        }
    }

    private @Nullable Object call(
            Object proxy,
            Exchange exchange,
            @Nullable Object[] given,
            UnaryOperator<Supplier<@Nullable Object>> attempts) {
        transport.lifetime().requireNotOver();
        OperationDescriptor operation = exchange.operation();
        Resuming.check(operation);
        RequestFactory requests = exchange.requests();
        // Loading the validator takes half of the time of the first call, so calls that don't need it skip it.
        if (validator != null && !requests.checksAllArguments()) {
            validator.check(proxy, operation, given);
        }
        Request request = requests.request(given);
        Supplier<RetrySafety> kind = () -> RetrySafety.of(operation, given);
        try {
            return retries.call(kind, attempts.apply(() -> send(exchange, request)));
        } catch (BelvoException e) {
            String key = idempotencyKey(operation, request);
            throw transport.lifetime().isOver()
                    ? Uncertainty.ended(e, operation, key, kind)
                    : Uncertainty.explain(e, operation.line(), key, kind);
        }
    }

    private static @Nullable String idempotencyKey(OperationDescriptor operation, Request request) {
        return operation
                .idempotencyKey()
                .map(request.headers()::get)
                .flatMap(values -> values.stream().findFirst())
                .orElse(null);
    }

    private @Nullable Object send(Exchange exchange, Request request) {
        OperationDescriptor operation = exchange.operation();
        try {
            transport.awaitTurn();
            return exchange.send(request, client);
        } catch (IOException e) {
            throw FeignFailures.network(operation, e);
        } catch (FeignException e) {
            throw FeignFailures.replaced(operation, e);
        }
    }

    /** Handles the methods of an interface that aren't operations. */
    private @Nullable Object otherMethod(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.isDefault()) {
            Class<?> declaring = method.getDeclaringClass();
            return MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
                    .unreflectSpecial(method, declaring)
                    .bindTo(proxy)
                    .invokeWithArguments(arguments);
        }
        throw new UnsupportedOperationException(
                type.getSimpleName() + "." + method.getName() + " calls no operation of the API");
    }

    private Object objectMethod(Object proxy, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + " of Belvo";
        };
    }
}
