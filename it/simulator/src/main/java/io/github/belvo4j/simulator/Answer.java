package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP response before it goes out. */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {

    static Answer json(int status, JsonNode body) {
        return new Answer(status, body, Map.of());
    }

    static Answer accepted() {
        return json(202, Json.object().put("request_id", ApiError.hexId()));
    }

    Answer withStatus(int other) {
        return new Answer(other, body, headers);
    }

    static Answer noContent() {
        return new Answer(204, null, Map.of());
    }

    static Answer redirect(String location) {
        return new Answer(301, null, Map.of("Location", location));
    }

    /** @param stub gives the delays and faults that the answer goes out with */
    Response toWireMock(Response stub) {
        HttpHeaders all = HttpHeaders.copyOf(stub.getHeaders());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            all = all.plus(new HttpHeader(header.getKey(), header.getValue()));
        }
        Response.Builder response = Response.Builder.like(stub).but().status(status);
        if (body == null) {
            return response.headers(all).build();
        }
        return response.headers(all.plus(new HttpHeader("Content-Type", "application/json")))
                .body(Json.bytes(body))
                .build();
    }
}
