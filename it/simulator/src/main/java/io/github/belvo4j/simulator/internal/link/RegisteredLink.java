package io.github.belvo4j.simulator.internal.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link and the user who logs in through it.
 *
 * @param person identifies the person behind the user, who is the same at every institution
 */
public record RegisteredLink(SimulatedLink link, SandboxUser user, String person) {
    static final String VALID = "valid";
    static final String UNCONFIRMED = "unconfirmed";
    static final String TOKEN_REQUIRED = "token_required";
    static final String INVALID = "invalid";

    String id() {
        return link.id().toString();
    }

    boolean is(String status) {
        return link.status().equals(status);
    }

    RegisteredLink waiting() {
        return with(TOKEN_REQUIRED, link.lastAccessedAt(), link.accessMode(), link.fetchResources(), link.staleIn());
    }

    RegisteredLink invalidated() {
        return with(INVALID, link.lastAccessedAt(), link.accessMode(), link.fetchResources(), link.staleIn());
    }

    RegisteredLink confirmed(Instant at) {
        return with(VALID, at, link.accessMode(), link.fetchResources(), link.staleIn());
    }

    RegisteredLink changed(String accessMode, List<String> fetchResources, @Nullable String staleIn) {
        return with(link.status(), link.lastAccessedAt(), accessMode, fetchResources, staleIn);
    }

    private RegisteredLink with(
            String status,
            @Nullable Instant lastAccessedAt,
            String accessMode,
            List<String> fetchResources,
            @Nullable String staleIn) {
        return new RegisteredLink(
                new SimulatedLink(
                        link.id(),
                        link.institution(),
                        accessMode,
                        status,
                        link.createdAt(),
                        lastAccessedAt,
                        link.externalId(),
                        link.institutionUserId(),
                        link.credentialsStorage(),
                        fetchResources,
                        staleIn),
                user,
                person);
    }

    /** Returns the link as the API shows it. */
    ObjectNode toJson(UUID createdBy) {
        Instant lastAccessedAt = link.lastAccessedAt();
        ObjectNode json = Json.object()
                .put("id", id())
                .put("institution", link.institution())
                .put("access_mode", link.accessMode())
                .put("last_accessed_at", lastAccessedAt == null ? null : DateTimes.format(lastAccessedAt))
                .put("created_at", DateTimes.format(link.createdAt()))
                .put("external_id", link.externalId())
                .put("institution_user_id", link.institutionUserId())
                .put("status", link.status())
                .put("created_by", createdBy.toString())
                .put("refresh_rate", link.accessMode().equals("recurrent") ? "7d" : null)
                .put("credentials_storage", link.credentialsStorage())
                .put("stale_in", link.staleIn());
        link.fetchResources().forEach(json.putArray("fetch_resources")::add);
        return json;
    }
}
