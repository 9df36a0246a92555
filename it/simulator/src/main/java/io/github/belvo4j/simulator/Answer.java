package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response before it goes out.
 *
 * @param body null, if there is none; a mere text is a page in HTML
 */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {

    static Answer json(int status, JsonNode body) {
        return new Answer(status, body, Map.of());
    }

    static Answer html(int status, String page) {
        return json(status, TextNode.valueOf(page));
    }

    static Answer accepted() {
        return json(202, Json.object().put("request_id", ApiError.hexId()));
    }

    Answer withStatus(int other) {
        return new Answer(other, body, headers);
    }

    Answer withHeaders(Map<String, String> others) {
        return new Answer(status, body, others);
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
        String type = body.isTextual() ? "text/html; charset=utf-8" : "application/json";
        return response.headers(all.plus(new HttpHeader("Content-Type", type)))
                .body(body.isTextual() ? body.textValue().getBytes(StandardCharsets.UTF_8) : Json.bytes(body))
                .build();
    }
}
