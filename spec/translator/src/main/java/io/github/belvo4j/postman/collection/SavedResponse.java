package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A saved response, which Postman also calls an example.
 *
 * @param code the status code; empty if it is missing or invalid
 * @param status the reason phrase; empty if unknown
 */
public record SavedResponse(
        SourceLocation place,
        String name,
        Optional<Integer> code,
        String status,
        List<Field> headers,
        String body,
        Optional<Request> original) {
    public SavedResponse {
        headers = List.copyOf(headers);
    }
}
