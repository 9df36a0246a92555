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
import io.github.belvo4j.internal.mfa.PausedCall;
import io.github.belvo4j.internal.mfa.ReferencedOperation;
import io.github.belvo4j.internal.mfa.SentTokens;
import io.github.belvo4j.internal.mfa.TicketSeal;
import io.github.belvo4j.internal.operation.HandWritten;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.retry.RetryLoop;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.response.ApiResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Implements generated and hand-written interfaces. All implementations share one set of components. */
public final class ApiFactory implements AutoCloseable {

    private final ClientSettings settings;
    private final Transport transport;
    private final SentTokens sentTokens;
    private final MfaSettings mfa;
    private final @Nullable RequestValidator validator;
    private final RetryLoop retries;
    private final BelvoErrorDecoder errors;
    private final Client client;
    private final @Nullable ResponseRecorder recorder;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    /** Creates a client, without sending anything. */
    public ApiFactory(ClientSettings settings, TransportSettings transport) {
        this(settings, new Transport(transport), new SentTokens(), null);
    }

    private ApiFactory(
            ClientSettings settings, Transport transport, SentTokens sentTokens, @Nullable ResponseRecorder recorder) {
        this.settings = settings;
        this.transport = transport;
        this.sentTokens = sentTokens;
        this.recorder = recorder;
        TicketSeal seal = new TicketSeal(settings.requests().credentials());
        this.mfa = new MfaSettings(
                seal,
                sentTokens,
                settings.clock(),
                transport.lifetime(),
                settings.mfaPollInterval(),
                transport.observers());
        this.validator =
                settings.validateRequests() ? RequestValidator.ifAvailable().orElse(null) : null;
        this.retries = new RetryLoop(
                settings.retryPolicy(),
                settings.clock(),
                transport.lifetime(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.errors = new BelvoErrorDecoder(seal, settings.clock());
        this.client = transport.client(settings.timeouts());
    }

    /** Returns a derived client that shares the connections of this one. */
    public ApiFactory with(ClientSettings other) {
        return new ApiFactory(other, transport, sentTokens, null);
    }

    /** Returns a copy of this client that records its responses. */
    private ApiFactory recording(ResponseRecorder other) {
        return new ApiFactory(settings, transport, sentTokens, other);
    }

    /** Returns a copy of this client that requests all fields. */
    public ApiFactory unselected() {
        return new ApiFactory(settings.unselected(), transport, sentTokens, recorder);
    }

    /** Returns the settings of this client. */
    public ClientSettings settings() {
        return settings;
    }

    /** Returns the rate limiter of this client and of the clients that share its connections. */
    public RateLimiter rateLimiter() {
        return transport.rateLimiter();
    }

    /**
     * Returns the implementation of a generated or hand-written interface, which is created on the first call.
     *
     * @throws IllegalArgumentException if a method of the interface can't be called as declared
     */
    public <T> T api(Class<T> type) {
        return type.cast(apis.computeIfAbsent(type, this::implement));
    }

    private Object implement(Class<?> type) {
        HandWritten.check(type);
        Map<Method, Exchange> exchanges = OperationDescriptor.of(type).values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        OperationDescriptor::method,
                        operation -> new Exchange(
                                operation,
                                settings.requests(),
                                transport.json(),
                                errors,
                                settings.keepUnreadableBodies(),
                                settings.skippedItems(),
                                recorder)));
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                new ApiInvocationHandler(
                        type,
                        exchanges,
                        client,
                        validator,
                        retries,
                        transport,
                        settings.timeouts().call()));
    }

    /** Makes a call with this client, and returns the result together with the status and headers of the last response. */
    public <T extends @Nullable Object> ApiResponse<T> exchange(Function<ApiFactory, T> call) {
        ResponseRecorder recording = recorder == null ? new ResponseRecorder() : recorder;
        return recording.response(call.apply(recording(recording)));
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

    /** Returns the MFA flow of a resource. */
    public <T> MfaFlow<T> mfaFlow(String resource, BiFunction<PausedCall, ResumeRequest, T> patch) {
        return new MfaFlow<>(resource, patch, mfa);
    }

    /** Returns the MFA flow of an operation and the operation that resumes it, given as method references. */
    public <R, T> ResumableOperation<R, T> resumable(
            Function<? super R, ? extends T> operation, Function<? super ResumeRequest, ? extends T> resume) {
        return new ReferencedOperation<>(operation, resume, mfa);
    }

    /** Returns the executor for background calls. */
    public Executor executor() {
        return transport.executor();
    }

    @Override
    public void close() {
        transport.close();
    }
}
