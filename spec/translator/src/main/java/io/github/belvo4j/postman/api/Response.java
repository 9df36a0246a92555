package io.github.belvo4j.postman.api;

import java.util.List;
import java.util.Map;

/**
 * The responses of one status.
 *
 * @param status a code, or {@code default}
 * @param names what people called the saved responses
 * @param content by media type; empty when no response has a body
 */
public record Response(
        String status, String description, List<String> names, List<Parameter> headers, Map<String, Payload> content) {}
