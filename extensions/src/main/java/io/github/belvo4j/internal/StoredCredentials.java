package io.github.belvo4j.internal;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long Belvo keeps the credentials of a link that waits for a token. */
final class StoredCredentials {

    /** With {@code nostore}, credentials are kept 15 minutes from the link's creation, whatever {@code expiry} says. */
    private static final Duration NOSTORE = Duration.ofMinutes(15);

    private StoredCredentials() {}

    static Optional<Instant> limit(Request request, Instant now) {
        if (request.body() == null) {
            return Optional.empty();
        }
        try {
            JsonNode body = Json.MAPPER.readTree(request.body());
            boolean nostore = "nostore".equals(body.path("credentials_storage").asText());
            return nostore ? Optional.of(now.plus(NOSTORE)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The SDK's own request body isn't JSON", e);
        }
    }
}
