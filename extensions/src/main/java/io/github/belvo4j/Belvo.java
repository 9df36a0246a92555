package io.github.belvo4j;

import feign.Client;
import io.github.belvo4j.internal.AnswerRecorder;
import io.github.belvo4j.internal.ApiFactory;
import io.github.belvo4j.internal.BaseUrl;
import io.github.belvo4j.internal.ClientSettings;
import io.github.belvo4j.internal.ConnectionSettings;
import io.github.belvo4j.internal.Credentials;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.resource.Resources;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A client of Belvo's API. Immutable and safe to be shared by threads: make one and keep it. Closing it closes its
 * connections.
 */
public final class Belvo extends Resources implements AutoCloseable {

    private final ApiFactory apis;

    private Belvo(ApiFactory apis) {
        super(apis);
        this.apis = apis;
    }

    /**
     * Starts to set up a client.
     *
     * @return a builder without credentials and environment
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client set up by the environment variables {@code BELVO_SECRET_ID}, {@code BELVO_SECRET_PASSWORD} and
     * {@code BELVO_ENVIRONMENT} ({@code sandbox} or {@code production}; sandbox if it is missing).
     *
     * @return the client
     * @throws IllegalStateException if a variable is missing
     * @throws IllegalArgumentException if the environment has another name
     */
    public static Belvo fromEnvironment() {
        return EnvironmentVariables.client(System.getenv());
    }

    /**
     * A generated interface as it stands in the document, with this client's errors: operations throw
     * {@link io.github.belvo4j.error.BelvoException}, and a 428
     * {@link io.github.belvo4j.error.MfaRequiredException}.
     *
     * @param type a generated interface, such as {@code LinksApi.class}
     * @param <T> the interface
     * @return the same object each time
     */
    public <T> T api(Class<T> type) {
        return apis.api(type);
    }

    /**
     * A client for calls with other options, on the same connections. It is cheap to make; closing either closes the
     * connections of both.
     *
     * @param options what is different
     * @return another client
     */
    public Belvo with(CallOptions options) {
        return new Belvo(apis.with(options.over(apis.settings())));
    }

    /**
     * Makes a call and gives the answer as a whole: status and headers beside what the call returns. Where a call sends
     * several requests, it is the answer to the last one.
     *
     * @param call one call of the client that it is given, on this thread
     * @param <T> what the call returns
     * @return the answer; one that isn't a success is thrown as ever
     */
    public <T extends @Nullable Object> Answer<T> answer(Function<Belvo, T> call) {
        AnswerRecorder recorder = new AnswerRecorder();
        T body = call.apply(new Belvo(apis.recording(recorder)));
        return recorder.answer(body);
    }

    /**
     * Makes a call on another thread: a virtual one where the JVM has them (from Java 21 on), else one of this client's
     * own. No thread of a shared pool waits.
     *
     * @param call one or more calls of this client
     * @param <T> what the calls return
     * @return completes with what the calls return, or with the {@link io.github.belvo4j.error.BelvoException} as the
     *     cause; cancelling it doesn't end a call under way
     */
    public <T extends @Nullable Object> CompletableFuture<T> async(Function<Belvo, T> call) {
        return async(call, apis.executor());
    }

    /**
     * Makes a call on a thread of the caller's.
     *
     * @param call one or more calls of this client
     * @param executor whose threads may wait for minutes
     * @param <T> what the calls return
     * @return see {@link #async(Function)}
     */
    public <T extends @Nullable Object> CompletableFuture<T> async(Function<Belvo, T> call, Executor executor) {
        return CompletableFuture.supplyAsync(() -> call.apply(this), executor);
    }

    /** Closes the connections. Calls under way fail, and later ones throw {@link IllegalStateException}. */
    @Override
    public void close() {
        apis.close();
    }

    /** Sets up a client. Not safe to be shared by threads. */
    public static final class Builder {

        private @Nullable URI baseUrl;
        private @Nullable Credentials credentials;
        private @Nullable Credentials paymentsCredentials;
        private Timeouts timeouts = Timeouts.defaults();
        private RetryPolicy retries = RetryPolicy.defaults();
        private RateLimit rateLimit = RateLimit.ofBelvo();
        private @Nullable SSLContext sslContext;
        private @Nullable ProxySelector proxies;
        private @Nullable RequestLog log;
        private final List<CallObserver> observers = new ArrayList<>();
        private ResponseLimits limits = ResponseLimits.defaults();
        private @Nullable Client httpClient;
        private boolean validateRequests = true;
        private Duration repetitionInterval = Duration.ofSeconds(3);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Says which of Belvo's environments to call.
         *
         * @param environment the one that the credentials belong to
         * @return this
         */
        public Builder environment(Environment environment) {
            this.baseUrl = environment.baseUrl();
            return this;
        }

        /**
         * Says which address to call instead of an environment's: a simulator or a proxy.
         *
         * @param url https; http for loopback only
         * @return this
         * @throws IllegalArgumentException if it is no such URL, or has user information, a query or a fragment
         */
        public Builder baseUrl(URI url) {
            this.baseUrl = BaseUrl.checked(url);
            return this;
        }

