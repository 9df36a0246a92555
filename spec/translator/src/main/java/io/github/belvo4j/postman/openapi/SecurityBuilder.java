package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes security schemes, and which of them are needed. */
final class SecurityBuilder {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SecurityBuilder() {}

    /** Alternatives, each a set of schemes with their scopes. */
    static ArrayNode requirements(List<Map<String, List<String>>> alternatives) {
        ArrayNode list = NODES.arrayNode();
        for (Map<String, List<String>> needs : alternatives) {
            ObjectNode requirement = list.addObject();
            needs.forEach((scheme, scopes) -> scopes.forEach(requirement.putArray(scheme)::add));
        }
        return list;
    }

    static ObjectNode scheme(SecurityScheme scheme) {
        ObjectNode node = NODES.objectNode().put("type", scheme.getType().toString());
        put(node, "description", scheme.getDescription());
        put(node, "scheme", scheme.getScheme());
        put(node, "bearerFormat", scheme.getBearerFormat());
        put(node, "name", scheme.getName());
        put(node, "in", scheme.getIn() == null ? null : scheme.getIn().toString());
        if (scheme.getFlows() != null) {
            node.set("flows", flows(scheme.getFlows()));
        }
        return node;
    }

    private static ObjectNode flows(OAuthFlows flows) {
        ObjectNode node = NODES.objectNode();
        flow(node, "implicit", flows.getImplicit());
        flow(node, "password", flows.getPassword());
        flow(node, "clientCredentials", flows.getClientCredentials());
        flow(node, "authorizationCode", flows.getAuthorizationCode());
        return node;
    }

    private static void flow(ObjectNode node, String name, @Nullable OAuthFlow flow) {
        if (flow != null) {
            ObjectNode written = node.putObject(name);
            put(written, "authorizationUrl", flow.getAuthorizationUrl());
            put(written, "tokenUrl", flow.getTokenUrl());
            ObjectNode scopes = written.putObject("scopes");
            flow.getScopes().forEach(scopes::put);
        }
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }
}
