package io.github.belvo4j.options;

import io.github.belvo4j.internal.text.OneLine;
import io.github.belvo4j.response.UnreadableItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Options of individual requests, for {@link io.github.belvo4j.Belvo#withOptions(RequestOptions)}. An option that isn't set
 * leaves the client's setting in effect. Immutable.
 */
public final class RequestOptions {

    private final @Nullable Timeouts timeouts;
    private final @Nullable RetryPolicy retryPolicy;
    private final @Nullable Credentials credentials;
    private final Map<String, String> headers;
    private final List<String> fields;
    private final List<String> omit;
    private final @Nullable Boolean keepUnreadableBodies;
    private final @Nullable Consumer<? super UnreadableItem> skippedItems;

    private RequestOptions(Builder builder) {
        this.timeouts = builder.timeouts;
        this.retryPolicy = builder.retryPolicy;
        this.credentials = builder.credentials;
        this.headers = Map.copyOf(builder.headers);
        this.fields = builder.fields;
        this.omit = builder.omit;
        this.keepUnreadableBodies = builder.keepUnreadableBodies;
        this.skippedItems = builder.skippedItems;
    }

    /**
     * Creates a builder in which no option is set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a builder that starts from these options.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.timeouts = timeouts;
        builder.retryPolicy = retryPolicy;
        builder.credentials = credentials;
        builder.headers.putAll(headers);
        builder.fields = fields;
        builder.omit = omit;
        builder.keepUnreadableBodies = keepUnreadableBodies;
        builder.skippedItems = skippedItems;
        return builder;
    }

    /**
     * Returns the timeouts for each call.
     *
     * @return empty if the client's setting applies
     */
    public Optional<Timeouts> timeouts() {
        return Optional.ofNullable(timeouts);
    }

    /**
     * Returns the retry policy for each call.
     *
     * @return empty if the client's setting applies
     */
    public Optional<RetryPolicy> retryPolicy() {
        return Optional.ofNullable(retryPolicy);
    }

    /**
     * Returns the key pair for each call, including calls to the payments API.
     *
     * @return empty if the client's setting applies
     */
    public Optional<Credentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    /**
     * Returns the headers that are sent in addition to those of the client.
     *
     * @return the names and values; empty if there are none
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Returns the top-level properties to include in responses.
     *
     * @return the names as the API writes them; empty if all are included
     */
    public List<String> fields() {
        return fields;
    }

    /**
     * Returns the top-level properties to omit from responses.
     *
     * @return the names as the API writes them; empty if there are none
     */
    public List<String> omit() {
        return omit;
    }

    /**
     * Returns whether an {@link io.github.belvo4j.error.UnreadableResponseException} contains the body that can't be read.
     *
     * @return empty if the client's setting applies
     */
    public Optional<Boolean> keepUnreadableBodies() {
        return Optional.ofNullable(keepUnreadableBodies);
    }

    /**
     * Returns the callback for items that can't be read. If there is one, lists skip such items instead of failing.
     *
     * @return empty if the client's setting applies
     */
    public Optional<Consumer<? super UnreadableItem>> skippedItems() {
        return Optional.ofNullable(skippedItems);
    }

    /** Returns a description without the credentials and the values of headers, which may be secret. */
    @Override
    public String toString() {
        return "RequestOptions[timeouts=" + timeouts + ", retryPolicy=" + retryPolicy + ", headers=" + headers.keySet()
                + ", fields=" + fields + ", omit=" + omit + ", keepUnreadableBodies=" + keepUnreadableBodies
                + (credentials == null ? "]" : ", credentials=*]");
    }

    /** Builds {@link RequestOptions}. */
    public static final class Builder {

        private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
        private static final Set<String> OWN_HEADERS =
                Set.of("authorization", "host", "content-length", "content-type", "transfer-encoding", "connection");

        private @Nullable Timeouts timeouts;
        private @Nullable RetryPolicy retryPolicy;
        private @Nullable Credentials credentials;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private List<String> fields = List.of();
        private List<String> omit = List.of();
        private @Nullable Boolean keepUnreadableBodies;
        private @Nullable Consumer<? super UnreadableItem> skippedItems;

        private Builder() {}

        /**
         * Sets the timeouts.
         *
         * @param timeouts the timeouts for each call
         * @return this builder
         */
        public Builder timeouts(Timeouts timeouts) {
            this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
            return this;
        }

        /**
         * Sets the retry policy.
         *
         * @param policy the policy for each call
         * @return this builder
         */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Sets the key pair, for applications with several tenants. It is also used for the payments API. A ticket can only be
         * used with the credentials that it was issued for.
         *
         * @param secretId the secret ID
         * @param secretPassword the secret password
         * @return this builder
         * @throws IllegalArgumentException if the ID or the password is blank, begins or ends with white space, or contains
         *     control characters
         */
        public Builder credentials(String secretId, String secretPassword) {
            return credentials(Credentials.of(secretId, secretPassword));
        }

        /**
         * Sets the key pair, for applications with several tenants. It is also used for the payments API. A ticket can only be
         * used with the credentials that it was issued for.
         *
         * @param credentials the key pair
         * @return this builder
         */
        public Builder credentials(Credentials credentials) {
            this.credentials = Objects.requireNonNull(credentials, "credentials");
            return this;
        }

        /**
         * Adds a header.
         *
         * @param name the name of the header; it must not be a header that the SDK sets itself, such as {@code Authorization}
         * @param value the value, without control characters
         * @return this builder
         * @throws IllegalArgumentException if the name or the value can't be sent; the message doesn't repeat the value
         */
        public Builder header(String name, String value) {
            if (!HEADER_NAME.matcher(name).matches() || OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("The header '" + OneLine.of(name) + "' can't be set");
            }
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("The value of the header '" + name + "' has control characters");
            }
            headers.put(name, value);
            return this;
        }

        /**
         * Sets the properties to include in responses, at the top level only.
         *
         * @param names the names as the API writes them
         * @return this builder
         */
        public Builder fields(String... names) {
            this.fields = List.of(names);
            return this;
        }

        /**
         * Sets the properties to omit from responses, at the top level only.
         *
         * @param names the names as the API writes them
         * @return this builder
         */
        public Builder omit(String... names) {
            this.omit = List.of(names);
            return this;
        }

        /**
         * Sets whether an {@link io.github.belvo4j.error.UnreadableResponseException} contains the body that can't be read. The
         * body may contain secrets and personal data.
         *
         * @param keep whether to keep up to 1 MiB of the body
         * @return this builder
         */
        public Builder keepUnreadableBodies(boolean keep) {
            this.keepUnreadableBodies = keep;
            return this;
        }

        /**
         * Makes lists skip items that can't be read, instead of failing. Each such item is passed to a callback, which is
         * called on the thread that fetches the page. If pages are
         * {@linkplain io.github.belvo4j.paging.Paged#readAhead(int) read ahead}, several threads may call it at the same time.
         *
         * @param skipped the callback that receives the items
         * @return this builder
         */
        public Builder skipUnreadableItems(Consumer<? super UnreadableItem> skipped) {
            this.skippedItems = Objects.requireNonNull(skipped, "skipped");
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         */
        public RequestOptions build() {
            return new RequestOptions(this);
        }
    }
}
