package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends a call with an answer other than success. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    ApiError(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    /** An error in Belvo's form: an array with one entry. */
    static ApiError of(int status, String code, String message) {
        return of(status, List.of(entry(code, message)));
    }

    /** As {@link #of(int, String, String)}, for one field of the request. */
    static ApiError ofField(int status, String code, String message, String field) {
        return of(status, List.of(entry(code, message).put("field", field)));
    }

    static ApiError of(int status, List<ObjectNode> entries) {
        String requestId = hexId();
        ArrayNode body = Json.array();
        entries.forEach(entry -> body.add(entry.put("request_id", requestId)));
        return new ApiError(Answer.json(status, body));
    }

    static ObjectNode entry(String code, String message) {
        return Json.object().put("code", code).put("message", message);
    }

    static ApiError notFound() {
        return of(404, "not_found", "Not found");
    }

    static ApiError notSimulated(String what) {
        return of(501, "not_implemented", "The simulator doesn't know " + what);
    }

    /** For a field or query parameter that the API doesn't know: Belvo's firewall refuses those. */
    static ApiError unknown(String field) {
        return ofField(403, "permission_denied", "The API knows no field or parameter of this name", field);
    }

    static ApiError unauthorized() {
        return of(401, "authentication_failed", "Invalid secret keys")
                .withHeader("WWW-Authenticate", "Basic realm=\"api\"");
    }

    static ApiError methodNotAllowed(String method, String allowed) {
        return of(405, "method_not_allowed", "Method \"" + method + "\" not allowed")
                .withHeader("Allow", allowed);
    }

    private ApiError withHeader(String name, String value) {
        return new ApiError(new Answer(answer.status(), answer.body(), Map.of(name, value)));
    }

    /** 32 hexadecimal digits, as Belvo writes the ids of requests and sessions. */
    static String hexId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
