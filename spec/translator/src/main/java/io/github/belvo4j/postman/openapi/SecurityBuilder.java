package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.api.SecurityScheme;
import io.github.belvo4j.postman.api.SecurityScheme.ApiKey;
import io.github.belvo4j.postman.api.SecurityScheme.Flow;
import io.github.belvo4j.postman.api.SecurityScheme.Http;
import io.github.belvo4j.postman.api.SecurityScheme.OAuth2;
import java.util.List;
import java.util.Map;

/** Writes security schemes and security requirements. */
final class SecurityBuilder {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SecurityBuilder() {}

    /** Writes alternative security requirements, each a set of schemes with their scopes. */
    static ArrayNode requirements(List<Map<String, List<String>>> alternatives) {
        ArrayNode list = NODES.arrayNode();
        for (Map<String, List<String>> needs : alternatives) {
            ObjectNode requirement = list.addObject();
            needs.forEach((scheme, scopes) -> scopes.forEach(requirement.putArray(scheme)::add));
        }
        return list;
    }

    static ObjectNode scheme(SecurityScheme scheme) {
        if (scheme instanceof Http http) {
            ObjectNode node = typed("http", scheme).put("scheme", http.scheme());
            http.bearerFormat().ifPresent(format -> node.put("bearerFormat", format));
            return node;
        }
        if (scheme instanceof ApiKey key) {
            return typed("apiKey", scheme).put("name", key.name()).put("in", key.in());
        }
        ObjectNode node = typed("oauth2", scheme);
        ObjectNode flows = node.putObject("flows");
        ((OAuth2) scheme).flows().forEach((grant, flow) -> flows.set(grant.key(), flow(flow)));
        return node;
    }

    private static ObjectNode typed(String type, SecurityScheme scheme) {
        ObjectNode node = NODES.objectNode().put("type", type);
        DocumentBuilder.putText(node, "description", scheme.description());
        return node;
    }

    private static ObjectNode flow(Flow flow) {
        ObjectNode node = NODES.objectNode();
        flow.authorizationUrl().ifPresent(url -> node.put("authorizationUrl", url));
        flow.tokenUrl().ifPresent(url -> node.put("tokenUrl", url));
        ObjectNode scopes = node.putObject("scopes");
        flow.scopes().forEach(scope -> scopes.put(scope, ""));
        return node;
    }
}
