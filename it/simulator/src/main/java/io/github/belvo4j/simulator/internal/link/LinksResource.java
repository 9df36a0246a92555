package io.github.belvo4j.simulator.internal.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.institution.Products;
import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.mfa.Challenge;
import io.github.belvo4j.simulator.internal.mfa.MfaSessions;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.request.ApiRequest;
import io.github.belvo4j.simulator.internal.request.QueryParameters;
import io.github.belvo4j.simulator.internal.store.Rows;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Handles requests about links, and the logins through links. Not thread-safe: the sandbox handles one request at a time. */
public final class LinksResource {
    public static final String COLLECTION = "/api/links/";

    /** The time for which Belvo keeps the credentials of a link that is waiting for MFA and doesn't store credentials. */
    private static final Duration UNSTORED_CREDENTIALS_KEPT = Duration.ofMinutes(15);

    private static final Duration BETWEEN_REFRESHES = Duration.ofMinutes(10);

    private final Map<String, Instant> refreshedAt = new HashMap<>();
    private final Clock clock;
    private final UUID createdBy;
    private final LinkRegistry links;
    private final MfaSessions sessions;
    private final Predicate<String> isInstitution;
    private final Consumer<RegisteredLink> onRegistered;
    private final BiConsumer<RegisteredLink, String> onRefreshed;
    private final Consumer<String> onDeleted;

    /**
     * Creates the resource.
     *
     * @param isInstitution returns whether an institution with a given name exists
     * @param onRegistered receives each link after its first login
     * @param onRefreshed receives each refreshed link, whose {@code fetchResources} are the resources to read, and the ID of
     *     the request
     * @param onDeleted receives the ID of each deleted link
     */
    public LinksResource(
            Clock clock,
            UUID createdBy,
            LinkRegistry links,
            MfaSessions sessions,
            Predicate<String> isInstitution,
            Consumer<RegisteredLink> onRegistered,
            BiConsumer<RegisteredLink, String> onRefreshed,
            Consumer<String> onDeleted) {
        this.clock = clock;
        this.createdBy = createdBy;
        this.links = links;
        this.sessions = sessions;
        this.isInstitution = isInstitution;
        this.onRegistered = onRegistered;
        this.onRefreshed = onRefreshed;
        this.onDeleted = onDeleted;
    }

    /**
     * Responds to a request about links.
     *
     * @throws ApiError if the request is rejected or an MFA challenge is required
     */
    public ApiResponse answer(ApiRequest request) {
        return switch (request.operation().id()) {
            case "listLinks" -> list(request.query());
            case "registerLink" -> register(request);
            case "resumeLink" -> sessions.resume(request);
            case "getLink" -> ApiResponse.json(200, request.query().select(json(links.get(request.id()))));
            case "updateLink" -> update(links.get(request.id()), request);
            case "changeLinkAccessMode" -> change(links.get(request.id()), request);
            case "refreshLink" -> refresh(links.get(request.id()), request);
            case "deleteLink" -> delete(request.id(), request.isAsync());
            default -> throw ApiError.notSimulated(request.operation().id());
        };
    }

    private ApiResponse list(QueryParameters query) {
        return ApiResponse.json(
                200, query.page(Rows.of(links.all().stream().map(this::json).toList())));
    }

    private ApiResponse register(ApiRequest request) {
        JsonNode body = request.body();
        String accessMode = Json.text(body, "access_mode", "recurrent");
        String institution = Json.text(body, "institution", "");
        if (!isInstitution.test(institution)) {
            throw ApiError.ofField(
                    400, "does_not_exist", "Object with name=" + institution + " does not exist.", "institution");
        }
        List<String> fetched = resources(body, institution);
        SandboxUser user = Credentials.login(body);
        SimulatedLink link = new SimulatedLink(
                links.nextId(),
                institution,
                accessMode,
                RegisteredLink.UNCONFIRMED,
                clock.instant(),
                null,
                Json.text(body, "external_id"),
                Credentials.institutionUserId(institution, Json.text(body, "username", "")),
                Credentials.storage(body, accessMode),
                fetched,
                Json.text(body, "stale_in"));
        RegisteredLink registered = new RegisteredLink(link, user, Person.idOf(Json.text(body, "username", "")));
        links.refuseDuplicate(registered);
        links.add(registered);
        return login(registered, request, UnaryOperator.identity()).withStatus(201);
    }

    private ApiResponse update(RegisteredLink link, ApiRequest request) {
        if (request.body().has("password")) {
            link.user().login(Json.text(request.body(), "password"));
        }
        return login(link, request, UnaryOperator.identity());
    }

    private ApiResponse change(RegisteredLink link, ApiRequest request) {
        JsonNode body = request.body();
        List<String> fetched = resources(body, link.link().institution());
        return login(
                link,
                request,
                old -> old.changed(
                        Json.text(body, "access_mode", old.link().accessMode()),
                        body.has("fetch_resources") ? fetched : old.link().fetchResources(),
                        body.has("stale_in")
                                ? Json.text(body, "stale_in")
                                : old.link().staleIn()));
    }

