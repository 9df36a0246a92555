package io.github.belvo4j.simulator.internal.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.request.ApiRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Gives all requests that have the same idempotency key the response to the first of them. A request that was rejected may be
 * sent again with its key. Not thread-safe: the sandbox handles one request at a time.
 */
final class IdempotencyKeys {
    private final Map<String, Answered> answered = new HashMap<>();

    /** @param inFlightUntil the time at which the response is sent, on the scale of {@link System#nanoTime()} */
    private record Answered(JsonNode body, ApiResponse answer, long inFlightUntil) {}

    /**
     * Responds to a request.
     *
     * @throws ApiError 422 if the key was used with another body; 409 if the response to the first request hasn't been sent yet
     */
    ApiResponse answer(ApiRequest request, Supplier<ApiResponse> answer) {
        String key = request.idempotencyKey();
        if (key == null || key.isEmpty()) {
            return answer.get();
        }
        Answered first = answered.get(key);
        if (first == null) {
            ApiResponse given = answer.get();
            answered.put(key, new Answered(request.body(), given, System.nanoTime()));
            return given;
        }
        if (!first.body().equals(request.body())) {
            throw ApiError.of(
                    422, "idempotency_payload_mismatch", "The key was used before, for a request with another body");
        }
        if (System.nanoTime() - first.inFlightUntil() < 0) {
            throw ApiError.of(409, "idempotency_key_conflict", "A request with this key is being processed");
        }
        return first.answer();
    }

    /** Records that the response to the request with this key is delayed. */
    void delay(String key, Duration delay) {
        answered.computeIfPresent(
                key, (same, first) -> new Answered(first.body(), first.answer(), System.nanoTime() + delay.toNanos()));
    }

    void reset() {
        answered.clear();
    }
}
