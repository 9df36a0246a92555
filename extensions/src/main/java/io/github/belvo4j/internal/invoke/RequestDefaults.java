package io.github.belvo4j.internal.invoke;

import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.options.Credentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The defaults for all requests that a client sends.
 *
 * @param baseUrl the URL to which paths are appended
 * @param credentials the credentials for all operations except those of the payments API
 * @param paymentsCredentials the credentials for the operations of the payments API, which has its own security scheme in the
 *     OpenAPI document
 * @param headers the headers to send with every request
 * @param query the query parameters to send with every request that doesn't set them itself
 */
public record RequestDefaults(
        URI baseUrl,
        Credentials credentials,
        Credentials paymentsCredentials,
        Map<String, String> headers,
        Map<String, List<String>> query) {

    private static final String USER_AGENT =
            "belvo4j/%s Java/%s (Belvo API %s)".formatted(Version.SDK, System.getProperty("java.version"), Version.API);
    private static final String PAYMENTS = "paymentsAuth";

    /** Returns the URL template for a path template. */
    String url(String path) {
        String url = baseUrl.toString();
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + path;
    }

    /**
     * Returns the headers to send with every request for an operation. The configured headers take precedence over the SDK's
     * own.
     */
    public Map<String, Collection<String>> headers(OperationDescriptor operation) {
        Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put(
                "Authorization",
                List.of(basicAuthorization(operation.isSignedBy(PAYMENTS) ? paymentsCredentials : credentials)));
        all.put("User-Agent", List.of(USER_AGENT));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }

    private static String basicAuthorization(Credentials credentials) {
        String pair = credentials.secretId() + ":" + credentials.secretPassword();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the encoded query parameters of a request: those that the request sets, and the client's defaults for the others.
     *
     * @param line the encoded parameters of the path template
     * @param own the query of the request; null if there is none
     */
    Map<String, String> query(Map<String, String> line, @Nullable Object own, OperationDescriptor operation) {
        if (own == null && query.isEmpty()) {
            return line;
        }
        Map<String, String> parameters = new LinkedHashMap<>(line);
        if (own != null) {
            QueryParameters.of(own, operation)
                    .forEach((name, value) ->
                            parameters.put(PercentEncoding.encode(name), PercentEncoding.encode(value)));
        }
        query.forEach((name, values) ->
                parameters.computeIfAbsent(name, n -> PercentEncoding.encode(String.join(",", values))));
        return parameters;
    }

    /** Returns a description without secrets and personal data. */
    @Override
    public String toString() {
        return "RequestDefaults[" + baseUrl + "]";
    }
}
