package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as the simulator had it when it was asked. It holds no credentials.
 *
 * @param status {@code valid}, {@code unconfirmed} (registered, waiting for its first MFA answer),
 *     {@code token_required} (was valid, waits for an MFA answer) or {@code invalid} (its credentials work no more)
 * @param lastAccessedAt the last login that succeeded, null before the first
 */
public record SimulatedLink(
        UUID id,
        String institution,
        String accessMode,
        String status,
        Instant createdAt,
        @Nullable Instant lastAccessedAt,
        @Nullable String externalId,
        String institutionUserId,
        String credentialsStorage,
        List<String> fetchResources,
        @Nullable String staleIn) {

    static final String VALID = "valid";
    static final String UNCONFIRMED = "unconfirmed";
    static final String TOKEN_REQUIRED = "token_required";
    static final String INVALID = "invalid";

    /** How Belvo writes times. */
    static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    public SimulatedLink {
        fetchResources = List.copyOf(fetchResources);
    }

    boolean is(String otherStatus) {
        return status.equals(otherStatus);
    }

    SimulatedLink waiting() {
        return with(TOKEN_REQUIRED, lastAccessedAt, accessMode, fetchResources, staleIn);
    }

    SimulatedLink invalidated() {
        return with(INVALID, lastAccessedAt, accessMode, fetchResources, staleIn);
    }

    SimulatedLink confirmed(Instant at) {
        return with(VALID, at, accessMode, fetchResources, staleIn);
    }

    SimulatedLink changed(String newAccessMode, List<String> newFetchResources, @Nullable String newStaleIn) {
        return with(status, lastAccessedAt, newAccessMode, newFetchResources, newStaleIn);
    }

    private SimulatedLink with(
            String newStatus,
            @Nullable Instant newLastAccessedAt,
            String newAccessMode,
            List<String> newFetchResources,
            @Nullable String newStaleIn) {
        return new SimulatedLink(
                id,
                institution,
                newAccessMode,
                newStatus,
                createdAt,
                newLastAccessedAt,
                externalId,
                institutionUserId,
                credentialsStorage,
                newFetchResources,
                newStaleIn);
    }

    ObjectNode toJson(UUID createdBy) {
        ObjectNode json = Json.object()
                .put("id", id.toString())
                .put("institution", institution)
                .put("access_mode", accessMode)
                .put("last_accessed_at", lastAccessedAt == null ? null : MICROSECONDS.format(lastAccessedAt))
                .put("created_at", MICROSECONDS.format(createdAt))
                .put("external_id", externalId)
                .put("institution_user_id", institutionUserId)
                .put("status", status)
                .put("created_by", createdBy.toString())
                .put("refresh_rate", accessMode.equals("recurrent") ? "7d" : null)
                .put("credentials_storage", credentialsStorage)
                .put("stale_in", staleIn);
        fetchResources.forEach(json.putArray("fetch_resources")::add);
        return json;
    }
}
