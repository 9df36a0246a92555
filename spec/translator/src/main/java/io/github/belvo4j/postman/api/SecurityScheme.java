package io.github.belvo4j.postman.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How callers say who they are. */
public sealed interface SecurityScheme {
    /** Its description; empty if there is none. */
    String description();

    /** The same, with this description. */
    SecurityScheme described(String text);

    /** By an authentication scheme of HTTP, such as {@code basic}. */
    record Http(String scheme, Optional<String> bearerFormat, String description) implements SecurityScheme {
        public Http(String scheme) {
            this(scheme, Optional.empty(), "");
        }

        @Override
        public Http described(String text) {
            return new Http(scheme, bearerFormat, text);
        }
    }

    /**
     * By a key.
     *
     * @param in {@code header} or {@code query}
     * @param name the header's or parameter's
     */
    record ApiKey(String in, String name, String description) implements SecurityScheme {
        @Override
        public ApiKey described(String text) {
            return new ApiKey(in, name, text);
        }
    }

    /** By a token that one of these flows gives. */
    record OAuth2(Map<Grant, Flow> flows, String description) implements SecurityScheme {
        public OAuth2 {
            flows = Collections.unmodifiableMap(new TreeMap<>(flows));
        }

        @Override
        public OAuth2 described(String text) {
            return new OAuth2(flows, text);
        }
    }

    /** The grants of OAuth 2, in the order of OpenAPI. */
    enum Grant {
        IMPLICIT("implicit"),
        PASSWORD("password"),
        CLIENT_CREDENTIALS("clientCredentials"),
        AUTHORIZATION_CODE("authorizationCode");

        private final String key;

        Grant(String key) {
            this.key = key;
        }

        /** What OpenAPI calls it. */
        public String key() {
            return key;
        }
    }

    /** The addresses of an OAuth 2 flow, as far as it has them, and its scopes. */
    record Flow(Optional<String> authorizationUrl, Optional<String> tokenUrl, List<String> scopes) {
        public Flow {
            scopes = List.copyOf(scopes);
        }
    }
}
