package io.github.belvo4j.internal.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.model.CreateTokenRequest;
import io.github.belvo4j.options.Credentials;

/** Token requests repeat the key pair in their body. */
public final class WidgetTokens {

    private WidgetTokens() {}

    /** The same request with the keys of a client where it has none of its own. */
    public static CreateTokenRequest signed(CreateTokenRequest request, Credentials credentials) {
        ObjectNode signed = Json.MAPPER.valueToTree(request);
        signed.putIfAbsent("id", signed.textNode(credentials.secretId()));
        signed.putIfAbsent("password", signed.textNode(credentials.secretPassword()));
        try {
            return Json.MAPPER.treeToValue(signed, CreateTokenRequest.class);
        } catch (JsonProcessingException e) {
            // Not as the cause: its message may quote a key.
            throw new IllegalStateException("A token request can't be read again");
        }
    }
}
