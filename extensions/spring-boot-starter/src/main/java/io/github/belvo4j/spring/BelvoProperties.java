package io.github.belvo4j.spring;

import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of a client. Defaults are the SDK's own.
 *
 * @param secretId Secret ID of your Belvo account.
 * @param secretPassword Secret password of your Belvo account.
 * @param environment Belvo environment to call.
 * @param baseUrl Base URL to use instead of the environment's, for example for a simulator; http is allowed only for loopback addresses.
 * @param payments Key pair for the payments API, if it differs from the account's.
 * @param timeouts Timeouts for calls.
 * @param retry Retries of idempotent calls.
 * @param rateLimit Limit on the number of requests per period; a bean of type RateLimiter replaces it.
 * @param maxConnections Maximum number of connections; a POST may occupy a connection for up to five minutes.
 * @param validateRequests Whether requests are validated before they are sent.
 * @param tickets Storage of tickets in the application's database.
 * @param health Health check of Belvo's API.
 * @param webhooks Endpoint that receives webhooks.
 */
@ConfigurationProperties("belvo")
public record BelvoProperties(
        @Nullable String secretId,
        @Nullable String secretPassword,
        @DefaultValue("sandbox") Environment environment,
        @Nullable String baseUrl,
        @DefaultValue KeyPair payments,
        @DefaultValue CallTimeouts timeouts,
        @DefaultValue Retry retry,
        @DefaultValue Limit rateLimit,
        @DefaultValue("64") int maxConnections,
        @DefaultValue("true") boolean validateRequests,
        @DefaultValue Tickets tickets,
        @DefaultValue Health health,
        @DefaultValue Webhooks webhooks) {

    /** Returns a description without secrets, and without the base URL, which may contain credentials by mistake. */
    @Override
    public String toString() {
        return "BelvoProperties[environment=" + environment + ", timeouts=" + timeouts + ", retry=" + retry
                + ", rateLimit=" + rateLimit + ", validateRequests=" + validateRequests + ", health=" + health
                + ", webhooks=" + webhooks + "]";
    }

    /**
     * A key pair.
     *
     * @param secretId Secret ID for the payments API.
     * @param secretPassword Secret password for the payments API.
     */
    public record KeyPair(
            @Nullable String secretId, @Nullable String secretPassword) {

        @Override
        public String toString() {
            return "KeyPair[*]";
        }
    }

    /**
     * Timeouts.
     *
     * @param connect Maximum time for each step of connecting, such as obtaining a connection from the pool.
     * @param read Maximum time between two packets of the response to a GET or DELETE.
     * @param institutionRead Maximum time between two packets for POST, PUT and PATCH, which may reach an institution.
     * @param call Maximum time for a whole call, including all waits and attempts.
     */
    public record CallTimeouts(
            @DefaultValue("10s") Duration connect,
            @DefaultValue("30s") Duration read,
            @DefaultValue("310s") Duration institutionRead,
            @DefaultValue("330s") Duration call) {

        /** Creates the settings, and validates them immediately, so that a failure names the property. */
        public CallTimeouts {
            timeouts(connect, read, institutionRead, call);
        }

        Timeouts toTimeouts() {
            return timeouts(connect, read, institutionRead, call);
        }

        private static Timeouts timeouts(Duration connect, Duration read, Duration institutionRead, Duration call) {
            return Timeouts.builder()
                    .connect(connect)
                    .read(read)
                    .institutionRead(institutionRead)
                    .call(call)
                    .build();
        }
    }

    /**
     * Retries.
     *
     * @param maxAttempts Maximum number of times that a request is sent; 1 disables retries.
     * @param initialBackoff Maximum wait before the first retry, doubled for each further retry.
     * @param maxBackoff Maximum wait before any retry, unless Retry-After specifies another; after too_many_sessions, 120 s are added.
     * @param maxElapsed Time after which no further retry is started.
     */
    public record Retry(
            @DefaultValue("5") int maxAttempts,
            @DefaultValue("3s") Duration initialBackoff,
            @DefaultValue("48s") Duration maxBackoff,
            @DefaultValue("5m") Duration maxElapsed) {

        /** Creates the settings, and validates them immediately, so that a failure names the property. */
        public Retry {
            policy(maxAttempts, initialBackoff, maxBackoff, maxElapsed);
        }

        RetryPolicy toPolicy() {
            return policy(maxAttempts, initialBackoff, maxBackoff, maxElapsed);
        }

        private static RetryPolicy policy(
                int maxAttempts, Duration initialBackoff, Duration maxBackoff, Duration maxElapsed) {
            return RetryPolicy.builder()
                    .maxAttempts(maxAttempts)
                    .initialBackoff(initialBackoff)
                    .maxBackoff(maxBackoff)
                    .maxElapsed(maxElapsed)
                    .build();
        }
    }

    /**
     * The rate limit.
     *
     * @param enabled Whether to limit the number of requests. Enabled by default, unless the base URL is a loopback address.
     * @param requests Maximum number of requests per period.
     * @param period Period in which requests are counted.
     */
    public record Limit(
            @Nullable Boolean enabled,
            @DefaultValue("80") int requests,
            @DefaultValue("30s") Duration period) {

        /** Creates the settings, and validates them immediately, so that a failure names the property. */
        public Limit {
            limit(requests, period);
        }

        RateLimit toRateLimit() {
            return Boolean.FALSE.equals(enabled) ? RateLimit.none() : limit(requests, period);
        }

        /** Returns whether any property is set. */
        boolean isSet() {
            return enabled != null || !toRateLimit().equals(RateLimit.defaults());
        }

        private static RateLimit limit(int requests, Duration period) {
            return RateLimit.builder().requests(requests).period(period).build();
        }
    }

    /**
     * Tickets.
     *
     * @param createTable Whether to create the table of tickets if it doesn't exist; not necessary with Flyway.
     */
    public record Tickets(@DefaultValue("false") boolean createTable) {}

    /**
     * Health.
     *
     * @param timeToLive Time for which a result is cached.
     */
    public record Health(@DefaultValue("60s") Duration timeToLive) {}

    /**
     * Webhooks.
     *
     * @param path Path of the webhook endpoint.
     * @param authorization Accepted values of the Authorization header, including the scheme, such as "Bearer …".
     * @param acceptAll Whether to accept webhooks from any sender. Set to true only if no Authorization value is set in Belvo's
     *     dashboard.
     */
    public record Webhooks(
            @DefaultValue("/belvo/webhooks") String path,
            @DefaultValue List<String> authorization,
            @DefaultValue("false") boolean acceptAll) {

        /** Returns a description without the accepted values, which are secrets. */
        @Override
        public String toString() {
            return "Webhooks[path=" + path + ", authorization=" + authorization.size() + " values, acceptAll="
                    + acceptAll + "]";
        }
    }
}
