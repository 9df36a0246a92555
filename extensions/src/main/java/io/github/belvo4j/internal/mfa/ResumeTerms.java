package io.github.belvo4j.internal.mfa;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.belvo4j.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a call's first request that apply to all requests that resume it.
 *
 * @param operation the ID of the operation that was paused first
 * @param limit the time at which Belvo deletes the credentials; null if it stores them
 * @param saveData whether Belvo stores the data; null if the request didn't specify it
 */
public record ResumeTerms(
        String operation, @Nullable Instant limit, @Nullable Boolean saveData) {

    private static final String CREDENTIALS_STORAGE = "credentials_storage";
    private static final String SAVE_DATA = "save_data";

    /**
     * How long Belvo keeps the credentials after a link is created with {@code nostore}, whatever the value of {@code expiry}.
     */
    private static final Duration NOSTORE = Duration.ofMinutes(15);

    public static ResumeTerms of(String operation, Request request, Instant now) {
        if (request.body() == null || !mayState(new String(request.body(), UTF_8))) {
            return new ResumeTerms(operation, null, null);
        }
        try {
            JsonNode body = Json.MAPPER.readTree(request.body());
            boolean nostore = "nostore".equals(body.path(CREDENTIALS_STORAGE).asText());
            JsonNode saveData = body.path(SAVE_DATA);
            return new ResumeTerms(
                    operation,
                    nostore ? now.plus(NOSTORE) : null,
                    saveData.isBoolean() ? saveData.booleanValue() : null);
        } catch (IOException e) {
            throw new UncheckedIOException("The SDK's own request body isn't JSON", e);
        }
    }

    /** Returns whether a body may contain terms and so has to be parsed, which is rare. */
    private static boolean mayState(String body) {
        return body.contains(SAVE_DATA) || body.contains(CREDENTIALS_STORAGE);
    }
}