        /**
         * Says which address to call instead of an environment's: a simulator or a proxy.
         *
         * @param url https; http for loopback only
         * @return this
         * @throws IllegalArgumentException if it is no such URL, or has user information, a query or a fragment
         */
        public Builder baseUrl(String url) {
            try {
                return baseUrl(new URI(url));
            } catch (URISyntaxException e) {
                // Not the cause: it repeats the URL, which may hold credentials.
                throw new IllegalArgumentException("The base URL is malformed at index " + e.getIndex());
            }
        }

        /**
         * The key pair of an account in the environment.
         *
         * @param secretId the secret id
         * @param secretPassword the secret password
         * @return this
         * @throws IllegalArgumentException if one is blank
         */
        public Builder credentials(String secretId, String secretPassword) {
            this.credentials = new Credentials(secretId, secretPassword);
            return this;
        }

        /**
         * The key pair of the payments API, which has one of its own; that of the account unless told.
         *
         * @param secretId the secret id
         * @param secretPassword the secret password
         * @return this
         * @throws IllegalArgumentException if one is blank
         */
        public Builder paymentsCredentials(String secretId, String secretPassword) {
            this.paymentsCredentials = new Credentials(secretId, secretPassword);
            return this;
        }

        /**
         * How long calls may take.
         *
         * @param timeouts for every call of the client
         * @return this
         */
        public Builder timeouts(Timeouts timeouts) {
            this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
            return this;
        }

        /**
         * How requests are repeated.
         *
         * @param policy for every call of the client; {@link RetryPolicy#none()} for no repetitions
         * @return this
         */
        public Builder retries(RetryPolicy policy) {
            this.retries = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * How many requests are sent at the most.
         *
         * @param limit for all threads together, and all clients derived from this one; {@link RateLimit#none()} for
         *     simulators
         * @return this
         */
        public Builder rateLimit(RateLimit limit) {
            this.rateLimit = Objects.requireNonNull(limit, "limit");
            return this;
        }

        /**
         * How large answers may be.
         *
         * @param limits of each answer
         * @return this
         */
        public Builder responseLimits(ResponseLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * What to log of each request; nothing unless told.
         *
         * @param requestLog for all requests
         * @return this
         */
        public Builder requestLog(RequestLog requestLog) {
            this.log = Objects.requireNonNull(requestLog, "requestLog");
            return this;
        }

        /**
         * Who sees calls, for metrics and tracing; {@code belvo4j-micrometer} has one ready.
         *
         * @param observer is told of the calls of this client and all derived ones, after those given before
         * @return this
         */
        public Builder observer(CallObserver observer) {
            observers.add(Objects.requireNonNull(observer, "observer"));
            return this;
        }

        /**
         * Which certificates to trust, and which to show (mTLS); the JVM's default unless told. Host names are always
         * checked. Not for an {@link #httpClient(Client)} of the caller's.
         *
         * @param context ready for use
         * @return this
         */
        public Builder sslContext(SSLContext context) {
            this.sslContext = Objects.requireNonNull(context, "context");
            return this;
        }

        /**
         * Through which proxy to reach Belvo; none unless told, whatever the JVM's system properties say. Not for an
         * {@link #httpClient(Client)} of the caller's.
         *
         * @param selector such as {@link ProxySelector#of} or {@link ProxySelector#getDefault()}
         * @return this
         */
        public Builder proxy(ProxySelector selector) {
            this.proxies = Objects.requireNonNull(selector, "selector");
            return this;
        }

        /**
         * Another HTTP client than the SDK's own on Apache HttpClient 5. It must send PATCH, and must neither follow
         * redirections nor retry by itself. The caller closes it. The deadline of a call is then looked at whenever a
         * part of the body is read.
         *
         * @param client any client of Feign
         * @return this
         */
        public Builder httpClient(Client client) {
            this.httpClient = Objects.requireNonNull(client, "client");
            return this;
        }

        /**
         * Whether requests are checked against the document's constraints before they are sent; so unless told. Has to be
         * false where Hibernate Validator was taken off the class path.
         *
         * @param validate false to leave the checks to Belvo
         * @return this
         */
        public Builder validateRequests(boolean validate) {
            this.validateRequests = validate;
            return this;
        }

        /**
         * The least time between two equal answers in one flow with a callback, confirmations above all, so that a
         * callback that answers at once doesn't hammer the institution. 3 seconds unless told.
         *
         * @param interval not negative
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder repetitionInterval(Duration interval) {
            if (interval.isNegative()) {
                throw new IllegalArgumentException("The repetition interval must not be negative");
            }
            this.repetitionInterval = interval;
            return this;
        }

        /**
         * The clock that deadlines of challenges are counted by; the system's unless told.
         *
         * @param clock of any time zone
         * @return this
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes the client; nothing is sent yet.
         *
         * @return the client
         * @throws IllegalStateException if credentials or environment are missing
         */
        public Belvo build() {
            if (credentials == null) {
                throw new IllegalStateException("Credentials are missing: call credentials(secretId, secretPassword)");
            }
            if (baseUrl == null) {
                throw new IllegalStateException("The environment is missing: call environment(…) or baseUrl(…)");
            }
            ClientSettings settings = new ClientSettings(
                    baseUrl,
                    credentials,
                    paymentsCredentials == null ? credentials : paymentsCredentials,
                    timeouts,
                    retries,
                    validateRequests,
                    repetitionInterval,
                    clock,
                    Map.of(),
                    Map.of());
            return new Belvo(new ApiFactory(
                    settings,
                    new ConnectionSettings(httpClient, rateLimit, sslContext, proxies, limits, log, observers)));
        }
    }
}
