package io.github.belvo4j.internal;

import feign.QueryMapEncoder;
import feign.Response;
import feign.querymap.FieldQueryMapEncoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What all requests of a client have in common.
 *
 * @param recorder null unless the answers are recorded
 */
record Wiring(
        ClientSettings settings,
        Json json,
        BelvoErrorDecoder errors,
        @Nullable AnswerRecorder recorder) {

    private static final String USER_AGENT = "belvo4j";
    private static final String PAYMENTS = "/payments/";
    private static final QueryMapEncoder FIELDS = new FieldQueryMapEncoder();

    /** Where paths are appended. */
    String baseUrl() {
        String url = settings.baseUrl().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The headers that operations don't say themselves. The caller's own win. */
    Map<String, Collection<String>> headers(String path) {
        Credentials credentials = path.startsWith(PAYMENTS) ? settings.paymentsCredentials() : settings.credentials();
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Authorization", List.of(credentials.basicAuthorization()));
        headers.put("User-Agent", List.of(USER_AGENT));
        settings.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }

    /** The parameters of a request, encoded: its own, and those of the client that it hasn't. */
    Map<String, String> query(@Nullable Object query) {
        if (query == null && settings.query().isEmpty()) {
            return Map.of();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            FIELDS.encode(query)
                    .forEach((name, value) -> parameters.put(name, PercentEncoding.encode(value.toString())));
        }
        settings.query()
                .forEach((name, values) ->
                        parameters.computeIfAbsent(name, n -> PercentEncoding.encode(String.join(",", values))));
        return parameters;
    }

    void answered(Response response) {
        CallUnderObservation.answered(response.status());
        if (recorder != null) {
            recorder.record(response);
        }
    }
}
