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
        send("LINK", "invalid_credentials", link, null);
    }

    /**
     * Sends a webhook about a link.
     *
     * @param data null for what Belvo says of this type and code
     * @throws IllegalArgumentException if there is no such link
     */
    synchronized void send(String type, String code, String id, @Nullable ObjectNode data) {
        SimulatedLink link = links.find(id).orElseThrow(() -> LinksResource.noLink(id));
        String process = type.equals("LINK") || type.equals("CONSENT")
                ? null
                : code.contains("historical") || code.startsWith("initial") ? "historical_update" : "recurrent_update";
        send(link, type, code, process, UUID.randomUUID().toString(), data);
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

    /** Reads what a link is to have from its first login on. */
    private void fetch(LinksResource.Entry entry) {
        read().filter(collection -> entry.link().fetchResources().contains(name(collection)))
                .forEach(collection -> {
                    resource(collection).fetch(entry);
                    String type = name(collection);
                    WebhookData.historicalCodes(type)
                            .forEach(code -> send(
                                    entry.link(),
                                    type,
                                    code,
                                    "historical_update",
                                    UUID.randomUUID().toString(),
                                    null));
                });
    }

    /** Tells what a caller who didn't wait was promised. */
    private void announce(Call call, SimulatedLink link, String requestId) {
        if (call.collection().equals(LinksResource.COLLECTION)) {
            send(link, "LINK", "link_deleted", null, requestId, null);
            return;
        }
        String type = name(call.collection());
        List<String> codes = WebhookData.historicalCodes(type);
        for (String code : codes.isEmpty() ? List.of("historical_update") : codes) {
            send(link, type, code, "async_post", requestId, null);
        }
    }

    private void send(
            SimulatedLink link,
            String type,
            String code,
            @Nullable String process,
            String requestId,
            @Nullable ObjectNode data) {
        String id = link.id().toString();
        Rows rows = read().filter(collection -> name(collection).equals(type))
                .map(collection -> resource(collection).stored(id))
                .filter(stored -> stored.size() > 0)
                .findFirst()
                .orElse(Rows.of(List.of()));
        webhooks.send(WebhookData.ofLink(
                type,
                code,
                process,
                id,
                link.externalId(),
                requestId,
                data == null ? webhookData.of(type, code, rows) : data));
    }

    private void forget(String link) {
        resources.values().forEach(resource -> resource.forget(link));
    }

    /** {@code TAX_RETURNS} of {@code /api/tax-returns/}: what requests for links and webhooks call it. */
    private static String name(String collection) {
        return collection.replaceAll("/$|.*/(?=[^/]+/$)", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
