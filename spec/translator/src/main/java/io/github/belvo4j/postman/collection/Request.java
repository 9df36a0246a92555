package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A request, or the request that a saved response was an answer to.
 *
 * @param url empty if there is prose instead
 * @param auth the nearest that is stated, here or by a folder around it; empty when nobody states any
 */
public record Request(
        SourceLocation place,
        String method,
        Optional<Url> url,
        List<Field> headers,
        Optional<Body> body,
        Optional<Auth> auth,
        String description) {
    public Request {
        headers = List.copyOf(headers);
    }

    /** The value of a header that isn't switched off. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(h -> h.isNamed(name) && !h.disabled() && h.value() != null)
                .map(Field::value)
                .findFirst();
    }
}
