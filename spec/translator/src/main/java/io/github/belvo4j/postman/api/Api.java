package io.github.belvo4j.postman.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A collection, its requests gathered to operations.
 *
 * @param tags names and descriptions, in the collection's order
 * @param security what holds where an operation says nothing else; empty when nothing is stated for the whole
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
