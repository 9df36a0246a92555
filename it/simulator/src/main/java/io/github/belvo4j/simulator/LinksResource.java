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
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Links, in the order of their registration. Callers see to it that one thread at a time is here. */
final class LinksResource {
    static final String COLLECTION = "/api/links/";

    private static final List<String> SEEDED_INSTITUTIONS =
            List.of("erebor_mx_retail", "gringotts_co_retail", "erebor_br_retail");

    /** How long Belvo keeps the credentials of a link that waits for MFA and is not to store them. */
    private static final Duration UNSTORED_CREDENTIALS_KEPT = Duration.ofMinutes(15);

    private final Clock clock;
    private final UUID createdBy;
    private final Seed seed;
    private final MfaSessions sessions;
    private final Consumer<Entry> whenRegistered;
    private final Consumer<String> whenDeleted;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int registrations;

    /**
     * @param whenRegistered takes each link after its first login
     * @param whenDeleted takes the id of each link that is no more
     */
    LinksResource(
            Clock clock,
            UUID createdBy,
            Seed seed,
            MfaSessions sessions,
            Consumer<Entry> whenRegistered,
            Consumer<String> whenDeleted) {
        this.clock = clock;
        this.createdBy = createdBy;
        this.seed = seed;
        this.sessions = sessions;
        this.whenRegistered = whenRegistered;
        this.whenDeleted = whenDeleted;
    }

    /** A link and who logs in. */
    record Entry(SimulatedLink link, SandboxUser user) {}

    Answer answer(Call call) {
        return switch (call.operation().id()) {
            case "listLinks" -> list(call.query());
            case "registerLink" -> register(call);
            case "resumeLink" -> sessions.resume(call);
            case "getLink" -> Answer.json(200, call.query().select(json(get(call.id()))));
            case "updateLink" -> update(get(call.id()), call);
            case "changeLinkAccessMode" -> change(get(call.id()), call);
            case "deleteLink" -> delete(call.id(), call.isAsync());
            default -> throw ApiError.notSimulated(call.operation().id());
        };
    }

    private Answer list(Query query) {
        return Answer.json(
                200,
                query.page(Rows.of(entries.values().stream().map(this::json).toList())));
    }

