package io.github.belvo4j.internal;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the first request of a call said, and holds for all that resume it.
 *
 * @param limit when the credentials are gone, null if they are stored
 * @param saveData whether Belvo is to keep the data, null if the request didn't say
 */
record CallTerms(@Nullable Instant limit, @Nullable Boolean saveData) {

    static final CallTerms NONE = new CallTerms(null, null);

    /** With {@code nostore}, credentials are kept 15 minutes from the link's creation, whatever {@code expiry} says. */
    private static final Duration NOSTORE = Duration.ofMinutes(15);

    static CallTerms of(Request request, Instant now) {
        if (request.body() == null) {
            return NONE;
        }
        try {
            JsonNode body = Json.MAPPER.readTree(request.body());
            boolean nostore = "nostore".equals(body.path("credentials_storage").asText());
            JsonNode saveData = body.path("save_data");
            return new CallTerms(
                    nostore ? now.plus(NOSTORE) : null, saveData.isBoolean() ? saveData.booleanValue() : null);
        } catch (IOException e) {
            throw new UncheckedIOException("The SDK's own request body isn't JSON", e);
        }
    }
}
