package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP response before it goes out. */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {

    static Answer json(int status, JsonNode body) {
        return new Answer(status, body, Map.of());
    }

    static Answer noContent() {
        return new Answer(204, null, Map.of());
    }

    static Answer redirect(String location) {
        return new Answer(301, null, Map.of("Location", location));
    }

    /** @param stub gives the delays and faults that the answer goes out with */
    ResponseDefinition toWireMock(ResponseDefinition stub) {
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.like(stub).but().withStatus(status);
        headers.forEach((name, value) -> response.withHeader(name, value));
        if (body != null) {
            response.withHeader("Content-Type", "application/json").withBody(body.toString());
        }
        return response.build();
    }
}
