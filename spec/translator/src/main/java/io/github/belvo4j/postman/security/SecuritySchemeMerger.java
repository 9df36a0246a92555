package io.github.belvo4j.postman.security;

import io.github.belvo4j.postman.api.SecurityScheme;
import io.github.belvo4j.postman.api.SecurityScheme.ApiKey;
import io.github.belvo4j.postman.api.SecurityScheme.Flow;
import io.github.belvo4j.postman.api.SecurityScheme.Grant;
import io.github.belvo4j.postman.api.SecurityScheme.Http;
import io.github.belvo4j.postman.api.SecurityScheme.OAuth2;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Merges two declarations of a security scheme. */
final class SecuritySchemeMerger {
    private SecuritySchemeMerger() {}

    /** Returns the scheme that both declare; empty if they are different schemes. */
    static Optional<SecurityScheme> merge(SecurityScheme one, SecurityScheme other) {
        return same(one, other).map(both -> both.description().isEmpty() ? both.described(other.description()) : both);
    }

    private static Optional<SecurityScheme> same(SecurityScheme one, SecurityScheme other) {
        if (one instanceof Http http && other instanceof Http same) {
            return http.scheme().equals(same.scheme()) ? Optional.of(http) : Optional.empty();
        }
        if (one instanceof ApiKey key && other instanceof ApiKey same) {
            boolean equal = key.in().equals(same.in()) && key.name().equalsIgnoreCase(same.name());
            return equal ? Optional.of(key) : Optional.empty();
        }
        if (one instanceof OAuth2 oauth && other instanceof OAuth2 same) {
            return merge(oauth, same);
        }
        return Optional.empty();
    }

    /** Merges OAuth 2 schemes: several grants are flows of one scheme. */
    private static Optional<SecurityScheme> merge(OAuth2 one, OAuth2 other) {
        Map<Grant, Flow> flows = new TreeMap<>(one.flows());
        for (Map.Entry<Grant, Flow> flow : other.flows().entrySet()) {
            Flow known = flows.get(flow.getKey());
            if (known != null && !haveSameAddresses(known, flow.getValue())) {
                return Optional.empty();
            }
            flows.merge(flow.getKey(), flow.getValue(), SecuritySchemeMerger::withScopesOf);
        }
        return Optional.of(new OAuth2(flows, one.description()));
    }

    private static boolean haveSameAddresses(Flow one, Flow other) {
        return one.tokenUrl().equals(other.tokenUrl()) && one.authorizationUrl().equals(other.authorizationUrl());
    }

    private static Flow withScopesOf(Flow one, Flow other) {
        Set<String> scopes = new LinkedHashSet<>(one.scopes());
        scopes.addAll(other.scopes());
        return new Flow(one.authorizationUrl(), one.tokenUrl(), List.copyOf(scopes));
    }
}
