package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A request, or the original request of a saved response.
 *
 * @param url empty if there is text instead of a URL
 * @param auth the nearest one stated, by the request or a folder around it; empty if there is none
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

    /** The value of a header, unless it is disabled. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(h -> h.isNamed(name) && !h.disabled() && h.value() != null)
                .map(Field::value)
                .findFirst();
    }
}
