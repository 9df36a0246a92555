package io.github.belvo4j.postman;

import static io.github.belvo4j.postman.TestCollection.collection;

import java.util.List;
import java.util.Random;

/**
 * A collection of realistic size, some 150 requests, generated from a seed: top-level and nested resources, pages,
 * parts that are shared and parts that only have the same name, empty lists, and bodies that several operations share.
 */
public final class LargeCollection {
    private static final List<String> THINGS = List.of(
            "orchard",
            "tree",
            "basket",
            "picker",
            "ladder",
            "market",
            "stall",
            "customer",
            "order",
            "truck",
            "driver",
            "route",
            "season",
            "variety",
            "parcel");
    private static final List<String> PARTS =
            List.of("address", "contact", "price", "period", "position", "weather", "licence", "insurance");
    private static final List<String> FIELDS =
            List.of("colour", "weight", "grade", "notes", "height", "owner", "code", "zone", "quality", "volume");

    private final Random random;
    private final TestCollection made = collection();

    private LargeCollection(long seed) {
        this.random = new Random(seed);
    }

    public static TestCollection of(long seed) {
        LargeCollection large = new LargeCollection(seed);
        for (String thing : THINGS) {
            large.addThing(thing);
        }
        return large.made;
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void addThing(String thing) {
        String many = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
        String url = "{{baseUrl}}/" + many;
        String one = object(thing, 2);
        String body = "{" + fields(thing, 3) + "}";
        made.folder(many);
        made.request(random.nextBoolean() ? "List" : "List " + many, "GET", url)
                .response(200, page(one))
                .response(401, "{code: 'c', message: 'm'}")
                .request("Get", "GET", url + "/:id")
                .response(200, one)
                .response(404, "{code: 'c', message: 'm', detail: 'd'}")
                .request("Create " + thing, "POST", url)
                .body(body)
                .response(201, one)
                .request("Update " + thing, "PUT", url + "/:id")
                .body(random.nextBoolean() ? body : "{" + fields(thing, 2) + "}")
                .response(200, one)
                .request("Delete " + thing, "DELETE", url + "/:id")
                .response(200, "{deleted: true, id: 1}");
        String inner = any(THINGS);
        made.folder(many + " within")
                .request("List", "GET", url + "/:id/" + inner + "s")
                .response(200, page(random.nextInt(3) == 0 ? "" : object(inner, 1)))
                .request("Get " + inner, "GET", url + "/:id/" + inner + "s/:inner")
                .response(200, object(inner, 1))
                .request("Archive", "POST", url + "/:id/archive")
                .body("{reason: 'r', until: '2024-01-01', by: 'b'}")
                .response(200, "{archived: true, reason: 'r', until: '2024-01-01'}")
                .request("Search " + many, "POST", url + "/search")
                .body("{q: 'q', " + any(FIELDS) + ": 'x', limit: 10}")
                .response(200, page(one));
    }

    private static String page(String items) {
        return "{count: 1, next: null, results: [" + items + "]}";
    }

    private String object(String thing, int depth) {
        StringBuilder object = new StringBuilder("{id: 1, " + fields(thing, 2 + thing.length() % 3));
        for (int i = 0; i < depth; i++) {
            String part = PARTS.get((thing.length() + 3 * i) % PARTS.size());
            object.append(", ").append(part).append(": ").append(part(thing, part));
        }
        if (depth > 1) {
            object.append(", history: [{at: '2024-01-01', by: 'b', ")
                    .append(FIELDS.get(thing.length()))
                    .append(": 'x'}]");
        }
        return object.append("}").toString();
    }

    private static String fields(String thing, int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String field = FIELDS.get((thing.charAt(0) + thing.length() * i) % FIELDS.size());
            fields.append(i == 0 ? "" : ", ").append(field).append(i).append(": 'x'");
        }
        return fields.toString();
    }

    /** Some are the same everywhere, others have only one thing in common. */
    private static String part(String thing, String part) {
        return part.length() % 2 == 0
                ? "{" + part + "_code: 'x', valid: true, zone: 'z'}"
                : "{" + part + "_code: 'x', " + thing + ": 'y', size: 1}";
    }
}
