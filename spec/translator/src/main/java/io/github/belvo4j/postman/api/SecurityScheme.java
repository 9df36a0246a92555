package io.github.belvo4j.postman.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How callers say who they are. */
public sealed interface SecurityScheme {
    /** By an authentication scheme of HTTP, such as {@code basic}. */
    record Http(String scheme, Optional<String> bearerFormat) implements SecurityScheme {
        public Http(String scheme) {
            this(scheme, Optional.empty());
        }
    }

    /**
     * By a key.
     *
     * @param in {@code header} or {@code query}
     * @param name the header's or parameter's
     * @param description empty when nothing is said
     */
    record ApiKey(String in, String name, String description) implements SecurityScheme {
        /** The same, with this said of it. */
        public ApiKey described(String text) {
            return new ApiKey(in, name, text);
        }
    }

    /** By a token that one of these flows gives. */
    record OAuth2(Map<Grant, Flow> flows) implements SecurityScheme {
        public OAuth2 {
            flows = Collections.unmodifiableMap(new TreeMap<>(flows));
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
