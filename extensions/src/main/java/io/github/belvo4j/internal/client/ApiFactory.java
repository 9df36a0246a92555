package io.github.belvo4j.internal.client;

import feign.Client;
import io.github.belvo4j.internal.error.BelvoErrorDecoder;
import io.github.belvo4j.internal.http.Transport;
import io.github.belvo4j.internal.http.TransportSettings;
import io.github.belvo4j.internal.invoke.ApiInvocationHandler;
import io.github.belvo4j.internal.invoke.Exchange;
import io.github.belvo4j.internal.invoke.RequestValidator;
import io.github.belvo4j.internal.invoke.ResponseRecorder;
import io.github.belvo4j.internal.mfa.MfaFlow;
import io.github.belvo4j.internal.mfa.MfaSettings;
import io.github.belvo4j.internal.mfa.TicketSeal;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.retry.RetryLoop;
import io.github.belvo4j.internal.thread.Sleeper;
import io.github.belvo4j.model.ResumeRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Implements the generated interfaces, with one set of components for all of them. */
public final class ApiFactory implements AutoCloseable {

    private static final Sleeper SLEEPER = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    private final ClientSettings settings;
    private final Transport transport;
    private final MfaSettings mfa;
    private final @Nullable RequestValidator validator;
    private final RetryLoop retries;
    private final BelvoErrorDecoder errors;
    private final Client client;
    private final @Nullable ResponseRecorder recorder;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    /** Sets up a client; nothing is sent. */
    public ApiFactory(ClientSettings settings, TransportSettings transport) {
        this(settings, new Transport(transport), null);
    }

    private ApiFactory(ClientSettings settings, Transport transport, @Nullable ResponseRecorder recorder) {
        this.settings = settings;
        this.transport = transport;
        this.recorder = recorder;
        TicketSeal seal = new TicketSeal(settings.requests().credentials());
        this.mfa = new MfaSettings(seal, settings.clock(), SLEEPER, settings.mfaPollInterval(), transport.observers());
        this.validator =
                settings.validateRequests() ? RequestValidator.ifAvailable().orElse(null) : null;
        this.retries = new RetryLoop(
                settings.retryPolicy(),
                settings.clock(),
                SLEEPER,
                () -> ThreadLocalRandom.current().nextDouble());
        this.errors = new BelvoErrorDecoder(seal, settings.clock());
        this.client = transport.client(settings.timeouts());
    }

    /** Another client on the same connections. */
    public ApiFactory with(ClientSettings other) {
        return new ApiFactory(other, transport, null);
    }

    /** The same client, with its responses recorded. */
    public ApiFactory recording(ResponseRecorder other) {
        return new ApiFactory(settings, transport, other);
    }

    /** The settings of this client. */
    public ClientSettings settings() {
        return settings;
    }

    /**
     * The implementation of a generated interface, made once.
     *
     * @throws IllegalStateException if Feign can't call one of its methods
     */
    public <T> T api(Class<T> type) {
        return type.cast(apis.computeIfAbsent(type, this::implement));
    }

    private Object implement(Class<?> type) {
        Map<Method, Exchange> exchanges = OperationDescriptor.of(type).values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        OperationDescriptor::method,
                        operation -> new Exchange(operation, settings.requests(), transport.json(), errors, recorder)));
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                new ApiInvocationHandler(type, exchanges, client, validator, retries, transport));
    }

    /** Calls a method of a generated interface. */
    public @Nullable Object call(Method method, Object... arguments) {
        Object api = api(method.getDeclaringClass());
        try {
            return Proxy.getInvocationHandler(api).invoke(api, method, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("No generated method declares a checked exception", e);
        }
    }

    /** The resume flow of a resource. */
    public <T> MfaFlow<T> mfaFlow(String resource, Function<ResumeRequest, T> patch) {
        return new MfaFlow<>(resource, patch, mfa);
    }

    /** Threads for calls in the background. */
    public Executor executor() {
        return transport.executor();
    }

    @Override
    public void close() {
        transport.close();
    }
}
