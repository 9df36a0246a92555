package io.github.belvo4j.internal.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.model.CreateTokenRequest;
import io.github.belvo4j.options.Credentials;

/** Adds the key pair to the bodies of requests for widget tokens: the API expects the keys both there and in the header. */
public final class WidgetTokens {

    private WidgetTokens() {}

    /** Returns a copy of a request with the client's keys, unless the request has keys of its own. */
    public static CreateTokenRequest signed(CreateTokenRequest request, Credentials credentials) {
        ObjectNode signed = Json.MAPPER.valueToTree(request);
        signed.putIfAbsent("id", signed.textNode(credentials.secretId()));
        signed.putIfAbsent("password", signed.textNode(credentials.secretPassword()));
        try {
            return Json.MAPPER.treeToValue(signed, CreateTokenRequest.class);
        } catch (JsonProcessingException e) {
            // Omits the cause, since its message may quote a key.
            throw new IllegalStateException("A token request can't be read again");
        }
    }
}
