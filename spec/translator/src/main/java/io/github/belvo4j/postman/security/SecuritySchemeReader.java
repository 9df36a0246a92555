package io.github.belvo4j.postman.security;

import io.github.belvo4j.postman.collection.Auth;
import io.github.belvo4j.postman.collection.BaseUrl;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.collection.Variables;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a security scheme of an {@code auth} block, or of a header that carries credentials. */
final class SecuritySchemeReader {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("\\s*([A-Za-z][\\w-]*)(?:\\s+.+|:\\s*.+)?\\s*", Pattern.DOTALL);

    private final Variables variables;
    private final Warnings warnings;

    SecuritySchemeReader(Variables variables, Warnings warnings) {
        this.variables = variables;
        this.warnings = warnings;
    }

    /** A scheme, what to call it, and which of its scopes are wanted. */
    record Named(String name, SecurityScheme scheme, List<String> scopes) {
        Named(String name, SecurityScheme scheme) {
            this(name, scheme, List.of());
        }
    }

    Optional<Named> fromAuth(Auth auth) {
        return switch (auth.type().toLowerCase(Locale.ROOT)) {
            case "noauth" -> Optional.empty();
            case "apikey" -> Optional.of(apiKey(auth));
            case "oauth2" -> Optional.of(oauth2(auth));
            case "jwt" -> Optional.of(new Named("bearerAuth", http("bearer").bearerFormat("JWT")));
            case "oauth1" -> Optional.of(new Named("oauth1Auth", http("OAuth")));
            case "awsv4" -> Optional.of(new Named("awsSignature", http("AWS4-HMAC-SHA256")));
            case "ntlm" -> Optional.of(new Named("ntlmAuth", http("NTLM")));
            case "edgegrid" -> Optional.of(new Named("edgeGridAuth", http("EG1-HMAC-SHA256")));
            default -> {
                String type = auth.type().replaceAll("[^\\w-]", "");
                yield type.isEmpty() ? Optional.empty() : Optional.of(new Named(type + "Auth", http(type)));
            }
        };
    }

