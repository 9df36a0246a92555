package io.github.belvo4j.observe;

/**
 * An operation of the API.
 *
 * @param name the method of the generated interface, which is the {@code operationId} of the OpenAPI document, such as
 *     {@code registerLink}; followed by {@code Async} in Belvo's asynchronous mode
 * @param method the HTTP method, such as {@code POST}
 * @param path the path template, such as {@code /api/links/{id}/}
 */
public record ObservedOperation(String name, String method, String path) {}
