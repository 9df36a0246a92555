package io.github.belvo4j.internal;

import feign.Client;
import feign.Contract;
import feign.Feign;
import feign.MethodMetadata;
import feign.Retryer;
import feign.Target;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.model.ResumeRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Wires the generated interfaces by hand, with one set of components for all of them. */
public final class ApiFactory implements AutoCloseable {

    private static final Contract CONTRACT = new CachedContract();
    private static final Sleeper SLEEPER = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    private final ClientSettings settings;
    private final Connections connections;
    private final TicketSeal seal;
    private final MfaSettings mfa;
    private final Feign feign;
    private final @Nullable AnswerRecorder recorder;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    /**
     * Sets up a client; nothing is sent.
     *
     * @param connecting to Belvo
     */
    public ApiFactory(ClientSettings settings, ConnectionSettings connecting) {
        this(settings, new Connections(connecting), null);
    }

    private ApiFactory(ClientSettings settings, Connections connections, @Nullable AnswerRecorder recorder) {
        this.settings = settings;
        this.connections = connections;
        this.recorder = recorder;
        this.seal = new TicketSeal(settings.credentials());
        this.mfa = new MfaSettings(
                seal, settings.clock(), SLEEPER, settings.repetitionInterval(), connections.observers());
        this.feign = feign();
    }

    private Feign feign() {
        RequestValidator validator = settings.validateRequests() ? new RequestValidator() : null;
        Retries retries = new Retries(
                settings.retries(),
                settings.clock(),
                SLEEPER,
                () -> ThreadLocalRandom.current().nextDouble());
        Wiring wiring =
                new Wiring(settings, connections.json(), new BelvoErrorDecoder(seal, settings.clock()), recorder);
        Client client = connections.client(settings.timeouts());
        return Feign.builder()
                .client(client)
                .contract(CONTRACT)
                .retryer(Retryer.NEVER_RETRY)
                .invocationHandlerFactory((target, methods) -> new ApiInvocationHandler(
                        target.type(), exchanges(target.type(), wiring), client, validator, retries, connections))
                .build();
    }

    private static Map<Method, Exchange> exchanges(Class<?> type, Wiring wiring) {
        return CONTRACT.parseAndValidateMetadata(type).stream()
                .collect(Collectors.toMap(MethodMetadata::method, metadata -> new Exchange(metadata, wiring)));
    }

    /** Another client on the same connections. */
    public ApiFactory with(ClientSettings other) {
        return new ApiFactory(other, connections, null);
    }

    /** The same client, with its answers recorded. */
    public ApiFactory recording(AnswerRecorder other) {
        return new ApiFactory(settings, connections, other);
    }

    /** What this client was set up with. */
    public ClientSettings settings() {
        return settings;
    }

    /** The implementation of a generated interface, made once. */
    public <T> T api(Class<T> type) {
        return type.cast(apis.computeIfAbsent(
                type,
                t -> feign.newInstance(
                        new Target.HardCodedTarget<>(type, settings.baseUrl().toString()))));
    }

    /** The resume flow of a resource. */
    public <T> MfaFlow<T> mfaFlow(String resource, Function<ResumeRequest, T> patch) {
        return new MfaFlow<>(
                resource, request -> sayingHowTheLinkIs(request.getLink(), () -> patch.apply(request)), mfa);
    }

    private <T> T sayingHowTheLinkIs(@Nullable String link, Supplier<T> resuming) {
        try {
            return resuming.get();
        } catch (OutcomeUnknownException e) {
            throw link == null || e.linkStatus().isPresent()
                    ? e
                    : LinkStates.unknown(linkStates().now(link, e), e);
        }
    }

    /** What links tell about lost answers. */
    public LinkStates linkStates() {
        return new LinkStates(api(LinksApi.class));
    }

    /** Threads for asynchronous calls. */
    public Executor executor() {
        return connections.executor();
    }

    @Override
    public void close() {
        connections.close();
    }
}
