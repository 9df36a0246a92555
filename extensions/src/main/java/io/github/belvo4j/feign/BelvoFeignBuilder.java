package io.github.belvo4j.feign;

import io.github.belvo4j.internal.client.BaseUrl;
import io.github.belvo4j.internal.invoke.RequestDefaults;
import io.github.belvo4j.options.Credentials;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.ResponseLimits;
import io.github.belvo4j.response.UnreadableItem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Configures a {@link BelvoFeign}, with those settings of {@link io.github.belvo4j.BelvoBuilder} that don't concern the HTTP
 * client. Not safe for use by multiple threads.
 */
public final class BelvoFeignBuilder {

    private @Nullable URI baseUrl;
    private @Nullable Credentials credentials;
    private @Nullable Credentials paymentsCredentials;
    ResponseLimits limits = ResponseLimits.defaults();
    boolean validateRequests = true;
    boolean keepUnreadableBodies;

    @Nullable
    Consumer<? super UnreadableItem> skippedItems;

    Duration mfaPollInterval = Duration.ofSeconds(3);
    Clock clock = Clock.systemUTC();

    BelvoFeignBuilder() {}

    /**
     * Sets which of Belvo's environments to call.
     *
     * @param environment the environment that the credentials belong to
     * @return this builder
     */
    public BelvoFeignBuilder environment(Environment environment) {
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
    public BelvoFeignBuilder baseUrl(String url) {
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
    public BelvoFeignBuilder credentials(String secretId, String secretPassword) {
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
    public BelvoFeignBuilder paymentsCredentials(String secretId, String secretPassword) {
        this.paymentsCredentials = Credentials.of(secretId, secretPassword);
        return this;
    }

    /**
     * Limits the size of responses. The default is {@link ResponseLimits#defaults()}.
     *
     * @param limits the limits for each response
     * @return this builder
     */
    public BelvoFeignBuilder responseLimits(ResponseLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Sets whether {@link BelvoFeign#applyTo} adds the validation of requests against the constraints of the OpenAPI document.
     * The default is true.
     *
     * @param validate false to leave validation to Belvo
     * @return this builder
     * @see io.github.belvo4j.BelvoBuilder#validateRequests(boolean)
     */
    public BelvoFeignBuilder validateRequests(boolean validate) {
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
    public BelvoFeignBuilder keepUnreadableBodies(boolean keep) {
        this.keepUnreadableBodies = keep;
        return this;
    }

    /**
     * Makes lists skip items that can't be read, instead of failing.
     *
     * @param skipped the callback that receives each such item, on the thread that reads the list
     * @return this builder
     */
    public BelvoFeignBuilder skipUnreadableItems(Consumer<? super UnreadableItem> skipped) {
        this.skippedItems = Objects.requireNonNull(skipped, "skipped");
        return this;
    }

    /**
     * Sets the minimum time between two identical answers in an MFA flow with a callback. The default is 3 seconds.
     *
     * @param interval the interval; zero or positive
     * @return this builder
     * @throws IllegalArgumentException if the interval is negative
     * @see io.github.belvo4j.BelvoBuilder#mfaPollInterval(Duration)
     */
    public BelvoFeignBuilder mfaPollInterval(Duration interval) {
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
    public BelvoFeignBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Creates the {@code BelvoFeign}. Nothing is sent.
     *
     * @return the {@code BelvoFeign}
     * @throws IllegalStateException if the credentials or the environment are missing
     */
    public BelvoFeign build() {
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
        return new BelvoFeign(requests, this);
    }
}
