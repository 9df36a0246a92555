package io.github.belvo4j;

import feign.Client;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.internal.client.BaseUrl;
import io.github.belvo4j.internal.client.ClientSettings;
import io.github.belvo4j.internal.http.SharedRateLimiters;
import io.github.belvo4j.internal.http.TransportSettings;
import io.github.belvo4j.internal.invoke.RequestDefaults;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.options.Credentials;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RequestLog;
import io.github.belvo4j.options.ResponseLimits;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import io.github.belvo4j.response.UnreadableItem;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Configures a {@link Belvo} client. Not safe for use by multiple threads. */
public final class BelvoBuilder {

    private @Nullable URI baseUrl;
    private @Nullable Credentials credentials;
    private @Nullable Credentials paymentsCredentials;
    private Timeouts timeouts = Timeouts.defaults();
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private @Nullable RateLimit rateLimit;
    private @Nullable RateLimiter rateLimiter;
    private @Nullable SSLContext sslContext;
    private @Nullable ProxySelector proxies;
    private @Nullable RequestLog log;
    private final List<CallObserver> observers = new ArrayList<>();
    private ResponseLimits limits = ResponseLimits.defaults();
    private @Nullable Client httpClient;
    private int maxConnections = 64;
    private boolean validateRequests = true;
    private boolean keepUnreadableBodies;
    private @Nullable Consumer<? super UnreadableItem> skippedItems;
    private Duration mfaPollInterval = Duration.ofSeconds(3);
    private Clock clock = Clock.systemUTC();

    BelvoBuilder() {}

    /**
     * Sets which of Belvo's environments to call.
     *
     * @param environment the environment that the credentials belong to
     * @return this builder
     */
    public BelvoBuilder environment(Environment environment) {
        this.baseUrl = environment.baseUrl();
        return this;
    }

    /**
     * Sets the base URL to call instead of an environment's, such as the URL of a simulator or a reverse proxy.
     *
     * @param url an https URL, or an http URL of a loopback address
     * @return this builder
     * @throws IllegalArgumentException if the URL is of any other kind, or has user information, a query or a fragment
     */
    public BelvoBuilder baseUrl(URI url) {
        this.baseUrl = BaseUrl.checked(url);
        return this;
    }

    /**
     * Sets the base URL to call instead of an environment's, such as the URL of a simulator or a reverse proxy.
     *
     * @param url an https URL, or an http URL of a loopback address
     * @return this builder
     * @throws IllegalArgumentException if the URL is of any other kind, or has user information, a query or a fragment
     */
    public BelvoBuilder baseUrl(String url) {
        this.baseUrl = BaseUrl.checked(url);
        return this;
    }

    /**
     * Sets the key pair of your Belvo account in the environment.
     *
     * @param secretId the secret ID
     * @param secretPassword the secret password
     * @return this builder
     * @throws IllegalArgumentException if the ID or the password is blank, begins or ends with white space, or contains control
     *     characters
     */
    public BelvoBuilder credentials(String secretId, String secretPassword) {
        this.credentials = Credentials.of(secretId, secretPassword);
        return this;
    }

    /**
     * Sets the key pair for the payments API. The default is the key pair of the account.
     *
     * @param secretId the secret ID
     * @param secretPassword the secret password
     * @return this builder
     * @throws IllegalArgumentException if the ID or the password is blank, begins or ends with white space, or contains control
     *     characters
     */
    public BelvoBuilder paymentsCredentials(String secretId, String secretPassword) {
        this.paymentsCredentials = Credentials.of(secretId, secretPassword);
        return this;
    }

    /**
     * Sets the timeouts. The default is {@link Timeouts#defaults()}.
     *
     * @param timeouts the timeouts for every call
     * @return this builder
     */
    public BelvoBuilder timeouts(Timeouts timeouts) {
        this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
        return this;
    }

