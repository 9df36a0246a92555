package io.github.belvo4j.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Everything that the simulator knows. One call at a time is inside. */
final class SimulatedBelvo {
    private final Supplier<ApiDocument> document;
    private final DataMaker maker;
    private final MfaSessions sessions;
    private final LinksResource links;
    private final Map<String, DataResource> resources = new HashMap<>();

    SimulatedBelvo(
            Supplier<ApiDocument> document,
            SimulatorClock clock,
            Seed seed,
            int transactions,
            Duration expiry,
            UUID createdBy) {
        this.document = document;
        this.maker = new DataMaker(clock, seed, transactions);
        this.sessions = new MfaSessions(clock, expiry);
        this.links = new LinksResource(clock, createdBy, seed, sessions, this::fetch, this::forget);
    }

    synchronized Answer answer(Call call) {
        return call.collection().equals(LinksResource.COLLECTION)
                ? links.answer(call)
                : resource(call.collection()).answer(call, links, sessions);
    }

    synchronized List<SimulatedLink> links() {
        return links.snapshot();
    }

    synchronized void invalidate(String link) {
        links.invalidate(link);
    }

    synchronized void configure(Consumer<MfaSessions> configuration) {
        configuration.accept(sessions);
    }

    synchronized void reset() {
        links.reset();
        sessions.reset();
        resources.clear();
    }

    private DataResource resource(String collection) {
        return resources.computeIfAbsent(collection, none -> {
            ApiPath list = document.get().find(collection).orElseThrow(ApiError::notFound);
            String key =
                    document.get().find(collection + "-/").map(ApiPath::key).orElse("id");
            return new DataResource(list, key, maker);
        });
    }

    /** Reads what a link is to have from its first login on. */
    private void fetch(SimulatedLink link) {
        document.get().paths().stream()
                .filter(path -> path.has("POST") && path.operation("POST").readsLink())
                .map(ApiPath::collection)
                .filter(collection -> link.fetchResources().contains(name(collection)))
                .forEach(collection -> resource(collection).fetch(link));
    }

    private void forget(String link) {
        resources.values().forEach(resource -> resource.forget(link));
    }

    /** {@code TAX_RETURNS} of {@code /api/tax-returns/}: what requests for links call it. */
    private static String name(String collection) {
        return collection.replaceAll("/$|.*/(?=[^/]+/$)", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
