package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Links, in the order of their registration. One call at a time is inside. */
final class LinksResource {
    /** How long Belvo keeps the credentials of a link that waits for MFA and is not to store them. */
    private static final Duration UNSTORED_CREDENTIALS_KEPT = Duration.ofMinutes(15);

    private final Clock clock;
    private final UUID createdBy;
    private final MfaSessions sessions;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    LinksResource(Clock clock, UUID createdBy, MfaSessions sessions) {
        this.clock = clock;
        this.createdBy = createdBy;
        this.sessions = sessions;
    }

    private record Entry(SimulatedLink link, SandboxUser user) {}

    synchronized Answer list(Query query) {
        return Answer.json(
                200,
                query.page(entries.values().stream().map(entry -> entry.link().toJson(createdBy))));
    }

    synchronized Answer register(JsonNode body) {
        String accessMode = Json.text(body, "access_mode", "recurrent");
        String institution = Json.text(body, "institution", "");
        String username = Json.text(body, "username", "");
        SandboxUser user = SandboxUser.named(username);
        List<Challenge> challenges = user.login(Json.text(body, "password"));
        SimulatedLink link = new SimulatedLink(
                UUID.randomUUID(),
                institution,
                accessMode,
                SimulatedLink.UNCONFIRMED,
                clock.instant(),
                null,
                Json.text(body, "external_id"),
                institutionUserId(institution, username),
                credentialsStorage(body, accessMode),
                strings(body.path("fetch_resources")),
                Json.text(body, "stale_in"));
        refuseDuplicate(link);
        entries.put(link.id().toString(), new Entry(link, user));
        return Answer.json(201, login(link, challenges, Json.text(body, "token"), UnaryOperator.identity()));
    }

    synchronized Answer resume(JsonNode body) {
        return Answer.json(
                200,
                sessions.resume(Json.text(body, "session", ""), Json.text(body, "link", ""), Json.text(body, "token")));
    }

    synchronized Answer get(String id, Query query) {
        return Answer.json(200, query.select(find(id).link().toJson(createdBy)));
    }

    synchronized Answer update(String id, JsonNode body) {
        Entry entry = find(id);
        List<Challenge> challenges = entry.user().login(Json.text(body, "password"));
        return Answer.json(200, login(entry.link(), challenges, Json.text(body, "token"), UnaryOperator.identity()));
    }

    synchronized Answer change(String id, JsonNode body) {
        Entry entry = find(id);
        UnaryOperator<SimulatedLink> change = link -> link.changed(
                Json.text(body, "access_mode", link.accessMode()),
                body.has("fetch_resources") ? strings(body.path("fetch_resources")) : link.fetchResources(),
                body.has("stale_in") ? Json.text(body, "stale_in") : link.staleIn());
        return Answer.json(200, login(entry.link(), entry.user().challenges(), null, change));
    }

    synchronized Answer delete(String id) {
        find(id);
        entries.remove(id);
        sessions.forget(id);
        return Answer.noContent();
    }

    synchronized List<SimulatedLink> snapshot() {
        return entries.values().stream().map(Entry::link).toList();
    }

    synchronized void configure(Consumer<MfaSessions> configuration) {
        configuration.accept(sessions);
    }

    synchronized void reset() {
        entries.clear();
        sessions.reset();
    }

    private Entry find(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw ApiError.notFound();
        }
        return entry;
    }

    private ObjectNode login(
            SimulatedLink link,
            List<Challenge> challenges,
            @Nullable String token,
            UnaryOperator<SimulatedLink> whenConfirmed) {
        String id = link.id().toString();
        boolean isNew = link.is(SimulatedLink.UNCONFIRMED);
        if (!challenges.isEmpty() && !isNew) {
            replace(id, SimulatedLink::waiting);
        }
        Instant credentialsKeptUntil = isNew && link.credentialsStorage().equals("nostore")
                ? link.createdAt().plus(UNSTORED_CREDENTIALS_KEPT)
                : Instant.MAX;
        return sessions.begin(
                new MfaSessions.Login(id, challenges, credentialsKeptUntil, () -> confirm(id, whenConfirmed)), token);
    }

    private ObjectNode confirm(String id, UnaryOperator<SimulatedLink> whenConfirmed) {
        refuseDuplicate(find(id).link());
        return replace(id, link -> whenConfirmed.apply(link).confirmed(clock.instant()))
                .toJson(createdBy);
    }

    private SimulatedLink replace(String id, UnaryOperator<SimulatedLink> change) {
        Entry old = find(id);
        SimulatedLink link = change.apply(old.link());
        entries.put(id, new Entry(link, old.user()));
        return link;
    }

    /** Links that were never confirmed don't count: their registration may be started over. */
    private void refuseDuplicate(SimulatedLink link) {
        boolean exists = snapshot().stream()
                .filter(other -> !other.id().equals(link.id()) && !other.is(SimulatedLink.UNCONFIRMED))
                .anyMatch(other -> other.institutionUserId().equals(link.institutionUserId()));
        if (exists) {
            throw ApiError.of(
                    400,
                    List.of(ApiError.entry("duplicated", "A link with these credentials exists at this institution")
                            .put("institution_user_id", link.institutionUserId())));
        }
    }

    private static String credentialsStorage(JsonNode body, String accessMode) {
        String storage = Json.text(body, "credentials_storage", "store");
        boolean allowed = storage.equals("store")
                || (accessMode.equals("single")
                        && storage.matches("nostore|([1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-5])d"));
        if (!allowed) {
            throw ApiError.ofField(
                    400,
                    "invalid_credentials_storage",
                    "Must be store, or, for single links, nostore or 1d to 365d.",
                    "credentials_storage");
        }
        return storage;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.textValue()));
        return strings;
    }

    /** The same for the same user at the same institution; 44 characters. */
    private static String institutionUserId(String institution, String username) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((institution + '\n' + username).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
