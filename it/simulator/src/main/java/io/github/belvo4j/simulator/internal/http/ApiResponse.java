package io.github.belvo4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import io.github.belvo4j.simulator.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response, before WireMock sends it.
 *
 * @param body the body: an HTML page if it is a string, otherwise JSON; null if there is none
 */
public record ApiResponse(int status, @Nullable JsonNode body, Map<String, String> headers) {

    public static ApiResponse json(int status, JsonNode body) {
        return new ApiResponse(status, body, Map.of());
    }

    public static ApiResponse html(int status, String page) {
        return json(status, TextNode.valueOf(page));
    }

    /** Returns the response of Belvo's firewall: a page that doesn't reveal the reason for the rejection. */
    public static ApiResponse forbidden() {
        return html(403, "<html><head><title>403 Forbidden</title></head><body>403 Forbidden</body></html>");
    }

    public static ApiResponse accepted() {
        return json(202, Json.object().put("request_id", ApiError.hexId()));
    }

    public ApiResponse withStatus(int other) {
        return new ApiResponse(other, body, headers);
    }

    public ApiResponse withHeaders(Map<String, String> others) {
        return new ApiResponse(status, body, others);
    }

    public static ApiResponse noContent() {
        return new ApiResponse(204, null, Map.of());
    }

    public static ApiResponse redirect(String location) {
        return new ApiResponse(301, null, Map.of("Location", location));
    }

    /**
     * Returns the response as WireMock sends it.
     *
     * @param stub the response of the stub, whose headers, delays and faults are kept
     */
    public Response toWireMock(Response stub) {
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
