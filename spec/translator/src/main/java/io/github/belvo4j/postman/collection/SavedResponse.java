package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A saved response ("example").
 *
 * @param code the status code; empty when it isn't a possible one
 * @param status the reason phrase; empty when unknown
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
