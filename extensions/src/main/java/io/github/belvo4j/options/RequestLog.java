package io.github.belvo4j.options;

import io.github.belvo4j.annotation.Secret;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The information that a client logs about each request, at level DEBUG to the SLF4J logger {@code io.github.belvo4j}: method
 * and path template, status, duration, Belvo's request ID, and the headers and fields that are allowed here. A client without a
 * request log doesn't log requests. Immutable.
 */
public final class RequestLog {

    private static final RequestLog DEFAULTS = builder().build();

    /** The standard headers of HTTP that contain secrets. */
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "cookie", "proxy-authorization", "set-cookie");

    private final Set<String> headers;
    private final Set<String> fields;

    private RequestLog(Builder builder) {
        this.headers = builder.headers;
        this.fields = builder.fields;
    }

    /**
     * Returns a request log that includes no headers and no fields.
     *
     * @return the log
     */
    public static RequestLog defaults() {
        return DEFAULTS;
    }

    /**
     * Creates a builder that starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a builder that starts from this log.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().headers(headers.toArray(String[]::new)).fields(fields.toArray(String[]::new));
    }

    /**
     * Returns the response headers that are logged.
     *
     * @return the names in lower case; empty by default
     */
    public Set<String> headers() {
        return headers;
    }

    /**
     * Returns the top-level fields of JSON request bodies that are logged.
     *
     * @return the names as the API writes them; empty by default
     */
    public Set<String> fields() {
        return fields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestLog that && headers.equals(that.headers) && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(headers, fields);
    }

    @Override
    public String toString() {
        return "RequestLog[headers=" + headers + ", fields=" + fields + "]";
    }

    /** Builds a {@link RequestLog}. */
    public static final class Builder {

        private Set<String> headers = Set.of();
        private Set<String> fields = Set.of();

        private Builder() {}

        /**
         * Sets the response headers to log, replacing any set before.
         *
         * @param names the names of the headers, case-insensitive
         * @return this builder
         * @throws IllegalArgumentException if one of the headers is secret
         */
        public Builder headers(String... names) {
            this.headers = Arrays.stream(names)
                    .map(name -> requireNotSecret(name).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /**
         * Sets the top-level fields of JSON request bodies to log, replacing any set before.
         *
         * @param names the names of the fields as the API writes them
         * @return this builder
         * @throws IllegalArgumentException if one of the fields is secret
         */
        public Builder fields(String... names) {
            this.fields = Arrays.stream(names).map(Builder::requireNotSecret).collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /**
         * Builds the log.
         *
         * @return the log
         */
        public RequestLog build() {
            return new RequestLog(this);
        }

        private static String requireNotSecret(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (SECRET_HEADERS.contains(lower) || Secret.NAMES.contains(lower)) {
                throw new IllegalArgumentException(name + " is secret and is never logged");
            }
            return name;
        }
    }
}