    private Answer register(Call call) {
        JsonNode body = call.body();
        String accessMode = Json.text(body, "access_mode", "recurrent");
        String institution = Json.text(body, "institution", "");
        String username = Json.text(body, "username", "");
        SandboxUser user = SandboxUser.login(username, Json.text(body, "password"));
        refuseAtIronbank(institution, body);
        SimulatedLink link = new SimulatedLink(
                seed.uuid(COLLECTION, registrations++),
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
        Entry entry = new Entry(link, user);
        entries.put(link.id().toString(), entry);
        return login(entry, call, UnaryOperator.identity()).withStatus(201);
    }

    private Answer update(Entry entry, Call call) {
        entry.user().login(Json.text(call.body(), "password"));
        return login(entry, call, UnaryOperator.identity());
    }

    private Answer change(Entry entry, Call call) {
        JsonNode body = call.body();
        UnaryOperator<SimulatedLink> change = link -> link.changed(
                Json.text(body, "access_mode", link.accessMode()),
                body.has("fetch_resources") ? strings(body.path("fetch_resources")) : link.fetchResources(),
                body.has("stale_in") ? Json.text(body, "stale_in") : link.staleIn());
        return login(entry, call, change);
    }

    private Answer delete(String id, boolean isAsync) {
        get(id);
        entries.remove(id);
        sessions.forget(id);
        whenDeleted.accept(id);
        return isAsync ? Answer.accepted() : Answer.noContent();
    }

    /**
     * Logs in at the institution of the link that a call is about, to read something else.
     *
     * @param read what is to be read, given the link and the call that completes the login
     * @throws ApiError 428, if the institution asks for factors and may do so there; 400, if the link
     *     doesn't exist or isn't in use
     */
    Answer read(Call call, BiFunction<Entry, Call, Answer> read) {
        String id = Json.text(call.body(), "link", "");
        Entry entry = entries.get(id);
        if (entry == null) {
            throw ApiError.ofField(400, "does_not_exist", "Invalid pk \"" + id + "\" - object does not exist.", "link");
        }
        if (entry.link().is(SimulatedLink.UNCONFIRMED)) {
            throw ApiError.of(400, "unconfirmed_link", "The link was never confirmed");
        }
        if (entry.link().is(SimulatedLink.INVALID)) {
            throw ApiError.of(400, "invalid_link", "The credentials of the link work no more");
        }
        // The document has no 428 for invoices, but an operation to resume them.
        boolean mayChallenge = call.operation().mayAnswer(428) || call.path().has("PATCH");
        List<Challenge> challenges = mayChallenge ? entry.user().challenges() : List.of();
        if (!challenges.isEmpty()) {
            replace(id, SimulatedLink::waiting);
        }
        return sessions.begin(
                new MfaSessions.Login(
                        call.collection(),
                        id,
                        challenges,
                        Instant.MAX,
                        done -> read.apply(replace(id, link -> link.confirmed(clock.instant())), done)),
                call);
    }

    /** A link that has logged in before anyone called, at one institution after the other. */
    Entry seed(List<String> fetchResources) {
        String name = "seeded-" + (registrations + 1);
        String institution = SEEDED_INSTITUTIONS.get(registrations % SEEDED_INSTITUTIONS.size());
        SimulatedLink link = new SimulatedLink(
                seed.uuid(COLLECTION, registrations++),
                institution,
                "recurrent",
                SimulatedLink.VALID,
                clock.instant(),
                clock.instant(),
                name,
                institutionUserId(institution, name),
                "store",
                fetchResources,
                null);
        Entry entry = new Entry(link, SandboxUser.FULL);
        entries.put(link.id().toString(), entry);
        return entry;
    }

    Optional<SimulatedLink> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::link);
    }

    static IllegalArgumentException noLink(String id) {
        return new IllegalArgumentException("There is no link " + id);
    }

    /** @throws IllegalArgumentException if there is no such link */
    void invalidate(String id) {
        if (!entries.containsKey(id)) {
            throw noLink(id);
        }
        sessions.forget(id);
        replace(id, SimulatedLink::invalidated);
    }

    List<SimulatedLink> snapshot() {
        return entries.values().stream().map(Entry::link).toList();
    }

    void reset() {
        entries.clear();
        registrations = 0;
    }

    private Entry get(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw ApiError.notFound();
        }
        return entry;
    }

    private ObjectNode json(Entry entry) {
        return entry.link().toJson(createdBy);
    }

    private Answer login(Entry entry, Call call, UnaryOperator<SimulatedLink> whenConfirmed) {
        SimulatedLink link = entry.link();
        List<Challenge> challenges = entry.user().challenges();
        String id = link.id().toString();
        boolean isNew = link.is(SimulatedLink.UNCONFIRMED);
        if (!challenges.isEmpty() && !isNew) {
            replace(id, SimulatedLink::waiting);
        }
        Instant credentialsKeptUntil = isNew && link.credentialsStorage().equals("nostore")
                ? link.createdAt().plus(UNSTORED_CREDENTIALS_KEPT)
                : Instant.MAX;
        return sessions.begin(
                new MfaSessions.Login(
                        COLLECTION, id, challenges, credentialsKeptUntil, done -> confirm(id, whenConfirmed)),
                call);
    }

    private Answer confirm(String id, UnaryOperator<SimulatedLink> whenConfirmed) {
        refuseDuplicate(get(id).link());
        boolean isNew = get(id).link().is(SimulatedLink.UNCONFIRMED);
        Entry entry = replace(id, old -> whenConfirmed.apply(old).confirmed(clock.instant()));
        if (isNew) {
            whenRegistered.accept(entry);
        }
        return Answer.json(200, json(entry));
    }

    private Entry replace(String id, UnaryOperator<SimulatedLink> change) {
        Entry old = get(id);
        Entry entry = new Entry(change.apply(old.link()), old.user());
        entries.put(id, entry);
        return entry;
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

    /** Where institutions with more login fields are tried out, values that end in 999 are wrong. */
    private static void refuseAtIronbank(String institution, JsonNode body) {
        boolean isWrong = institution.startsWith("ironbank_")
                && Stream.of("username", "username2", "username3", "password2")
                        .anyMatch(field -> Json.text(body, field, "").endsWith("999"));
        if (isWrong) {
            throw SandboxUser.loginError();
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
