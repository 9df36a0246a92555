package io.github.belvo4j.internal.mfa;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.belvo4j.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the first request of a call states, and what applies to all requests that resume it.
 *
 * @param operation the id of the operation that was paused first
 * @param limit when the credentials are gone, null if they are stored
 * @param saveData whether Belvo is to keep the data, null if the request didn't say
 */
public record ResumeTerms(
        String operation, @Nullable Instant limit, @Nullable Boolean saveData) {

    /** With {@code nostore}, credentials are kept 15 minutes from the link's creation, whatever {@code expiry} says. */
    private static final Duration NOSTORE = Duration.ofMinutes(15);

    public static ResumeTerms of(String operation, Request request, Instant now) {
        if (request.body() == null) {
            return new ResumeTerms(operation, null, null);
        }
        try {
            JsonNode body = Json.MAPPER.readTree(request.body());
            boolean nostore = "nostore".equals(body.path("credentials_storage").asText());
            JsonNode saveData = body.path("save_data");
            return new ResumeTerms(
                    operation,
                    nostore ? now.plus(NOSTORE) : null,
                    saveData.isBoolean() ? saveData.booleanValue() : null);
        } catch (IOException e) {
            throw new UncheckedIOException("The SDK's own request body isn't JSON", e);
        }
    }
}