    private static SecurityScheme http(String scheme) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
    }

    private Named apiKey(Auth auth) {
        String name = text(auth, "key", "");
        if (name.isEmpty() || name.contains("{{")) {
            warnings.add(Warning.Kind.ASSUMED, auth.place(), "the API key has no name; taken for X-API-Key");
            name = "X-API-Key";
        }
        return apiKey(name, text(auth, "in", "header"));
    }

    private static Named apiKey(String name, String in) {
        SecurityScheme scheme = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .name(name)
                .in(in.equals("query") ? SecurityScheme.In.QUERY : SecurityScheme.In.HEADER);
        return new Named("apiKeyAuth", scheme);
    }

    /** What a header's value shows: its scheme is public, the rest is not looked at. */
    Optional<Named> fromHeader(Field header) {
        if (!header.isNamed("Authorization")) {
            return Optional.of(apiKey(header.key(), "header"));
        }
        String value = header.value() == null ? "" : header.value();
        Matcher matcher = AUTHORIZATION.matcher(value);
        String word = matcher.matches() && value.strip().contains(" ") ? matcher.group(1) : "";
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "bearer" -> Optional.of(new Named("bearerAuth", http("bearer")));
            case "basic" -> Optional.of(new Named("basicAuth", http("basic")));
            case "digest" -> Optional.of(new Named("digestAuth", http("digest")));
            case "" ->
                Optional.of(new Named(
                        "authorization", apiKey("Authorization", "header").scheme()));
            default ->
                Optional.of(new Named(
                        "authorization",
                        apiKey("Authorization", "header")
                                .scheme()
                                .description("Sent as `" + word + " <credentials>`.")));
        };
    }

    /** Without the addresses that OpenAPI wants of its flow, what is known is how the token is sent. */
    private Named oauth2(Auth auth) {
        List<String> wanted = Arrays.stream(text(auth, "scope", "").split("[\\s,]+"))
                .filter(scope -> !scope.isEmpty() && !scope.contains("{{"))
                .toList();
        Scopes scopes = new Scopes();
        wanted.forEach(scope -> scopes.addString(scope, ""));
        Optional<OAuthFlows> flows = flows(auth, new OAuthFlow().scopes(scopes));
        return flows.map(found -> new Named(
                        "oauth2",
                        new SecurityScheme().type(SecurityScheme.Type.OAUTH2).flows(found),
                        wanted))
                .orElseGet(() -> new Named("bearerAuth", http("bearer")));
    }

    private Optional<OAuthFlows> flows(Auth auth, OAuthFlow flow) {
        String grant = text(auth, "grant_type", "authorization_code");
        boolean authorizes = !Set.of("client_credentials", "password_credentials", "password")
                .contains(grant);
        boolean exchanges = !grant.equals("implicit");
        Optional<String> authorizationUrl = authorizes ? url(auth, "authUrl") : Optional.empty();
        Optional<String> tokenUrl = exchanges ? url(auth, "accessTokenUrl") : Optional.empty();
        if (authorizes && authorizationUrl.isEmpty() || exchanges && tokenUrl.isEmpty()) {
            return Optional.empty();
        }
        authorizationUrl.ifPresent(flow::setAuthorizationUrl);
        tokenUrl.ifPresent(flow::setTokenUrl);
        OAuthFlows flows = new OAuthFlows();
        return Optional.of(
                switch (grant) {
                    case "client_credentials" -> flows.clientCredentials(flow);
                    case "password_credentials", "password" -> flows.password(flow);
                    case "implicit" -> flows.implicit(flow);
                    default -> flows.authorizationCode(flow);
                });
    }

    /** The address, unless the collection doesn't say it. */
    private Optional<String> url(Auth auth, String key) {
        String url = text(auth, key, "").strip();
        if (url.isEmpty() || url.contains("{{") || url.chars().anyMatch(Character::isWhitespace)) {
            warnings.add(
                    Warning.Kind.LOST,
                    auth.place(),
                    "OAuth 2 without " + (url.isEmpty() ? "" : "a value of ") + key + "; taken for a bearer token");
            return Optional.empty();
        }
        String plain = BaseUrl.withoutUser(url);
        return Optional.of(plain.startsWith("/") ? plain : BaseUrl.withScheme(plain));
    }

    /** An attribute with the values of its variables. */
    private String text(Auth auth, String key, String fallback) {
        String resolved = variables.resolve(auth.attribute(key, ""));
        return resolved.isBlank() ? fallback : resolved;
    }

    /** Whether both are one scheme; then the first one also gets the scopes of the second. */
    static boolean merge(SecurityScheme one, SecurityScheme other) {
        if (one.getType() == SecurityScheme.Type.OAUTH2 && other.getType() == SecurityScheme.Type.OAUTH2) {
            return mergeFlows(one.getFlows(), other.getFlows());
        }
        boolean same = one.getType() == other.getType()
                && Objects.equals(one.getScheme(), other.getScheme())
                && Objects.equals(one.getIn(), other.getIn())
                && Objects.equals(lower(one.getName()), lower(other.getName()));
        if (same && one.getDescription() == null) {
            one.setDescription(other.getDescription());
        }
        return same;
    }

    /** Several grants are ways of one scheme. */
    private static boolean mergeFlows(OAuthFlows one, OAuthFlows other) {
        if (differ(one.getClientCredentials(), other.getClientCredentials())
                || differ(one.getAuthorizationCode(), other.getAuthorizationCode())
                || differ(one.getPassword(), other.getPassword())
                || differ(one.getImplicit(), other.getImplicit())) {
            return false;
        }
        one.clientCredentials(merge(one.getClientCredentials(), other.getClientCredentials()));
        one.authorizationCode(merge(one.getAuthorizationCode(), other.getAuthorizationCode()));
        one.password(merge(one.getPassword(), other.getPassword()));
        one.implicit(merge(one.getImplicit(), other.getImplicit()));
        return true;
    }

    private static boolean differ(@Nullable OAuthFlow one, @Nullable OAuthFlow other) {
        return one != null
                && other != null
                && (!Objects.equals(one.getTokenUrl(), other.getTokenUrl())
                        || !Objects.equals(one.getAuthorizationUrl(), other.getAuthorizationUrl()));
    }

    private static @Nullable OAuthFlow merge(@Nullable OAuthFlow one, @Nullable OAuthFlow other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        one.getScopes().putAll(other.getScopes());
        return one;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
