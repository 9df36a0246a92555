package io.github.belvo4j.postman.api;

import java.util.List;
import java.util.Map;

/**
 * The response of an operation for one status, combined from all saved responses with that status.
 *
 * @param status the status code, or {@code default}
 * @param names the names of the saved responses
 * @param content the content by media type; empty if no response has a body
 */
public record Response(
        String status, String description, List<String> names, List<Parameter> headers, Map<String, Payload> content) {}
