package io.github.belvo4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.data.LinkData;
import io.github.belvo4j.simulator.internal.data.StandingData;
import io.github.belvo4j.simulator.internal.document.Operation;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.link.LinksResource;
import io.github.belvo4j.simulator.internal.link.RegisteredLink;
import io.github.belvo4j.simulator.internal.mfa.MfaSessions;
import io.github.belvo4j.simulator.internal.request.ApiRequest;
import io.github.belvo4j.simulator.internal.store.Rows;
import io.github.belvo4j.simulator.internal.store.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any resource except links: data that is retrieved through a link and stored, data that belongs to an item of another
 * resource, or a list that exists from the start, to which callers may add objects. The document determines which of these a
 * resource is, and the format of its responses. Not thread-safe: the sandbox handles one request at a time.
 */
public final class DataResource {
    /** The owner of data that belongs neither to a link nor to another item. */
    private static final String NOBODY = "";

    private final PathItem path;
    private final LinkData linkData;
    private final StandingData standingData;

    /** The data by the ID of its owner: a link or a parent item. */
    private final Map<String, Store> stores = new LinkedHashMap<>();

    private int created;

    /**
     * Creates a resource.
     *
     * @param path the path item of its list
     */
    public DataResource(PathItem path, LinkData linkData, StandingData standingData) {
        this.path = path;
        this.linkData = linkData;
        this.standingData = standingData;
        if (path.has("GET")
                && path.parent().isEmpty()
                && !(path.has("POST") && path.operation("POST").readsLink())) {
            stores.put(NOBODY, new Store.InMemory(standingData.of(path.collection())));
        }
    }

    public ApiResponse answer(ApiRequest request, LinksResource links, MfaSessions sessions) {
        boolean isAboutOne = !request.id().isEmpty();
        return switch (request.method()) {
            case "GET" -> isAboutOne ? get(request) : list(request);
            case "DELETE" -> delete(request.id());
            case "PATCH" -> sessions.resume(request);
            default ->
                request.operation().readsLink()
                        ? links.read(request, (link, done) -> retrieve(link, request, done))
                        : create(request);
        };
    }

    /** Stores the data that can be retrieved through a link at this moment. */
    public void fetch(RegisteredLink link) {
        Instant now = linkData.now();
        stores.put(link.link().id().toString(), Store.lazily(() -> read(link, Json.object(), now)));
    }

    private Store read(RegisteredLink link, JsonNode request, Instant at) {
        return linkData.read(path.collection(), link, request, answersOne() ? 1 : 0, at);
    }

    /** Returns whether the response to a retrieval is one object, rather than a list. */
    private boolean answersOne() {
        Operation retrieve = path.operation("POST");
        return !retrieve.answersArray(retrieve.mayAnswer(201) ? 201 : 200);
    }

    /** Returns the stored data of a link or a parent item; empty if there is none. */
    public Rows stored(String owner) {
        Store store = stores.get(owner);
        return store == null ? Rows.of(List.of()) : store.made();
    }

    /** Creates the children of an item of another resource, unless they exist already. */
    public void below(ObjectNode item) {
        stores.computeIfAbsent(
                Json.text(item, "id", ""), id -> new Store.InMemory(standingData.below(path.collection(), item)));
    }

    public void forget(String link) {
        stores.remove(link);
    }

    /** Returns all data. */
    public Rows all() {
        return Rows.joined(List.copyOf(stores.values()));
    }

    public Optional<ObjectNode> find(String id) {
        return stores.values().stream()
                .flatMap(store -> store.find(id).stream())
                .findFirst();
    }

    /** Replaces an item with its changed version. */
    public void replace(ObjectNode item) {
        String id = Json.text(item, "id", "");
        storeOf(id).replace(id, item);
    }

    /** Adds an item without an owner. */
    public void add(ObjectNode item) {
        if (stores.get(NOBODY) instanceof Store.InMemory store) {
            store.add(item);
        }
    }

    /** Adds an item to the list that contains another item. */
    public void addBeside(String id, ObjectNode item) {
        if (storeOf(id) instanceof Store.InMemory store) {
            store.add(item);
        }
    }

    /**
     * Retrieves data after the login, which may have taken several requests.
     *
     * @param request the request for the data
     * @param done the request that completed the login: the same request, or the one with the answer to the last challenge
     */
    private ApiResponse retrieve(RegisteredLink link, ApiRequest request, ApiRequest done) {
        boolean saves = request.savesData() && done.savesData();
        Store read = read(link, request.body(), linkData.now());
        if (saves) {
            stores.merge(link.link().id().toString(), read, (earlier, now) -> now.with(earlier.made()));
        }
        return done.isAsync() ? ApiResponse.accepted() : answer(done, saves ? 201 : 200, read);
    }

    private ApiResponse create(ApiRequest request) {
        String collection = path.collection();
        ObjectNode item = standingData.create(request.body(), collection, created++);
        if (stores.get(NOBODY) instanceof Store.InMemory store) {
            store.add(item);
        }
        return answer(request, 201, Rows.of(List.of(item)));
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

    private ApiResponse list(ApiRequest request) {
        Rows rows = request.parentId().isEmpty()
                ? Rows.joined(stores.entrySet().stream()
                        .filter(store -> request.query().wantsLink(store.getKey()))
                        .map(Map.Entry::getValue)
                        .toList())
                : stored(request.parentId());
        return ApiResponse.json(200, request.query().page(rows));
    }

    /** Responds with all rows or with only the first one, depending on the operation's response in the document. */
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
