package io.github.belvo4j.simulator.internal.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.data.LinkData;
import io.github.belvo4j.simulator.internal.data.StandingData;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.institution.Institutions;
import io.github.belvo4j.simulator.internal.institution.Products;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.link.LinkRegistry;
import io.github.belvo4j.simulator.internal.link.LinksResource;
import io.github.belvo4j.simulator.internal.link.RegisteredLink;
import io.github.belvo4j.simulator.internal.mfa.MfaSessions;
import io.github.belvo4j.simulator.internal.payment.PaymentStates;
import io.github.belvo4j.simulator.internal.random.Seed;
import io.github.belvo4j.simulator.internal.request.ApiRequest;
import io.github.belvo4j.simulator.internal.resource.DataResource;
import io.github.belvo4j.simulator.internal.store.Rows;
import io.github.belvo4j.simulator.internal.template.Templates;
import io.github.belvo4j.simulator.internal.webhook.WebhookPayloads;
import io.github.belvo4j.simulator.internal.webhook.WebhookSender;
import io.github.belvo4j.simulator.model.SimulatedLink;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state behind the API: links, sessions, and the data of every resource. It handles one request at a time. */
public final class Sandbox {
    private static final String LINK = "LINK";
    private static final String HISTORICAL = "historical_update";

    private final Supplier<ApiDocument> document;
    private final LinkData linkData;
    private final StandingData standingData;
    private final MfaSessions sessions;
    private final LinkRegistry links;
    private final LinksResource linksResource;
    private final WebhookSender webhooks;
    private final WebhookPayloads webhookData;
    private final Payments payments;
    private final IdempotencyKeys keys = new IdempotencyKeys();
    private final Map<String, DataResource> resources = new HashMap<>();

    public Sandbox(
            Supplier<ApiDocument> document,
            SimulatorClock clock,
            Seed seed,
            int transactions,
            Duration expiry,
            UUID createdBy,
            WebhookSender webhooks) {
        this.document = document;
        Templates templates = new Templates(document);
        this.linkData = new LinkData(templates, clock, seed, transactions);
        this.standingData = new StandingData(templates, clock, seed);
        this.sessions = new MfaSessions(clock, expiry);
        this.links = new LinkRegistry(clock, seed);
        this.linksResource = new LinksResource(
                clock, createdBy, links, sessions, this::isInstitution, this::fetch, this::refetch, this::forget);
        this.webhooks = webhooks;
        this.webhookData = new WebhookPayloads(
                clock, () -> resource("/api/consents/").all().get(0));
        this.payments = new Payments(standingData, this::resource, webhooks::send);
    }

    public synchronized ApiResponse answer(ApiRequest request) {
        boolean isAboutLinks = request.collection().equals(LinksResource.COLLECTION);
        String id = isAboutLinks ? request.id() : Json.text(request.body(), "link", "");
        Optional<SimulatedLink> link = links.find(id).map(RegisteredLink::link);
        ApiResponse answer =
                isAboutLinks ? linksResource.answer(request) : keys.answer(request, () -> answerFromData(request));
        if (answer.status() == 202 && request.isAsync() && answer.body() instanceof ObjectNode accepted) {
            announce(request, link.orElseThrow(), Json.text(accepted, "request_id", ""));
        }
        return answer;
    }

    private ApiResponse answerFromData(ApiRequest request) {
        DataResource resource = resource(request.collection());
        if (!request.parentId().isEmpty()) {
            ObjectNode parent =
                    resource(request.path().parent()).find(request.parentId()).orElseThrow(ApiError::notFound);
            resource.below(parent);
        }
        if (Payments.isChange(request)) {
            return payments.change(request);
        }
        ApiResponse answer = resource.answer(request, linksResource, sessions);
        if (answer.status() == 201 && answer.body() instanceof ObjectNode created) {
            payments.created(request, created);
        }
        return answer;
    }

    /** Records that the response to the request with this idempotency key is delayed. */
    public synchronized void delay(String key, Duration delay) {
        keys.delay(key, delay);
    }

    public synchronized List<SimulatedLink> links() {
        return links.snapshot();
    }

    /** Returns the MFA sessions that are waiting for an answer. */
    public synchronized List<MfaSessions.Waiting> waiting() {
        return sessions.waiting();
    }

    public synchronized void invalidate(String link) {
        linksResource.invalidate(link);
        send(LINK, "invalid_credentials", link, null);
    }

