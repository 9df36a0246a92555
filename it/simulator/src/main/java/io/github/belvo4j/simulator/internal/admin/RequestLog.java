package io.github.belvo4j.simulator.internal.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The latest requests to the API. Bodies and queries are omitted, since they may contain secrets. */
final class RequestLog {
    private static final int REQUESTS = 100;
    private static final String REASON = "X-Simulator-Reason";
    private static final Pattern LINK_PATH = Pattern.compile("/api/links/([^/]+)/.*");

    private RequestLog() {}

    /** Returns the requests, from the newest to the oldest. */
    static ArrayNode of(List<ServeEvent> events) {
        ArrayNode requests = Json.array();
        events.stream()
                .filter(event -> !AdminApi.owns(path(event)))
                .limit(REQUESTS)
                .forEach(event -> requests.add(json(event)));
        return requests;
    }

    private static ObjectNode json(ServeEvent event) {
        LoggedResponse response = event.getResponse();
        JsonNode sent = parsed(event.getRequest().getBodyAsString());
        JsonNode answer = parsed(response.getBodyAsString());
        JsonNode entry = answer.isArray() ? answer.path(0) : answer;
        boolean isError = response.getStatus() >= 400;
        return Json.object()
                .put("at", event.getRequest().getLoggedDate().toInstant().toString())
                .put("method", event.getRequest().getMethod().getName())
                .put("path", path(event))
                .put("status", response.getStatus())
                .put("authorization", event.getRequest().getHeader("Authorization"))
                .put("link", link(path(event), event.getRequest().queryParameter("link"), sent, entry))
                .put("reason", isError ? reason(response, entry) : null);
    }

    private static @Nullable String link(String path, QueryParameter asked, JsonNode sent, JsonNode answer) {
        Matcher ofPath = LINK_PATH.matcher(path);
        if (ofPath.matches()) {
            return ofPath.group(1);
        }
        String named = Json.text(sent, "link");
        if (named != null) {
            return named;
        }
        if (asked.isPresent()) {
            return asked.firstValue();
        }
        return Json.text(answer, path.equals("/api/links/") && answer.has("id") ? "id" : "link");
    }

    /** Returns the reason for a rejection, such as {@code invalid date_from: Date has wrong format}. */
    private static @Nullable String reason(LoggedResponse response, JsonNode entry) {
        if (response.getHeaders() != null
                && response.getHeaders().getHeader(REASON).isPresent()) {
            return response.getHeaders().getHeader(REASON).firstValue();
        }
        String message = Json.text(entry, "message");
        String field = Json.text(entry, "field");
        return message == null
                ? null
                : Json.text(entry, "code", "") + (field == null ? "" : " " + field) + ": " + message;
    }

    private static String path(ServeEvent event) {
        return event.getRequest().getUrl().split("\\?", 2)[0];
    }

    /** Parses a body. Returns an empty object if there is no body, or if it isn't JSON or was truncated. */
    private static JsonNode parsed(@Nullable String text) {
        try {
            return text == null ? Json.object() : Json.parse(text);
        } catch (JsonProcessingException e) {
            return Json.object();
        }
    }
}
