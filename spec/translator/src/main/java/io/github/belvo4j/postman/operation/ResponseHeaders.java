package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.Parameter;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.collection.SavedResponse;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import io.github.belvo4j.postman.language.WordList;
import io.github.belvo4j.postman.redaction.SecretFinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers of all saved responses with the same status, without those that servers and proxies generally set. */
final class ResponseHeaders {
    private static final Set<String> TRANSPORT = WordList.of("""
            accept-ranges age alt-svc authorization cache-control cf-cache-status cf-ray connection
            content-encoding content-length content-security-policy content-type cross-origin-embedder-policy
            cross-origin-opener-policy cross-origin-resource-policy date etag expect-ct expires feature-policy
            keep-alive last-modified nel origin-agent-cluster p3p permissions-policy pragma referrer-policy
            report-to reporting-endpoints server set-cookie status strict-transport-security transfer-encoding
            vary via x-amz-cf-id x-amz-cf-pop x-amzn-trace-id x-aspnet-version x-cache x-cache-hits
            x-content-type-options x-dns-prefetch-control x-download-options x-frame-options
            x-permitted-cross-domain-policies x-powered-by x-runtime x-served-by x-timer x-xss-protection
            """);

    private final SecretFinder secrets;
    private final Map<String, Parameter> headers = new LinkedHashMap<>();

    ResponseHeaders(SecretFinder secrets) {
        this.secrets = secrets;
    }

    void add(SavedResponse response) {
        for (Field header : response.headers()) {
            String key = header.key().toLowerCase(Locale.ROOT);
            if (!TRANSPORT.contains(key) && !key.startsWith("access-control-") && key.matches("[a-z0-9_.-]+")) {
                Shape shape = ShapeReader.ofText(header.value());
                boolean secret = secrets.remember(header.key(), header.value(), response.place());
                headers.merge(
                        key,
                        new Parameter(
                                "header",
                                header.key(),
                                secret ? shape.withoutExample() : shape,
                                Descriptions.plain(header.description()),
                                Descriptions.isRequired(header.description()),
                                false,
                                List.of()),
                        ResponseHeaders::merge);
            }
        }
    }

    private static Parameter merge(Parameter one, Parameter other) {
        return new Parameter(
                one.in(),
                one.name(),
                one.shape().merge(other.shape()),
                one.description().isEmpty() ? other.description() : one.description(),
                one.required() && other.required(),
                false,
                List.of());
    }

    List<Parameter> all() {
        return List.copyOf(headers.values());
    }
}
