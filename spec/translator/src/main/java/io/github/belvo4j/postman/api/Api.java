package io.github.belvo4j.postman.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An API: the content of a collection, with its requests combined into operations.
 *
 * @param tags the names and descriptions of tags, in the collection's order
 * @param security the security requirements of operations that don't state their own; empty if the collection doesn't
 *   specify any
 */
public record Api(
        String title,
        String description,
        String version,
        List<Server> servers,
        Map<String, String> tags,
        Map<String, SecurityScheme> schemes,
        Optional<List<Map<String, List<String>>>> security,
        List<Operation> operations) {}
