package io.github.belvo4j.internal;

import feign.Client;
import feign.Feign;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.Target;
import io.github.belvo4j.model.ResumeRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Wires the generated interfaces by hand, with one set of components for all of them. */
public final class ApiFactory implements AutoCloseable {

    private static final String USER_AGENT = "belvo4j";

    private final ClientSettings settings;
    private final PooledHttpClient pooled;
    private final Feign feign;
    private final MfaSettings mfa;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Sets up a client; nothing is sent. */
    public ApiFactory(ClientSettings settings) {
        this.settings = settings;
        this.pooled = settings.httpClient() == null ? new PooledHttpClient(settings.timeouts()) : null;
        TicketSeal seal = new TicketSeal(settings.credentials());
        this.mfa = new MfaSettings(
                seal, settings.clock(), time -> Thread.sleep(time.toMillis()), settings.confirmationInterval());
        this.feign = feign(seal);
    }

    private Feign feign(TicketSeal seal) {
        Client client = pooled != null
                ? pooled
                : new TimedBodyClient(settings.httpClient(), settings.timeouts().call());
        RequestValidator validator = settings.validateRequests() ? new RequestValidator() : null;
        String authorization = settings.credentials().basicAuthorization();
        RequestInterceptor headers =
                request -> request.header("Authorization", authorization).header("User-Agent", USER_AGENT);
        Json json = new Json();
        return Feign.builder()
                .client(new MethodTimeouts(client, settings.timeouts()))
                .encoder(json)
                .decoder(json)
                .errorDecoder(new BelvoErrorDecoder(seal, settings.clock()))
                .requestInterceptor(headers)
                .retryer(Retryer.NEVER_RETRY)
                .invocationHandlerFactory(
                        (target, methods) -> new ApiInvocationHandler(target.type(), methods, validator, () -> closed))
                .build();
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
        return new MfaFlow<>(resource, patch, mfa);
    }

    /** The look at the next pages of a list. */
    public NextPage nextPage(String operation) {
        return new NextPage(operation, settings.baseUrl());
    }

    @Override
    public void close() {
        closed = true;
        if (pooled != null) {
            pooled.close();
        }
    }
}
