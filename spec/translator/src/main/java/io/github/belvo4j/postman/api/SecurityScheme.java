package io.github.belvo4j.postman.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A way in which callers authenticate. */
public sealed interface SecurityScheme {
    /** Returns the description; empty if there is none. */
    String description();

    /** Returns a copy of this scheme with the given description. */
    SecurityScheme described(String text);

    /** An HTTP authentication scheme, such as {@code basic}. */
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
     * A scheme in which callers send an API key.
     *
     * @param in the location: {@code header} or {@code query}
     * @param name the name of the header or parameter
     */
    record ApiKey(String in, String name, String description) implements SecurityScheme {
        @Override
        public ApiKey described(String text) {
            return new ApiKey(in, name, text);
        }
    }

    /** An OAuth 2 scheme, which lets callers obtain a token through one of its flows. */
    record OAuth2(Map<Grant, Flow> flows, String description) implements SecurityScheme {
        public OAuth2 {
            flows = Collections.unmodifiableMap(new TreeMap<>(flows));
        }

        @Override
        public OAuth2 described(String text) {
            return new OAuth2(flows, text);
        }
    }

    /** The OAuth 2 grants, in OpenAPI's order. */
    enum Grant {
        IMPLICIT("implicit"),
        PASSWORD("password"),
        CLIENT_CREDENTIALS("clientCredentials"),
        AUTHORIZATION_CODE("authorizationCode");

        private final String key;

        Grant(String key) {
            this.key = key;
        }

        /** Returns the name of the grant's flow in OpenAPI. */
        public String key() {
            return key;
        }
    }

    /** An OAuth 2 flow: its scopes, and its URLs if they are known. */
    record Flow(Optional<String> authorizationUrl, Optional<String> tokenUrl, List<String> scopes) {
        public Flow {
            scopes = List.copyOf(scopes);
        }
    }
}
