package io.github.belvo4j.internal.client;

import io.github.belvo4j.internal.invoke.RequestDefaults;
import io.github.belvo4j.options.Credentials;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import io.github.belvo4j.response.UnreadableItem;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The validated settings of a builder.
 *
 * @param requests the defaults for all requests
 * @param skippedItems the callback for items that lists skip; null if lists don't skip any
 */
public record ClientSettings(
        RequestDefaults requests,
        Timeouts timeouts,
        RetryPolicy retryPolicy,
        boolean validateRequests,
        boolean keepUnreadableBodies,
        @Nullable Consumer<? super UnreadableItem> skippedItems,
        Duration mfaPollInterval,
        Clock clock) {

    /** Returns these settings with the given options applied. */
    public ClientSettings with(RequestOptions options) {
        return new ClientSettings(
                requests(options),
                options.timeouts().orElse(timeouts),
                options.retryPolicy().orElse(retryPolicy),
                validateRequests,
                options.keepUnreadableBodies().orElse(keepUnreadableBodies),
                options.skippedItems().orElse(skippedItems),
                mfaPollInterval,
                clock);
    }

    /** Returns these settings without a selection of fields. */
    public ClientSettings unselected() {
        return new ClientSettings(
                new RequestDefaults(
                        requests.baseUrl(),
                        requests.credentials(),
                        requests.paymentsCredentials(),
                        requests.headers(),
                        Map.of()),
                timeouts,
                retryPolicy,
                validateRequests,
                keepUnreadableBodies,
                skippedItems,
                mfaPollInterval,
                clock);
    }

    private RequestDefaults requests(RequestOptions options) {
        Credentials credentials = options.credentials().orElse(null);
        Map<String, String> headers = new LinkedHashMap<>(requests.headers());
        headers.putAll(options.headers());
        Map<String, List<String>> query = new LinkedHashMap<>(requests.query());
        putUnlessEmpty(query, "fields", options.fields());
        putUnlessEmpty(query, "omit", options.omit());
        return new RequestDefaults(
                requests.baseUrl(),
                credentials == null ? requests.credentials() : credentials,
                credentials == null ? requests.paymentsCredentials() : credentials,
                headers,
                query);
    }

    private static void putUnlessEmpty(Map<String, List<String>> query, String name, List<String> values) {
        if (!values.isEmpty()) {
            query.put(name, values);
        }
    }
}
