package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A request, or the original request of a saved response.
 *
 * @param url the URL; empty if the request has none, or what it states isn't a URL
 * @param auth the auth of the request, or else of the nearest enclosing folder that has one; empty if there is none
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

    /** Returns the value of a header; empty if the header is missing or disabled. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(h -> h.isNamed(name) && !h.disabled() && h.value() != null)
                .map(Field::value)
                .findFirst();
    }
}