    /**
     * Refreshes the resources that the request names or, if it names none, all resources that the link fetches. The caller
     * doesn't wait for the result.
     */
    private ApiResponse refresh(RegisteredLink link, ApiRequest request) {
        refuseUnlessInUse(link);
        Instant refreshed = refreshedAt.get(link.id());
        if (refreshed != null && clock.instant().isBefore(refreshed.plus(BETWEEN_REFRESHES))) {
            throw ApiError.of(
                    409,
                    "link_refreshed",
                    "The link was refreshed less than " + BETWEEN_REFRESHES.toMinutes() + " minutes ago");
        }
        List<String> wanted = resources(request.body(), link.link().institution());
        return loginFor(link, request, done -> {
            ApiResponse confirmed = confirm(link.id(), UnaryOperator.identity());
            RegisteredLink entry = links.get(link.id());
            List<String> resources = request.body().has("fetch_resources")
                    ? wanted
                    : entry.link().fetchResources();
            refreshedAt.put(link.id(), clock.instant());
            ApiResponse accepted = ApiResponse.accepted();
            onRefreshed.accept(
                    entry.changed(
                            entry.link().accessMode(), resources, entry.link().staleIn()),
                    Json.text(Objects.requireNonNull(accepted.body()), "request_id", ""));
            // If there was a challenge, the last request resumes a link, and the response to that request is the link.
            return done == request ? accepted : confirmed;
        });
    }

    private static void refuseUnlessInUse(RegisteredLink link) {
        if (link.is(RegisteredLink.UNCONFIRMED)) {
            throw ApiError.of(400, "unconfirmed_link", "The link was never confirmed");
        }
        if (link.is(RegisteredLink.INVALID)) {
            throw ApiError.of(400, "invalid_link", "The credentials of the link are no longer valid");
        }
    }

    private ApiResponse delete(String id, boolean isAsync) {
        links.get(id);
        links.remove(id);
        sessions.forget(id);
        refreshedAt.remove(id);
        onDeleted.accept(id);
        return isAsync ? ApiResponse.accepted() : ApiResponse.noContent();
    }

    /**
     * Logs in at the institution of the link that a request names, to retrieve data of a resource other than links.
     *
     * @param read retrieves the data, given the link and the request that completes the login
     * @throws ApiError 428 if the institution requires a factor and the retrieval can be resumed; 400 if the link doesn't
     *     exist, isn't in use, or belongs to an institution that doesn't offer the resource
     */
    public ApiResponse read(ApiRequest request, BiFunction<RegisteredLink, ApiRequest, ApiResponse> read) {
        String id = Json.text(request.body(), "link", "");
        RegisteredLink link = links.find(id)
                .orElseThrow(() -> ApiError.ofField(
                        400, "does_not_exist", "Invalid pk \"" + id + "\" - object does not exist.", "link"));
        refuseUnlessInUse(link);
        if (!Products.offers(link.link().institution(), request.collection())) {
            throw ApiError.of(
                    400,
                    "unsupported_operation",
                    link.link().institution() + " doesn't offer " + Products.name(request.collection()));
        }
        // The document has no 428 for the retrieval of invoices, although it has an operation that resumes it.
        boolean mayChallenge =
                request.operation().mayAnswer(428) || request.path().has("PATCH");
        List<Challenge> challenges = mayChallenge ? link.user().challenges() : List.of();
        if (!challenges.isEmpty()) {
            links.change(id, RegisteredLink::waiting);
        }
        return sessions.begin(
                new MfaSessions.Login(
                        request.collection(),
                        id,
                        challenges,
                        Instant.MAX,
                        done -> read.apply(links.change(id, old -> old.confirmed(clock.instant())), done)),
                request);
    }

    /** Forgets the times at which links were refreshed. */
    public void reset() {
        refreshedAt.clear();
    }

    /**
     * Makes a link {@code invalid}, and ends its sessions.
     *
     * @throws IllegalArgumentException if there is no such link
     */
    public void invalidate(String id) {
        if (links.find(id).isEmpty()) {
            throw LinkRegistry.noLink(id);
        }
        sessions.forget(id);
        links.change(id, RegisteredLink::invalidated);
    }

    private ObjectNode json(RegisteredLink link) {
        return link.toJson(createdBy);
    }

    private ApiResponse login(RegisteredLink link, ApiRequest request, UnaryOperator<RegisteredLink> whenConfirmed) {
        return loginFor(link, request, done -> confirm(link.id(), whenConfirmed));
    }

    private ApiResponse loginFor(RegisteredLink link, ApiRequest request, Function<ApiRequest, ApiResponse> whenDone) {
        List<Challenge> challenges = link.user().challenges();
        String id = link.id();
        boolean isNew = link.is(RegisteredLink.UNCONFIRMED);
        if (!challenges.isEmpty() && !isNew) {
            links.change(id, RegisteredLink::waiting);
        }
        Instant credentialsKeptUntil = isNew && link.link().credentialsStorage().equals("nostore")
                ? link.link().createdAt().plus(UNSTORED_CREDENTIALS_KEPT)
                : Instant.MAX;
        return sessions.begin(
                new MfaSessions.Login(COLLECTION, id, challenges, credentialsKeptUntil, whenDone), request);
    }

    private ApiResponse confirm(String id, UnaryOperator<RegisteredLink> whenConfirmed) {
        RegisteredLink old = links.get(id);
        links.refuseDuplicate(old);
        RegisteredLink confirmed =
                links.change(id, link -> whenConfirmed.apply(link).confirmed(clock.instant()));
        if (old.is(RegisteredLink.UNCONFIRMED)) {
            onRegistered.accept(confirmed);
        }
        return ApiResponse.json(200, json(confirmed));
    }

    /**
     * Returns the resources that a request asks to fetch.
     *
     * @throws ApiError 400 if the institution doesn't offer all of them
     */
    private static List<String> resources(JsonNode body, String institution) {
        List<String> resources = new ArrayList<>();
        body.path("fetch_resources").forEach(resource -> resources.add(resource.textValue()));
        resources.stream()
                .filter(resource -> !Products.offersNamed(institution, resource))
                .findFirst()
                .ifPresent(resource -> {
                    throw ApiError.ofField(
                            400,
                            "invalid_fetch_resources",
                            institution + " doesn't offer " + resource,
                            "fetch_resources");
                });
        return resources;
    }
}
