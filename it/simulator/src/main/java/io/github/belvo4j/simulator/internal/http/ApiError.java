package io.github.belvo4j.simulator.internal.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An error response that ends a request. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiResponse answer;
    private final @Nullable String unknown;

    public ApiError(ApiResponse answer) {
        this(answer, null);
    }

    private ApiError(ApiResponse answer, @Nullable String unknown) {
        super(null, null, false, false);
        this.answer = answer;
        this.unknown = unknown;
    }

    public ApiResponse answer() {
        return answer;
    }

    /** Returns the name of the field or parameter that the API doesn't know; null for any other error. */
    public @Nullable String unknown() {
        return unknown;
    }

    /** Creates an error in Belvo's format: an array with one entry. */
    public static ApiError of(int status, String code, String message) {
        return of(status, List.of(entry(code, message)));
    }

    /** Like {@link #of(int, String, String)}, for one field of the request. */
    public static ApiError ofField(int status, String code, String message, String field) {
        return of(status, List.of(entry(code, message).put("field", field)));
    }

    public static ApiError of(int status, List<ObjectNode> entries) {
        String requestId = hexId();
        ArrayNode body = Json.array();
        entries.forEach(entry -> body.add(entry.put("request_id", requestId)));
        return new ApiError(ApiResponse.json(status, body));
    }

    public static ObjectNode entry(String code, String message) {
        return Json.object().put("code", code).put("message", message);
    }

    public static ApiError notFound() {
        return of(404, "not_found", "Not found");
    }

    public static ApiError notSimulated(String what) {
        return of(501, "not_implemented", "The simulator doesn't know " + what);
    }

    /** Creates the error for a field or query parameter that the API doesn't know. */
    public static ApiError unknown(String field) {
        return new ApiError(
                ofField(403, "permission_denied", "There is no field or parameter with this name.", field)
                        .answer(),
                field);
    }

    public static ApiError unauthorized() {
        return of(401, "authentication_failed", "Invalid secret keys")
                .withHeader("WWW-Authenticate", "Basic realm=\"api\"");
    }

    public static ApiError methodNotAllowed(String method, String allowed) {
        return of(405, "method_not_allowed", "Method \"" + method + "\" not allowed")
                .withHeader("Allow", allowed);
    }

    public static ApiError tooManyRequests(String message) {
        return of(429, "too_many_requests", message);
    }

    private ApiError withHeader(String name, String value) {
        return new ApiError(new ApiResponse(answer.status(), answer.body(), Map.of(name, value)));
    }

    /** Returns a random ID in the format of Belvo's request IDs and session IDs: 32 hexadecimal digits. */
    public static String hexId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