    /**
     * Sets how calls are retried. The default is {@link RetryPolicy#defaults()}.
     *
     * @param policy the policy for every call; {@link RetryPolicy#none()} for no retries
     * @return this builder
     */
    public BelvoBuilder retryPolicy(RetryPolicy policy) {
        this.retryPolicy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Limits how many requests are sent in a period. All clients of this JVM that have the same base URL and the same limit
     * share its budget, because Belvo counts the requests from each IP address. The default is {@link RateLimit#defaults()};
     * for a base URL with a loopback address, such as a simulator's, it is {@link RateLimit#none()}. Replaces an earlier
     * {@link #rateLimiter(RateLimiter)}.
     *
     * @param limit the limit for all of these clients together
     * @return this builder
     */
    public BelvoBuilder rateLimit(RateLimit limit) {
        this.rateLimit = Objects.requireNonNull(limit, "limit");
        this.rateLimiter = null;
        return this;
    }

    /**
     * Sets the limiter that delays requests: one that several instances share, or {@link RateLimiter#local(RateLimit)} for a
     * budget that only clients with that limiter share. Replaces an earlier {@link #rateLimit(RateLimit)}.
     *
     * @param limiter the limiter, called before each request, regardless of the base URL; {@link RateLimiter#none()} for no
     *     limit
     * @return this builder
     */
    public BelvoBuilder rateLimiter(RateLimiter limiter) {
        this.rateLimiter = Objects.requireNonNull(limiter, "limiter");
        this.rateLimit = null;
        return this;
    }

    /**
     * Limits the size of responses. The default is {@link ResponseLimits#defaults()}.
     *
     * @param limits the limits for each response
     * @return this builder
     */
    public BelvoBuilder responseLimits(ResponseLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Logs requests. By default nothing is logged.
     *
     * @param requestLog the parts of each request to log
     * @return this builder
     */
    public BelvoBuilder requestLog(RequestLog requestLog) {
        this.log = Objects.requireNonNull(requestLog, "requestLog");
        return this;
    }

    /**
     * Adds an observer, for metrics and tracing; {@code belvo4j-micrometer} has one for Micrometer.
     *
     * @param observer the observer, notified of all calls that this client and the clients derived from it make; it comes
     *     after the observers that were added before
     * @return this builder
     */
    public BelvoBuilder observer(CallObserver observer) {
        observers.add(Objects.requireNonNull(observer, "observer"));
        return this;
    }

    /**
     * Sets which certificates to trust and which to present (mTLS). The default is the JVM's default context. Host names are
     * always verified. Has no effect if an {@link #httpClient(Client)} is set.
     *
     * @param context an initialized context
     * @return this builder
     */
    public BelvoBuilder sslContext(SSLContext context) {
        this.sslContext = Objects.requireNonNull(context, "context");
        return this;
    }

    /**
     * Sets the proxies through which to reach Belvo. By default, none is used, whatever the JVM's system properties are. The
     * client can't authenticate to a proxy. Has no effect if an {@link #httpClient(Client)} is set.
     *
     * @param selector the selector, such as {@link ProxySelector#of} or {@link ProxySelector#getDefault()}
     * @return this builder
     */
    public BelvoBuilder proxy(ProxySelector selector) {
        this.proxies = Objects.requireNonNull(selector, "selector");
        return this;
    }

    /**
     * Sets the maximum number of connections, which all threads and all clients derived from this client share. A request that
     * reaches an institution may hold its connection for up to five minutes; other requests wait for a connection for up to the
     * connect timeout, then fail. The default is 64. Has no effect if an {@link #httpClient(Client)} is set.
     *
     * @param connections the maximum number, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public BelvoBuilder maxConnections(int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException("maxConnections must be at least 1, not " + connections);
        }
        this.maxConnections = connections;
        return this;
    }

    /**
     * Replaces the default HTTP client, which is Apache HttpClient 5. The replacement must support PATCH, and must neither
     * follow redirects nor retry, so disable the retries of Apache HttpClient and OkHttp as
     * {@linkplain io.github.belvo4j.feign.BelvoFeign#applyTo described here}. The caller has to close it. The deadline of a
     * call is checked before each attempt and before each read of the body, and limits the connect and read timeouts that are
     * passed to the client.
     *
     * @param client any Feign client
     * @return this builder
     */
    public BelvoBuilder httpClient(Client client) {
        this.httpClient = Objects.requireNonNull(client, "client");
        return this;
    }

    /**
     * Sets whether requests are validated against the constraints of the OpenAPI document before they are sent. The default is
     * true. If Hibernate Validator is excluded from the class path, nothing is validated, and the client logs a warning.
     *
     * @param validate false to leave validation to Belvo
     * @return this builder
     */
    public BelvoBuilder validateRequests(boolean validate) {
        this.validateRequests = validate;
        return this;
    }

    /**
     * Sets whether an {@link io.github.belvo4j.error.UnreadableResponseException} contains up to 1 MiB of the body that can't
     * be read. The default is false, since the body may contain secrets and personal data.
     *
     * @param keep true to keep the body
     * @return this builder
     */
    public BelvoBuilder keepUnreadableBodies(boolean keep) {
        this.keepUnreadableBodies = keep;
        return this;
    }

    /**
     * Makes lists skip items that can't be read, instead of failing. Each such item is passed to a callback, which is called on
     * the thread that fetches the page. If pages are {@linkplain io.github.belvo4j.paging.Paged#readAhead(int) read ahead},
     * several threads may call it at the same time.
     *
     * @param skipped the callback that receives the items
     * @return this builder
     */
    public BelvoBuilder skipUnreadableItems(Consumer<? super UnreadableItem> skipped) {
        this.skippedItems = Objects.requireNonNull(skipped, "skipped");
        return this;
    }

    /**
     * Sets the minimum time between two identical answers in an MFA flow with a callback. It prevents a callback that confirms
     * immediately from polling the institution in a tight loop. The default is 3 seconds.
     *
     * @param interval the interval; zero or positive
     * @return this builder
     * @throws IllegalArgumentException if the interval is negative
     */
    public BelvoBuilder mfaPollInterval(Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("The MFA poll interval must not be negative");
        }
        this.mfaPollInterval = interval;
        return this;
    }

    /**
     * Sets the clock by which the deadlines of challenges are measured. The default is the system's.
     *
     * @param clock the clock, in any time zone
     * @return this builder
     */
    public BelvoBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Creates the client. Nothing is sent.
     *
     * @return the client
     * @throws IllegalStateException if the credentials or the environment are missing
     */
    public Belvo build() {
        if (credentials == null) {
            throw new IllegalStateException("Credentials are missing: call credentials(secretId, secretPassword)");
        }
        if (baseUrl == null) {
            throw new IllegalStateException("The environment is missing: call environment(…) or baseUrl(…)");
        }
        RequestDefaults requests = new RequestDefaults(
                baseUrl,
                credentials,
                paymentsCredentials == null ? credentials : paymentsCredentials,
                Map.of(),
                Map.of());
        ClientSettings settings = new ClientSettings(
                requests,
                timeouts,
                retryPolicy,
                validateRequests,
                keepUnreadableBodies,
                skippedItems,
                mfaPollInterval,
                clock);
        return new Belvo(new ApiFactory(
                settings,
                new TransportSettings(
                        httpClient, limiter(baseUrl), sslContext, proxies, limits, maxConnections, log, observers)));
    }

    private RateLimiter limiter(URI url) {
        if (rateLimiter != null) {
            return rateLimiter;
        }
        if (rateLimit != null) {
            return SharedRateLimiters.of(url, rateLimit);
        }
        return BaseUrl.isLoopback(url) ? RateLimiter.none() : SharedRateLimiters.of(url, RateLimit.defaults());
    }
}
