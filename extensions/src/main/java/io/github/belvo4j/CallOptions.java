package io.github.belvo4j;

import io.github.belvo4j.internal.ClientSettings;
import io.github.belvo4j.internal.Credentials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is different for some calls: see {@link Belvo#with(CallOptions)}. Immutable; every method gives a copy.
 */
public final class CallOptions {

    private static final CallOptions NONE = new CallOptions(null, null, null, Map.of(), List.of(), List.of());
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<String> OWN_HEADERS =
            Set.of("authorization", "host", "content-length", "content-type", "transfer-encoding", "connection");

    private final @Nullable Timeouts timeouts;
    private final @Nullable RetryPolicy retries;
    private final @Nullable Credentials credentials;
    private final Map<String, String> headers;
    private final List<String> fields;
    private final List<String> omitted;

    private CallOptions(
            @Nullable Timeouts timeouts,
            @Nullable RetryPolicy retries,
            @Nullable Credentials credentials,
            Map<String, String> headers,
            List<String> fields,
            List<String> omitted) {
        this.timeouts = timeouts;
        this.retries = retries;
        this.credentials = credentials;
        this.headers = headers;
        this.fields = fields;
        this.omitted = omitted;
    }

    /**
     * No difference.
     *
     * @return to start from
     */
    public static CallOptions none() {
        return NONE;
    }

    /**
     * Other timeouts.
     *
     * @param timeouts of each call
     * @return a copy
     */
    public CallOptions timeouts(Timeouts timeouts) {
        return new CallOptions(
                Objects.requireNonNull(timeouts, "timeouts"), retries, credentials, headers, fields, omitted);
    }

    /**
     * Other repetitions.
     *
     * @param policy of each call
     * @return a copy
     */
    public CallOptions retries(RetryPolicy policy) {
        return new CallOptions(
                timeouts, Objects.requireNonNull(policy, "policy"), credentials, headers, fields, omitted);
    }

    /**
     * Other credentials, for applications with many tenants, for the payments API too. Tickets belong to the credentials that they came with.
     *
     * @param secretId the secret id
     * @param secretPassword the secret password
     * @return a copy
     * @throws IllegalArgumentException if one is blank
     */
    public CallOptions credentials(String secretId, String secretPassword) {
        return new CallOptions(timeouts, retries, new Credentials(secretId, secretPassword), headers, fields, omitted);
    }

    /**
     * One more header.
     *
     * @param name of the header; not one that the SDK sets itself, such as {@code Authorization}
     * @param value without control characters
     * @return a copy
     * @throws IllegalArgumentException if name or value can't be sent; the message doesn't repeat the value
     */
    public CallOptions header(String name, String value) {
        if (!HEADER_NAME.matcher(name).matches() || OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header '" + name.replaceAll("\\p{Cntrl}", "?") + "' can't be set");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The value of the header '" + name + "' has control characters");
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new CallOptions(timeouts, retries, credentials, Map.copyOf(more), fields, omitted);
    }

    /**
     * Which properties answers are to have, at the top level only.
     *
     * @param names as the API writes them
     * @return a copy
     */
    public CallOptions fields(String... names) {
        return new CallOptions(timeouts, retries, credentials, headers, List.of(names), omitted);
    }

    /**
     * Which properties answers are to leave out, at the top level only.
     *
     * @param names as the API writes them
     * @return a copy
     */
    public CallOptions omit(String... names) {
        return new CallOptions(timeouts, retries, credentials, headers, fields, List.of(names));
    }

    /** The settings of a client, with what is different in these options. */
    ClientSettings over(ClientSettings settings) {
        Map<String, String> allHeaders = new LinkedHashMap<>(settings.headers());
        allHeaders.putAll(headers);
        Map<String, List<String>> query = new LinkedHashMap<>(settings.query());
        putUnlessEmpty(query, "fields", fields);
        putUnlessEmpty(query, "omit", omitted);
        return new ClientSettings(
                settings.baseUrl(),
                credentials == null ? settings.credentials() : credentials,
                credentials == null ? settings.paymentsCredentials() : credentials,
                timeouts == null ? settings.timeouts() : timeouts,
                retries == null ? settings.retries() : retries,
                settings.validateRequests(),
                settings.repetitionInterval(),
                settings.clock(),
                allHeaders,
                query);
    }

    private static void putUnlessEmpty(Map<String, List<String>> query, String name, List<String> values) {
        if (!values.isEmpty()) {
            query.put(name, values);
        }
    }

    /** Without the values of headers, which may be secret. */
    @Override
    public String toString() {
        return "CallOptions[timeouts=" + timeouts + ", retries=" + retries + ", headers=" + headers.keySet()
                + ", fields=" + fields + ", omit=" + omitted + (credentials == null ? "]" : ", credentials=*]");
    }
}
