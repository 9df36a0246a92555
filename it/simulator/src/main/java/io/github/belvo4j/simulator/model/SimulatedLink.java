package io.github.belvo4j.simulator.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a link in the simulator, without credentials.
 *
 * @param status {@code valid}, {@code unconfirmed} (registered, and waiting for its first MFA answer), {@code token_required}
 *     (valid before, and waiting for an MFA answer) or {@code invalid} (its credentials are no longer accepted)
 * @param lastAccessedAt the time of the last successful login; null before the first
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

    public SimulatedLink {
        fetchResources = List.copyOf(fetchResources);
    }
}
