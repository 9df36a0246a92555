package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the simulator knows. One call at a time is inside. */
final class SimulatedBelvo {
    private static final String LINK = "LINK";
    private static final String HISTORICAL = "historical_update";

    private final Supplier<ApiDocument> document;
    private final DataMaker maker;
    private final MfaSessions sessions;
    private final LinksResource links;
    private final Webhooks webhooks;
    private final WebhookData webhookData;
    private final Map<String, DataResource> resources = new HashMap<>();

    SimulatedBelvo(
            Supplier<ApiDocument> document,
            SimulatorClock clock,
            Seed seed,
            int transactions,
            Duration expiry,
            UUID createdBy,
            Webhooks webhooks) {
        this.document = document;
        this.maker = new DataMaker(clock, seed, transactions);
        this.sessions = new MfaSessions(clock, expiry);
        this.links = new LinksResource(clock, createdBy, seed, sessions, this::fetch, this::forget);
        this.webhooks = webhooks;
        this.webhookData = new WebhookData(clock);
    }

    synchronized Answer answer(Call call) {
        boolean isAboutLinks = call.collection().equals(LinksResource.COLLECTION);
        String id = isAboutLinks ? call.id() : Json.text(call.body(), "link", "");
        Optional<SimulatedLink> link = links.find(id);
        Answer answer =
                isAboutLinks ? links.answer(call) : resource(call.collection()).answer(call, links, sessions);
        if (answer.status() == 202 && answer.body() instanceof ObjectNode accepted) {
            announce(call, link.orElseThrow(), Json.text(accepted, "request_id", ""));
        }
        if (isChangeOfPayment(call) && answer.body() instanceof ObjectNode intent) {
            webhooks.send(WebhookData.ofPayment(intent));
        }
        return answer;
    }

    private static boolean isChangeOfPayment(Call call) {
        return PaymentIntents.COLLECTIONS.contains(call.collection())
                && !call.id().isEmpty()
                && !call.method().equals("GET");
    }

    synchronized List<SimulatedLink> links() {
        return links.snapshot();
    }

    synchronized void invalidate(String link) {
        links.invalidate(link);
        send(LINK, "invalid_credentials", link, null);
    }

    /**
     * Sends a webhook about a link.
     *
     * @param data null for what Belvo says of this type and code
     * @throws IllegalArgumentException if there is no such link
     */
    synchronized void send(String type, String code, String id, @Nullable ObjectNode data) {
        SimulatedLink link = links.find(id).orElseThrow(() -> LinksResource.noLink(id));
        send(
                link,
                type,
                code,
                process(type, code),
                newRequestId(),
                data == null ? webhookData.of(type, code, rows(type, link)) : data);
    }

    /** What leads to a webhook that no caller waits for; nothing, where it is about the link itself. */
    private static @Nullable String process(String type, String code) {
        if (type.equals(LINK) || type.equals("CONSENT")) {
            return null;
        }
        return code.matches("(historical|initial)_.*") ? HISTORICAL : "recurrent_update";
    }

    synchronized void configure(Consumer<MfaSessions> configuration) {
        configuration.accept(sessions);
    }

    /** Forgets all, and has so many links then. */
    synchronized void reset(int seededLinks) {
        links.reset();
        sessions.reset();
        resources.clear();
        List<String> names =
                read().map(SimulatedBelvo::name).distinct().sorted().toList();
        for (int i = 0; i < seededLinks; i++) {
            LinksResource.Entry entry = links.seed(names);
            read().forEach(collection -> resource(collection).fetch(entry));
        }
    }

    private DataResource resource(String collection) {
        return resources.computeIfAbsent(collection, none -> {
            ApiPath list = document.get().find(collection).orElseThrow(ApiError::notFound);
            String key =
                    document.get().find(collection + "-/").map(ApiPath::key).orElse("id");
            return new DataResource(list, key, maker);
        });
    }

    /** The collections that are read through links. */
    private Stream<String> read() {
        return document.get().paths().stream()
                .filter(path -> path.has("POST") && path.operation("POST").readsLink())
                .map(ApiPath::collection);
    }

    /** Reads what a link is to have from its first login on, and tells of it. */
    private void fetch(LinksResource.Entry entry) {
        List<String> fetched = read().filter(
                        collection -> entry.link().fetchResources().contains(name(collection)))
                .toList();
        fetched.forEach(collection -> resource(collection).fetch(entry));
        fetched.stream().map(SimulatedBelvo::name).distinct().forEach(type -> {
            Rows rows = rows(type, entry.link());
            for (String code : WebhookData.historicalCodes(type)) {
                send(entry.link(), type, code, HISTORICAL, newRequestId(), webhookData.of(type, code, rows));
            }
        });
    }

    /** Tells what a caller who didn't wait was promised. */
    private void announce(Call call, SimulatedLink link, String requestId) {
        if (call.collection().equals(LinksResource.COLLECTION)) {
            send(link, LINK, "link_deleted", null, requestId, Json.object());
            return;
        }
        String type = name(call.collection());
        Rows rows = resource(call.collection()).stored(link.id().toString());
        List<String> codes = WebhookData.historicalCodes(type);
        for (String code : codes.isEmpty() ? List.of(HISTORICAL) : codes) {
            send(link, type, code, "async_post", requestId, webhookData.of(type, code, rows));
        }
    }

    /** What a link has of a type, from the first resource of this name that has something. */
    private Rows rows(String type, SimulatedLink link) {
        return read().filter(collection -> name(collection).equals(type))
                .map(collection -> resource(collection).stored(link.id().toString()))
                .filter(stored -> stored.size() > 0)
                .findFirst()
                .orElse(Rows.of(List.of()));
    }

    private void send(
            SimulatedLink link, String type, String code, @Nullable String process, String requestId, ObjectNode data) {
        webhooks.send(
                WebhookData.ofLink(type, code, process, link.id().toString(), link.externalId(), requestId, data));
    }

    private static String newRequestId() {
        return UUID.randomUUID().toString();
    }

    private void forget(String link) {
        resources.values().forEach(resource -> resource.forget(link));
    }

    /** {@code TAX_RETURNS} of {@code /api/tax-returns/}: what requests for links and webhooks call it. */
    private static String name(String collection) {
        return collection.replaceAll("/$|.*/(?=[^/]+/$)", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
