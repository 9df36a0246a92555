package io.github.belvo4j.postman.security;

import io.github.belvo4j.postman.api.SecurityScheme;
import io.github.belvo4j.postman.api.SecurityScheme.ApiKey;
import io.github.belvo4j.postman.api.SecurityScheme.Flow;
import io.github.belvo4j.postman.api.SecurityScheme.Grant;
import io.github.belvo4j.postman.api.SecurityScheme.Http;
import io.github.belvo4j.postman.api.SecurityScheme.OAuth2;
import io.github.belvo4j.postman.collection.Auth;
import io.github.belvo4j.postman.collection.BaseUrl;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.redaction.Secrets;
import io.github.belvo4j.postman.variable.Variables;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates a security scheme from an {@code auth} block or from a header with credentials. */
final class SecuritySchemeReader {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("\\s*([A-Za-z][\\w-]*)(?:\\s+.+|:\\s*.+)?\\s*", Pattern.DOTALL);

    private static final Pattern QUERY_PARAMETER = Pattern.compile("(?<=[?&])([^=&#]+)=[^&#]*");

    private final Variables variables;
    private final Warnings warnings;

    /** The messages that have already been reported. Often, all requests have the same settings. */
    private final Set<String> told = new HashSet<>();

    SecuritySchemeReader(Variables variables, Warnings warnings) {
        this.variables = variables;
        this.warnings = warnings;
    }

    /** A scheme, its preferred name, and the required scopes. */
    record Named(String name, SecurityScheme scheme, List<String> scopes) {
        Named(String name, SecurityScheme scheme) {
            this(name, scheme, List.of());
        }

        /** Adds a description to the scheme, unless the description is empty. */
        Named described(String text) {
            return text.isEmpty() ? this : new Named(name, scheme.described(text), scopes);
        }
    }

    Optional<Named> fromAuth(Auth auth) {
        return switch (auth.type().toLowerCase(Locale.ROOT)) {
            case "noauth" -> Optional.empty();
            case "apikey" -> Optional.of(apiKey(auth));
            case "oauth2" -> Optional.of(oauth2(auth));
            case "jwt" -> Optional.of(new Named("bearerAuth", new Http("bearer", Optional.of("JWT"), "")));
            case "oauth1" -> Optional.of(new Named("oauth1Auth", new Http("OAuth")));
            case "awsv4" -> Optional.of(new Named("awsSignature", new Http("AWS4-HMAC-SHA256")));
            case "ntlm" -> Optional.of(new Named("ntlmAuth", new Http("NTLM")));
            case "edgegrid" -> Optional.of(new Named("edgeGridAuth", new Http("EG1-HMAC-SHA256")));
            default -> {
                String type = auth.type().replaceAll("[^\\w-]", "");
                yield type.isEmpty() ? Optional.empty() : Optional.of(new Named(type + "Auth", new Http(type)));
            }
        };
    }

    private Named apiKey(Auth auth) {
        String name = text(auth, "key", "");
        if (name.isEmpty() || name.contains("{{")) {
            warnings.add(Warning.Kind.ASSUMED, auth.place(), "the API key has no name; assumed to be X-API-Key");
            name = "X-API-Key";
        }
        return apiKey(name, text(auth, "in", "header"));
    }

    private static Named apiKey(String name, String in) {
        return new Named("apiKeyAuth", new ApiKey(in.equals("query") ? "query" : "header", name, ""));
    }

    /**
     * Reads the scheme of a header with credentials. The authentication scheme in the value is public; the rest of the value
     * isn't read.
     */
    Named fromHeader(Field header) {
        return scheme(header).described(header.description().strip());
    }

    private static Named scheme(Field header) {
        if (!header.isNamed("Authorization")) {
            return apiKey(header.key(), "header");
        }
        String value = header.value() == null ? "" : header.value();
        Matcher matcher = AUTHORIZATION.matcher(value);
        String word = matcher.matches() && value.strip().contains(" ") ? matcher.group(1) : "";
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "bearer" -> new Named("bearerAuth", new Http("bearer"));
            case "basic" -> new Named("basicAuth", new Http("basic"));
            case "digest" -> new Named("digestAuth", new Http("digest"));
            default -> {
                String description = word.isEmpty() ? "" : "Sent as `" + word + " <credentials>`.";
                yield new Named("authorization", new ApiKey("header", "Authorization", description));
            }
        };
    }

    /**
     * Reads OAuth 2 settings. Without the URLs that OpenAPI requires for a flow, it is only known how the token is sent.
     */
    private Named oauth2(Auth auth) {
        List<String> wanted = Arrays.stream(text(auth, "scope", "").split("[\\s,]+"))
                .filter(scope -> !scope.isEmpty() && !scope.contains("{{"))
                .toList();
        return flow(auth, wanted)
                .map(flow -> new Named("oauth2", new OAuth2(flow, ""), wanted))
                .orElseGet(() -> new Named("bearerAuth", new Http("bearer")));
    }

    private Optional<Map<Grant, Flow>> flow(Auth auth, List<String> scopes) {
        Grant grant = grant(auth);
        boolean authorizes = grant == Grant.AUTHORIZATION_CODE || grant == Grant.IMPLICIT;
        boolean exchanges = grant != Grant.IMPLICIT;
        Optional<String> authorizationUrl = authorizes ? url(auth, "authUrl") : Optional.empty();
        Optional<String> tokenUrl = exchanges ? url(auth, "accessTokenUrl") : Optional.empty();
        if (authorizes && authorizationUrl.isEmpty() || exchanges && tokenUrl.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Map.of(grant, new Flow(authorizationUrl, tokenUrl, scopes)));
    }

    private Grant grant(Auth auth) {
        return switch (text(auth, "grant_type", "authorization_code")) {
            case "client_credentials" -> Grant.CLIENT_CREDENTIALS;
            case "password_credentials", "password" -> Grant.PASSWORD;
            case "implicit" -> Grant.IMPLICIT;
            default -> Grant.AUTHORIZATION_CODE;
        };
    }

    /** Returns a URL of the flow; empty if the collection doesn't specify it. */
    private Optional<String> url(Auth auth, String key) {
        String url = text(auth, key, "").strip();
        if (url.isEmpty() || url.contains("{{") || url.chars().anyMatch(Character::isWhitespace)) {
            String message =
                    "OAuth 2 without " + (url.isEmpty() ? "" : "a value for ") + key + "; treated as a bearer token";
            if (told.add(message)) {
                warnings.add(Warning.Kind.LOST, auth.place(), message);
            }
            return Optional.empty();
        }
        String plain = withoutSecrets(BaseUrl.withoutUser(url));
        return Optional.of(plain.startsWith("/") ? plain : BaseUrl.withScheme(plain));
    }

    private static String withoutSecrets(String url) {
        return QUERY_PARAMETER
                .matcher(url)
                .replaceAll(parameter -> Matcher.quoteReplacement(
                        Secrets.isSecretName(parameter.group(1))
                                ? parameter.group(1) + "=" + Secrets.MASK
                                : parameter.group()));
    }

    /** Returns an attribute with its variables replaced by their values. */
    private String text(Auth auth, String key, String fallback) {
        String resolved = variables.resolve(auth.attribute(key, ""));
        return resolved.isBlank() ? fallback : resolved;
    }
}
