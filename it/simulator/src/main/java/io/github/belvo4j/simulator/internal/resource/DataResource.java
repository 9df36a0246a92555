package io.github.belvo4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.data.DataGenerator;
import io.github.belvo4j.simulator.internal.data.Samples;
import io.github.belvo4j.simulator.internal.document.Operation;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.link.LinksResource;
import io.github.belvo4j.simulator.internal.link.RegisteredLink;
import io.github.belvo4j.simulator.internal.mfa.MfaSessions;
import io.github.belvo4j.simulator.internal.payment.PaymentIntents;
import io.github.belvo4j.simulator.internal.request.ApiRequest;
import io.github.belvo4j.simulator.internal.request.QueryParameters;
import io.github.belvo4j.simulator.internal.store.Rows;
import io.github.belvo4j.simulator.internal.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Any resource but links: data that is read through a link and stored, or a list that is there from the start, with or
 * without objects that callers add. The document says which of these it is, and the shape of its responses. Not
 * thread-safe: the sandbox takes one request at a time.
 */
public final class DataResource {
    /** The owner of what belongs to no link. */
    private static final String NO_LINK = "";

    private final PathItem path;
    private final String key;
    private final DataGenerator generator;
    private final Map<String, Store> stores = new LinkedHashMap<>();
    private int created;

    /**
     * Simulates a resource.
     *
     * @param path of its list
     * @param key the property that items are found by
     */
    public DataResource(PathItem path, String key, DataGenerator generator) {
        this.path = path;
        this.key = key;
        this.generator = generator;
        if (path.has("GET") && !(path.has("POST") && path.operation("POST").readsLink())) {
            stores.put(NO_LINK, new Store.InMemory(key, Samples.of(path.collection())));
        }
    }

    public ApiResponse answer(ApiRequest request, LinksResource links, MfaSessions sessions) {
        boolean isAboutOne = !request.id().isEmpty();
        return switch (request.method()) {
            case "GET" ->
                isAboutOne
                        ? get(request)
                        : ApiResponse.json(200, request.query().page(listed(request.query())));
            case "DELETE" -> delete(request.id());
            case "PATCH" -> isAboutOne ? change(request) : sessions.resume(request);
            default -> {
                if (isAboutOne) {
                    yield change(request);
                }
                yield request.operation().readsLink()
                        ? links.read(request, (link, done) -> retrieve(link, request, done))
                        : create(request);
            }
        };
    }

    /** Reads and stores what a link has. */
    public Store fetch(RegisteredLink link) {
        Store read = read(link, Json.object());
        stores.put(link.link().id().toString(), read);
        return read;
    }

    private Store read(RegisteredLink link, JsonNode request) {
        return generator.read(path.collection(), key, link.link(), link.user(), request, answersOne() ? 1 : 0);
    }

    /** Whether reading is answered with one object rather than a list. */
    private boolean answersOne() {
        Operation retrieve = path.operation("POST");
        return !retrieve.answersArray(retrieve.mayAnswer(201) ? 201 : 200);
    }

    /** What of a link is stored; nothing, if it never was read. */
    public Rows stored(String link) {
        Store store = stores.get(link);
        return store == null ? Rows.of(List.of()) : store;
    }

    public void forget(String link) {
        stores.remove(link);
    }

    /**
     * Reads what the first request was for.
     *
     * @param done the request that completed the login, which may be a later one
     */
    private ApiResponse retrieve(RegisteredLink link, ApiRequest request, ApiRequest done) {
        boolean saves = request.savesData() && done.savesData();
        Store read = read(link, request.body());
        if (saves) {
            stores.merge(link.link().id().toString(), read, (earlier, now) -> now.with(earlier));
        }
        return done.isAsync() ? ApiResponse.accepted() : answer(done, saves ? 201 : 200, read);
    }

    private ApiResponse create(ApiRequest request) {
        String collection = path.collection();
        ObjectNode variant = Samples.resembling(request.body(), Samples.of(collection));
        ObjectNode item = generator.create(Samples.overlay(variant, request.body()), collection, key, created++);
        if (stores.get(NO_LINK) instanceof Store.InMemory store) {
            store.add(item);
        }
        return answer(request, 201, Rows.of(List.of(view("created").apply(item))));
    }

    private ApiResponse change(ApiRequest request) {
        Store store = storeOf(request.id());
        ObjectNode found = store.find(request.id()).orElseThrow(ApiError::notFound);
        ObjectNode changed = PaymentIntents.COLLECTIONS.contains(path.collection())
                ? PaymentIntents.change(found, request.operation().id())
                : Samples.overlay(found, request.body());
        store.replace(request.id(), changed);
        return ApiResponse.json(200, changed);
    }

    private ApiResponse get(ApiRequest request) {
        ObjectNode item = storeOf(request.id()).find(request.id()).orElseThrow(ApiError::notFound);
        return answer(request, 200, Rows.of(List.of(item)));
    }

    private ApiResponse delete(String id) {
        storeOf(id).remove(id);
        return ApiResponse.noContent();
    }

    private Store storeOf(String id) {
        return stores.values().stream()
                .filter(store -> store.find(id).isPresent())
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }

    private Rows listed(QueryParameters query) {
        Rows rows = Rows.joined(stores.entrySet().stream()
                .filter(store -> query.wantsLink(store.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        Function<ObjectNode, ObjectNode> view = view("listed");
        return new Rows() {
            @Override
            public long size() {
                return rows.size();
            }

            @Override
            public ObjectNode get(long index) {
                return view.apply(rows.get(index));
            }
        };
    }

    /** In a few responses, items have other properties than elsewhere. */
    private Function<ObjectNode, ObjectNode> view(String name) {
        List<ObjectNode> samples = Samples.of(path.collection(), name);
        return samples.isEmpty() ? item -> item : item -> Samples.overlay(Samples.resembling(item, samples), item);
    }

    /** The rows, or the first of them, whichever the document says of the operation. */
    private static ApiResponse answer(ApiRequest request, int wanted, Rows rows) {
        int status = request.operation().mayAnswer(wanted) ? wanted : 200;
        if (!request.operation().answersArray(status)) {
            return ApiResponse.json(status, request.query().select(rows.get(0)));
        }
        ArrayNode all = Json.array();
        for (long i = 0; i < rows.size(); i++) {
            all.add(request.query().select(rows.get(i)));
        }
        return ApiResponse.json(status, all);
    }
}