    /**
     * Sends a webhook about a link.
     *
     * @param data the data of the webhook; null for the data that Belvo documents for this type and code
     * @throws IllegalArgumentException if the link doesn't exist
     */
    public synchronized void send(String type, String code, String id, @Nullable ObjectNode data) {
        SimulatedLink link = links.find(id).map(RegisteredLink::link).orElseThrow(() -> LinkRegistry.noLink(id));
        send(
                link,
                type,
                code,
                process(type, code),
                newRequestId(),
                data == null ? webhookData.of(type, code, rows(type, link)) : data);
    }

    /** Returns the process type of a webhook that no request triggered; null if the webhook is about the link itself. */
    private static @Nullable String process(String type, String code) {
        if (type.equals(LINK) || type.equals("CONSENT")) {
            return null;
        }
        return code.matches("(historical|initial)_.*") ? HISTORICAL : "recurrent_update";
    }

    public synchronized void configure(Consumer<MfaSessions> configuration) {
        configuration.accept(sessions);
    }

    /** Deletes everything, then registers seeded links. */
    public synchronized void reset(int seededLinks) {
        links.reset();
        linksResource.reset();
        sessions.reset();
        resources.clear();
        keys.reset();
        for (int i = 0; i < seededLinks; i++) {
            RegisteredLink entry = links.seed();
            read().filter(collection -> Products.offers(entry.link().institution(), collection))
                    .forEach(collection -> resource(collection).fetch(entry));
        }
    }

    private DataResource resource(String collection) {
        String home = Payments.home(collection);
        DataResource known = resources.get(home);
        if (known != null) {
            return known;
        }
        DataResource resource = new DataResource(document.get().list(home), linkData, standingData);
        resources.put(home, resource);
        if (home.equals(Payments.CHARGES_OF_INTENTS)) {
            Rows intents = resource(PaymentStates.INTENTS).all();
            for (long i = 0; i < intents.size(); i++) {
                resource.below(intents.get(i));
            }
        }
        return resource;
    }

    /** Returns the lists whose data is retrieved through links. */
    private Stream<String> read() {
        return document.get().paths().stream()
                .filter(path -> path.has("POST") && path.operation("POST").readsLink())
                .map(PathItem::collection);
    }

    private boolean isInstitution(String name) {
        Rows institutions = resource(Institutions.COLLECTION).all();
        return LongStream.range(0, institutions.size())
                .anyMatch(i -> name.equals(Json.text(institutions.get(i), "name")));
    }

    /** Reads the resources that a link fetches after its first login, and sends the webhooks about them. */
    private void fetch(RegisteredLink entry) {
        refetch(entry, newRequestId());
    }

    private void refetch(RegisteredLink entry, String requestId) {
        List<String> fetched = read().filter(
                        collection -> Products.offers(entry.link().institution(), collection)
                                && entry.link().fetchResources().contains(Products.name(collection)))
                .toList();
        fetched.forEach(collection -> resource(collection).fetch(entry));
        fetched.stream().map(Products::name).distinct().forEach(type -> {
            Rows rows = rows(type, entry.link());
            for (String code : WebhookPayloads.historicalCodes(type)) {
                send(entry.link(), type, code, HISTORICAL, requestId, webhookData.of(type, code, rows));
            }
        });
    }

    /** Sends the webhook that announces the result of an asynchronous request. */
    private void announce(ApiRequest request, SimulatedLink link, String requestId) {
        if (request.collection().equals(LinksResource.COLLECTION)) {
            send(link, LINK, "link_deleted", null, requestId, Json.object());
            return;
        }
        String type = Products.name(request.collection());
        Rows rows = resource(request.collection()).stored(link.id().toString());
        List<String> codes = WebhookPayloads.historicalCodes(type);
        for (String code : codes.isEmpty() ? List.of(HISTORICAL) : codes) {
            send(link, type, code, "async_post", requestId, webhookData.of(type, code, rows));
        }
    }

    /** Returns a link's data for webhooks of a type, from the first non-empty resource whose name is the type. */
    private Rows rows(String type, SimulatedLink link) {
        return read().filter(collection -> Products.name(collection).equals(type))
                .map(collection -> resource(collection).stored(link.id().toString()))
                .filter(stored -> stored.size() > 0)
                .findFirst()
                .orElse(Rows.of(List.of()));
    }

    private void send(
            SimulatedLink link, String type, String code, @Nullable String process, String requestId, ObjectNode data) {
        webhooks.send(
                WebhookPayloads.ofLink(type, code, process, link.id().toString(), link.externalId(), requestId, data));
    }

    private static String newRequestId() {
        return UUID.randomUUID().toString();
    }

    private void forget(String link) {
        resources.values().forEach(resource -> resource.forget(link));
    }
}
