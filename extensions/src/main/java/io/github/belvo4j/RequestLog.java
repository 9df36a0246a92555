package io.github.belvo4j;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a client logs of each request, at DEBUG by SLF4J's logger {@code io.github.belvo4j}: method and path template,
 * status, time, Belvo's request id, and what is allowed here. Nothing is logged unless a client is given one of these.
 *
 * @param headers of answers that are logged too, names in lower case
 * @param fields of JSON requests that are logged too, at the top level
 */
public record RequestLog(Set<String> headers, Set<String> fields) {

    private static final RequestLog WITHOUT_DETAILS = new RequestLog(Set.of(), Set.of());

    /** What hasn't to be in a log, whatever a caller allows. */
    private static final Set<String> SECRETS = Set.of(
            "access",
            "access_token",
            "auth_token",
            "authorization",
            "certificate",
            "cookie",
            "encryption_key",
            "password",
            "password2",
            "payer_token",
            "private_key",
            "proxy-authorization",
            "refresh",
            "session",
            "set-cookie",
            "token",
            "username",
            "username2",
            "username3",
            "value");

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is that of a secret
     */
    public RequestLog {
        headers = Set.copyOf(headers);
        fields = Set.copyOf(fields);
        requireHarmless(headers);
        requireHarmless(fields);
    }

    /**
     * Neither headers nor fields.
     *
     * @return to start from
     */
    public static RequestLog withoutDetails() {
        return WITHOUT_DETAILS;
    }

    /**
     * Allows headers of answers.
     *
     * @param names in any case
     * @return a copy with these headers alone
     */
    public RequestLog headers(String... names) {
        Set<String> lower = new TreeSet<>();
        Arrays.stream(names).map(name -> name.toLowerCase(Locale.ROOT)).forEach(lower::add);
        return new RequestLog(lower, fields);
    }

    /**
     * Allows fields of JSON requests.
     *
     * @param names as the API writes them, at the top level
     * @return a copy with these fields alone
     */
    public RequestLog fields(String... names) {
        return new RequestLog(headers, Set.of(names));
    }

    private static void requireHarmless(Set<String> names) {
        names.forEach(name -> {
            if (SECRETS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(name + " is secret and is never logged");
            }
        });
    }
}
