package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What every resource but links does: data that is read through a link and stored, and lists that are there from the
 * start, with or without objects that callers add. Which of these a resource is, and the shape of its answers, is what the document says. Callers see
 * to it that one thread at a time is here.
 */
final class DataResource {
    /** The owner of what belongs to no link. */
    private static final String NO_LINK = "";

    private final ApiPath path;
    private final String key;
    private final DataMaker maker;
    private final Map<String, Store> stores = new LinkedHashMap<>();
    private int created;

    /**
     * @param path of the list
     * @param key the property that items are found by
     */
    DataResource(ApiPath path, String key, DataMaker maker) {
        this.path = path;
        this.key = key;
        this.maker = maker;
        if (path.has("GET") && !(path.has("POST") && path.operation("POST").readsLink())) {
            stores.put(NO_LINK, new Store.InMemory(key, Samples.of(path.collection())));
        }
    }

    Answer answer(Call call, LinksResource links, MfaSessions sessions) {
        boolean isAboutOne = !call.id().isEmpty();
        return switch (call.method()) {
            case "GET" -> isAboutOne ? get(call) : Answer.json(200, call.query().page(listed(call.query())));
            case "DELETE" -> delete(call.id());
            case "PATCH" -> isAboutOne ? change(call) : sessions.resume(call);
            default -> {
                if (isAboutOne) {
                    yield change(call);
                }
                yield call.operation().readsLink()
                        ? links.read(call, (link, done) -> retrieve(link, call, done))
                        : create(call);
            }
        };
    }

    /** Reads and stores what a link has. */
    Store fetch(LinksResource.Entry entry) {
        Store data = read(entry, Json.object());
        stores.put(entry.link().id().toString(), data);
        return data;
    }

    private Store read(LinksResource.Entry entry, JsonNode request) {
        return maker.read(path.collection(), key, entry, request, answersOne() ? 1 : 0);
    }

    /** Whether reading is answered with the one object that there is. */
    private boolean answersOne() {
        Operation retrieve = path.operation("POST");
        return !retrieve.answersArray(retrieve.mayAnswer(201) ? 201 : 200);
    }

    /** What of a link is stored; nothing, if it never was read. */
    Rows stored(String link) {
        Store store = stores.get(link);
        return store == null ? Rows.of(List.of()) : store;
    }

    void forget(String link) {
        stores.remove(link);
    }

    /** @param done the call that completed the login, which may be another one than the first */
    private Answer retrieve(LinksResource.Entry entry, Call call, Call done) {
        boolean saves = call.savesData() && done.savesData();
        Store data = read(entry, call.body());
        if (saves) {
            stores.merge(entry.link().id().toString(), data, (earlier, now) -> now.with(earlier));
        }
        return done.isAsync() ? Answer.accepted() : answer(done, saves ? 201 : 200, data);
    }

    private Answer create(Call call) {
        String collection = path.collection();
        ObjectNode variant = Samples.resembling(call.body(), Samples.of(collection));
        ObjectNode item = maker.create(Samples.overlay(variant, call.body()), collection, key, created++);
        if (stores.get(NO_LINK) instanceof Store.InMemory store) {
            store.add(item);
        }
        return answer(call, 201, Rows.of(List.of(view("created").apply(item))));
    }

    private Answer change(Call call) {
        Store store = storeOf(call.id());
        ObjectNode found = store.find(call.id()).orElseThrow(ApiError::notFound);
        ObjectNode changed = PaymentIntents.COLLECTIONS.contains(path.collection())
                ? PaymentIntents.change(found, call.operation().id())
                : Samples.overlay(found, call.body());
        store.replace(call.id(), changed);
        return Answer.json(200, changed);
    }

    private Answer get(Call call) {
        ObjectNode item = storeOf(call.id()).find(call.id()).orElseThrow(ApiError::notFound);
        return answer(call, 200, Rows.of(List.of(item)));
    }

    private Answer delete(String id) {
        storeOf(id).remove(id);
        return Answer.noContent();
    }

    private Store storeOf(String id) {
        return stores.values().stream()
                .filter(store -> store.find(id).isPresent())
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }

    private Rows listed(Query query) {
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

    /** In a few answers, items have other properties than elsewhere. */
    private Function<ObjectNode, ObjectNode> view(String name) {
        List<ObjectNode> samples = Samples.of(path.collection(), name);
        return samples.isEmpty() ? item -> item : item -> Samples.overlay(Samples.resembling(item, samples), item);
    }

    /** The rows, or the first of them, as the document says of the operation that is answered. */
    private static Answer answer(Call call, int wanted, Rows rows) {
        int status = call.operation().mayAnswer(wanted) ? wanted : 200;
        if (!call.operation().answersArray(status)) {
            return Answer.json(status, call.query().select(rows.get(0)));
        }
        ArrayNode all = Json.array();
        for (long i = 0; i < rows.size(); i++) {
            all.add(call.query().select(rows.get(i)));
        }
        return Answer.json(status, all);
    }
}
