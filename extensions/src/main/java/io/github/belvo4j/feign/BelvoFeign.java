package io.github.belvo4j.feign;

import feign.Capability;
import feign.Contract;
import feign.Feign;
import feign.QueryMapEncoder;
import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import io.github.belvo4j.internal.error.BelvoErrorDecoder;
import io.github.belvo4j.internal.feign.BelvoCapability;
import io.github.belvo4j.internal.feign.BodyDecoder;
import io.github.belvo4j.internal.feign.BodyEncoder;
import io.github.belvo4j.internal.feign.Exchanges;
import io.github.belvo4j.internal.feign.Guard;
import io.github.belvo4j.internal.feign.ResponseErrorDecoder;
import io.github.belvo4j.internal.feign.SafeLogger;
import io.github.belvo4j.internal.feign.Signer;
import io.github.belvo4j.internal.invoke.QueryParameters;
import io.github.belvo4j.internal.invoke.RequestDefaults;
import io.github.belvo4j.internal.invoke.RequestValidator;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.mfa.MfaSettings;
import io.github.belvo4j.internal.mfa.ReferencedOperation;
import io.github.belvo4j.internal.mfa.SentTokens;
import io.github.belvo4j.internal.mfa.TicketSeal;
import io.github.belvo4j.internal.observe.CallObservers;
import io.github.belvo4j.internal.thread.Lifetime;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.options.Timeouts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Adds Belvo to your own {@link Feign.Builder}, for use with Feign's clients, metrics and capabilities, Resilience4j, or Spring
 * Cloud OpenFeign. The interfaces, models, exceptions, challenges and tickets are those of {@link io.github.belvo4j.Belvo}.
 *
 * <pre>{@code
 * BelvoFeign belvo = BelvoFeign.builder()
 *         .environment(Environment.SANDBOX)
 *         .credentials(secretId, secretPassword)
 *         .build();
 * AccountsApi accounts = belvo.applyTo(Feign.builder().client(new ApacheHttp5Client(httpClient)))
 *         .target(AccountsApi.class, belvo.baseUrl());
 * }</pre>
 *
 * <p>Feign's default client isn't suitable: it can't send the PATCH that resumes calls, and loses the body of a 401.
 *
 * <p>Such a client lacks features of {@code Belvo}: retries with backoff and {@code Retry-After}, the rate limit, the deadline
 * of a whole call, looking up a link after a lost response, lists as streams, observers, per-request options, and connections
 * that are closed with the client. As with {@code Belvo}, a call that may have changed data, but whose response was lost, fails
 * with an {@link io.github.belvo4j.error.OutcomeUnknownException}.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class BelvoFeign {

    private final RequestDefaults requests;
    private final Encoder encoder;
    private final Decoder decoder;
    private final ErrorDecoder errorDecoder;
    private final QueryMapEncoder queryMapEncoder;
    private final Signer signer;
    private final Capability capability;
    private final MfaSettings mfa;

    BelvoFeign(RequestDefaults requests, BelvoFeignBuilder settings) {
        TicketSeal seal = new TicketSeal(requests.credentials());
        Json json = new Json(settings.limits);
        BelvoErrorDecoder errors = new BelvoErrorDecoder(seal, settings.clock);
        Exchanges exchanges =
                new Exchanges(requests, json, errors, settings.keepUnreadableBodies, settings.skippedItems);
        RequestValidator validator =
                settings.validateRequests ? RequestValidator.ifAvailable().orElse(null) : null;
        this.requests = requests;
        this.encoder = new BodyEncoder(json);
        this.decoder = new BodyDecoder(exchanges);
        this.errorDecoder = new ResponseErrorDecoder(errors);
        this.queryMapEncoder =
                query -> Map.copyOf(QueryParameters.of(query, query.getClass().getSimpleName()));
        this.signer = new Signer(requests);
        this.capability = new BelvoCapability(new Guard(exchanges, validator), signer);
        this.mfa = new MfaSettings(
                seal,
                new SentTokens(),
                settings.clock,
                new Lifetime(),
                settings.mfaPollInterval,
                new CallObservers(List.of()));
    }

    /**
     * Starts to configure a {@code BelvoFeign}.
     *
     * @return a builder without credentials or an environment
     */
    public static BelvoFeignBuilder builder() {
        return new BelvoFeignBuilder();
    }

    /**
     * Adds all parts of the SDK to a builder. They replace parts that the builder already has; parts that you set afterwards
     * replace the SDK's.
     *
     * <ul>
     *   <li>Contract, encoder, decoder, error decoder and query map encoder. For interfaces with annotations other than
     *       Feign's, such as Spring's, set their contract afterwards.
     *   <li>Arguments are validated before anything is sent, and IDs that would change the path are rejected.
     *   <li>Credentials are added last, right before the client sends the request, and only for the host of {@link #baseUrl()}:
     *       the keys never reach a logger or an exception.
     *   <li>Callers only get the SDK's exceptions, never Feign's, which contain the request and its password.
     *   <li>No retries. A {@link Retryer} that you set afterwards is only consulted for idempotent requests and for requests
     *       that certainly weren't sent. A request with a token is sent once; if something around Feign repeats the call, such
     *       as Resilience4j's {@code Retry}, the retry fails like the first call, and nothing is sent. Other changes, including
     *       payments, <b>are</b> sent again by such a retry: restrict it to exceptions after which that is safe, or set the
     *       idempotency key in your own interceptor.
     *   <li>No redirects, provided that the client respects {@link Request.Options}, as all of Feign's clients do. Retries
     *       inside the HTTP client aren't affected: disable those of Apache HttpClient ({@code disableAutomaticRetries()}) and
     *       of OkHttp ({@code retryOnConnectionFailure(false)}, and a network interceptor that removes {@code Retry-After},
     *       since OkHttp repeats every request that gets a 503 with {@code Retry-After: 0}).
     *   <li>A read timeout of 310 s, since Belvo waits up to five minutes for institutions.
     *   <li>A logger that writes the operation, the status and the duration to {@code io.github.belvo4j} at any of Feign's
     *       levels except {@code NONE}. Set another logger afterwards at your own risk: at {@code BASIC} it writes IDs and
     *       queries, at {@code FULL} passwords, tokens, sessions and personal data.
     * </ul>
     *
     * <p>Call this last, after anything that replaces Feign's invocation handler, such as
     * {@code Resilience4jFeign.capability(…)}: a request that bypasses these parts isn't sent, and an
     * {@link IllegalStateException} is thrown. A capability that was added before this call sees requests without keys, and a
     * capability that wraps the client remains in effect. A method that returns Feign's {@code Response} receives every
     * response, and never throws an exception for its status; {@code AsyncFeign} isn't supported.
     *
     * @param builder any builder, such as {@code Feign.builder()}
     * @return the same builder
     */
    @SuppressWarnings("deprecation") // The Feign of current Spring Cloud releases lacks the contract's new name.
    public Feign.Builder applyTo(Feign.Builder builder) {
        return builder.contract(new Contract.Default())
                .encoder(encoder)
                .decoder(decoder)
                .decodeVoid()
                .errorDecoder(errorDecoder)
                .queryMapEncoder(queryMapEncoder)
                .retryer(Retryer.NEVER_RETRY)
                .options(options())
                .logger(new SafeLogger())
                .addCapability(capability);
    }

    private static Request.Options options() {
        Timeouts timeouts = Timeouts.defaults();
        return new Request.Options(
                timeouts.connect().toMillis(),
                TimeUnit.MILLISECONDS,
                timeouts.institutionRead().toMillis(),
                TimeUnit.MILLISECONDS,
                false);
    }

    /**
     * Returns the address to call.
     *
     * @return the environment's address, or the address that was set, without a trailing slash
     */
    public String baseUrl() {
        return requests.baseUrl().toString();
    }

    /**
     * Combines an operation with the operation that resumes it. The result supports the MFA flow, with a callback or a
     * ticket, and works with any implementation of the interfaces.
     *
     * <pre>{@code
     * ResumableOperation<RetrieveRequest, List<Account>> retrieval =
     *         belvo.resumable(accounts::retrieveAccounts, accounts::resumeAccounts);
     * List<Account> retrieved = retrieval.call(request, challenge -> MfaAnswer.token(ask(challenge)));
     * }</pre>
     *
     * <p>All operations that this object has combined share a record of used tickets: they send at most one token per ticket,
     * and send it at most once. Clients whose builder was passed to {@link #applyTo} reject a ticket for another resource.
     *
     * @param operation the operation, which throws {@link io.github.belvo4j.mfa.MfaRequiredException} when the institution
     *     requires a token
     * @param resume the method that resumes the operation
     * @param <R> the type of the request
     * @param <T> the type that both methods return
     * @return an object that calls and resumes the operation
     */
    public <R, T> ResumableOperation<R, T> resumable(
            Function<? super R, ? extends T> operation, Function<? super ResumeRequest, ? extends T> resume) {
        return new ReferencedOperation<>(operation, resume, mfa);
    }

    /**
     * Returns an encoder that writes bodies as JSON, with dates in Belvo's format and without properties that aren't set.
     *
     * @return an encoder for a builder that isn't passed to {@link #applyTo}
     */
    public Encoder encoder() {
        return encoder;
    }

    /**
     * Returns a decoder that reads successful responses. For a status or body that isn't documented for the operation, it
     * throws an {@link io.github.belvo4j.error.UnexpectedStatusException} or an
     * {@link io.github.belvo4j.error.UnreadableResponseException}; Feign wraps a decoder's exceptions in a
     * {@code DecodeException} that contains the request, which only {@link #applyTo} unwraps.
     *
     * @return a decoder for a builder that isn't passed to {@link #applyTo}
     */
    public Decoder decoder() {
        return decoder;
    }

    /**
     * Returns an error decoder that turns each unsuccessful response into a {@link io.github.belvo4j.error.BelvoException}, and
     * a 428 with a session into a {@link io.github.belvo4j.mfa.MfaRequiredException} with a challenge and a ticket. None of
     * these exceptions is a {@code RetryableException}, so Feign's {@link Retryer} isn't consulted.
     *
     * @return an error decoder for a builder that isn't passed to {@link #applyTo}
     */
    public ErrorDecoder errorDecoder() {
        return errorDecoder;
    }

    /**
     * Returns an encoder that turns each field of a query object into a parameter, and separates the items of a list by commas.
     *
     * @return an encoder for a builder that isn't passed to {@link #applyTo}
     */
    public QueryMapEncoder queryMapEncoder() {
        return queryMapEncoder;
    }

    /**
     * Returns an interceptor that adds the key pair that an operation needs, and an idempotency key if the API supports one and
     * the request doesn't have one. It throws an {@link IllegalStateException} if the request goes to a host other than that of
     * {@link #baseUrl()}; interceptors that change the target have to come before this one. Feign's loggers write the keys at
     * {@code HEADERS} and {@code FULL}.
     *
     * @return an interceptor for a builder that isn't passed to {@link #applyTo}
     */
    public RequestInterceptor requestInterceptor() {
        return signer;
    }

    @Override
    public String toString() {
        return "BelvoFeign[" + baseUrl() + "]";
    }
}
