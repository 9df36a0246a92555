package io.github.belvo4j.spring;

import io.github.belvo4j.Environment;
import io.github.belvo4j.RateLimit;
import io.github.belvo4j.RetryPolicy;
import io.github.belvo4j.Timeouts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of a client. Defaults are the SDK's own.
 *
 * @param secretId Secret id of the account in the environment.
 * @param secretPassword Secret password of the account in the environment.
 * @param environment Which of Belvo's environments to call.
 * @param baseUrl Address to call instead of an environment's, such as a simulator's; https, or http for loopback.
 * @param payments Key pair of the payments API, where it differs.
 * @param timeouts How long calls may take.
 * @param retries How requests are repeated that may be repeated.
 * @param rateLimit How many requests are sent at the most.
 * @param validateRequests Whether requests are checked before they are sent.
 * @param health How Belvo's health is looked at.
 * @param webhooks How webhooks are received.
 */
@ConfigurationProperties("belvo")
public record BelvoProperties(
        @Nullable String secretId,
        @Nullable String secretPassword,
        @DefaultValue("sandbox") Environment environment,
        @Nullable String baseUrl,
        @DefaultValue KeyPair payments,
        @DefaultValue CallTimeouts timeouts,
        @DefaultValue Retries retries,
        @DefaultValue Limit rateLimit,
        @DefaultValue("true") boolean validateRequests,
        @DefaultValue Health health,
        @DefaultValue Webhooks webhooks) {

    /** The properties without what is secret; not the base URL either, which may hold credentials by mistake. */
    @Override
    public String toString() {
        return "BelvoProperties[environment=" + environment + ", timeouts=" + timeouts + ", retries=" + retries
                + ", rateLimit=" + rateLimit + ", validateRequests=" + validateRequests + ", health=" + health
                + ", webhooks=" + webhooks + "]";
    }

    /**
     * A key pair.
     *
     * @param secretId Secret id of the payments API.
     * @param secretPassword Secret password of the payments API.
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
     * @param connect Longest time to make a connection, or to get one from the pool.
     * @param read Longest time between two packets of the answer to a GET or DELETE.
     * @param institutionRead The same for POST, PUT and PATCH, which may reach an institution.
     * @param call Longest time of one request as a whole.
     */
    public record CallTimeouts(
            @DefaultValue("10s") Duration connect,
            @DefaultValue("30s") Duration read,
            @DefaultValue("310s") Duration institutionRead,
            @DefaultValue("330s") Duration call) {

        /** Checks the numbers at once, so that the failure names the property. */
        public CallTimeouts {
            new Timeouts(connect, read, institutionRead, call);
        }

        Timeouts toTimeouts() {
            return new Timeouts(connect, read, institutionRead, call);
        }
    }

    /**
     * Repetitions.
     *
     * @param tries How often a request is sent at the most; 1 for no repetitions.
     * @param base Longest wait before the first repetition, doubled with each further one.
     * @param cap Longest wait before any repetition, unless Belvo asks for a longer one.
     * @param total Time after which no repetition begins.
     */
    public record Retries(
            @DefaultValue("5") int tries,
            @DefaultValue("3s") Duration base,
            @DefaultValue("48s") Duration cap,
            @DefaultValue("5m") Duration total) {

        /** Checks the numbers at once, so that the failure names the property. */
        public Retries {
            new RetryPolicy(tries, base, cap, total);
        }

        RetryPolicy toPolicy() {
            return new RetryPolicy(tries, base, cap, total);
        }
    }

    /**
     * The rate limit.
     *
     * @param enabled Whether requests are held back; false for simulators.
     * @param requests How many requests are sent in a period.
     * @param period Period in which requests are counted.
     */
    public record Limit(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("80") int requests,
            @DefaultValue("30s") Duration period) {

        /** Checks the numbers at once, so that the failure names the property. */
        public Limit {
            new RateLimit(requests, period);
        }

        RateLimit toRateLimit() {
            return enabled ? new RateLimit(requests, period) : RateLimit.none();
        }
    }

    /**
     * Health.
     *
     * @param timeToLive How long a result is kept before Belvo is asked again.
     */
    public record Health(@DefaultValue("60s") Duration timeToLive) {}

    /**
     * Webhooks.
     *
     * @param path Path that webhooks come to.
     * @param authorization Accepted values of the Authorization header as a whole, such as "Bearer …".
     * @param acceptAll Whether webhooks of anybody are taken, because Belvo's dashboard has no value.
     */
    public record Webhooks(
            @DefaultValue("/belvo/webhooks") String path,
            @DefaultValue List<String> authorization,
            @DefaultValue("false") boolean acceptAll) {

        /** The values are secrets. */
        @Override
        public String toString() {
            return "Webhooks[path=" + path + ", authorization=" + authorization.size() + " values, acceptAll="
                    + acceptAll + "]";
        }
    }
}
