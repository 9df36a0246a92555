package io.github.belvo4j.observe;

/**
 * An operation of the API.
 *
 * @param name its method in the generated interface, which is its {@code operationId} in the OpenAPI document, such as
 *     {@code registerLink}; followed by {@code Async} where Belvo is asked to answer by webhook
 * @param method of HTTP, such as {@code POST}
 * @param path its template, such as {@code /api/links/{id}/}
 */
public record ObservedOperation(String name, String method, String path) {}
