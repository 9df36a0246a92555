package io.github.belvo4j.postman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A collection of realistic size keeps its names while it is changed elsewhere. */
@Label("Default names")
class StabilityProperties {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<Long, JsonNode> WHOLE = new ConcurrentHashMap<>();

    private static ObjectNode collection(long seed) throws IOException {
        return (ObjectNode) MAPPER.readTree(LargeCollection.of(seed).bytes());
    }

    private static JsonNode translate(JsonNode collection) throws IOException {
        return TestCollection.inlined(
                new Translator().translate(MAPPER.writeValueAsBytes(collection)).document());
    }

    /** A collection before anything is removed, translated once. */
    private static JsonNode whole(long seed) {
        return WHOLE.computeIfAbsent(seed, any -> {
            try {
                return translate(collection(any));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Property(tries = 15)
    @Label("and the schemas that they stand for don't depend on the order of folders and items")
    void orderDoesNotMatter(@ForAll long seed) throws IOException {
        ObjectNode collection = collection(seed);
        JsonNode before = translate(collection);
        shuffle(collection, new Random(seed));
        JsonNode after = translate(collection);

        assertThat(Schemas.names(before)).hasSizeGreaterThan(50);
        assertThat(Schemas.operationIds(after)).isEqualTo(Schemas.operationIds(before));
        assertThat(facts(after.at("/components/schemas"))).isEqualTo(facts(before.at("/components/schemas")));
        assertThat(Schemas.byPlace(after)).isEqualTo(Schemas.byPlace(before));
    }

    private static void shuffle(JsonNode folder, Random random) {
        if (folder.get("item") instanceof ArrayNode items) {
            List<JsonNode> shuffled = new ArrayList<>();
            items.forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            items.removeAll().addAll(shuffled);
            shuffled.forEach(item -> shuffle(item, random));
        }
    }

    /** Everything that is independent of the order of items, as text that is equal for equal facts. */
    private static Object facts(JsonNode node) {
        if (node.isArray()) {
            Set<String> elements = new TreeSet<>();
            node.forEach(element -> elements.add(facts(element).toString()));
            return elements;
        }
        if (!node.isObject()) {
            return node.toString();
        }
        Map<String, Object> facts = new TreeMap<>();
        node.properties().forEach(member -> facts.put(member.getKey(), facts(member.getValue())));
        facts.keySet().removeIf(key -> key.startsWith("example"));
        return facts;
    }

    @Property(tries = 60)
    @Label("change only if they collide with those of a request that is removed or added")
    void unrelatedRequestsDoNotMatter(@ForAll @LongRange(max = 4) long seed, @ForAll @IntRange(max = 1_000) int at)
            throws IOException {
        ObjectNode collection = collection(seed);
        JsonNode with = whole(seed);
        List<ArrayNode> folders = new ArrayList<>();
        collection.get("item").forEach(folder -> folders.add((ArrayNode) folder.get("item")));
        ArrayNode folder = folders.get(at % folders.size());
        folder.remove(at / folders.size() % folder.size());
        JsonNode without = translate(collection);

        Map<String, String> idsWith = Schemas.operationIds(with);
        Map<String, String> idsWithout = Schemas.operationIds(without);
        Set<String> gone = lost(idsWith, idsWithout);
        idsWithout.forEach((operation, id) -> assertThat(id.equals(idsWith.get(operation)) || gone.contains(id))
                .as("%s: %s was %s", operation, id, idsWith.get(operation))
                .isTrue());

        Map<String, String> before = Schemas.byPlace(with);
        Map<String, String> after = Schemas.byPlace(without);
        Set<String> touched = touched(before, after);
        after.keySet().retainAll(before.keySet());
        after.forEach((place, name) -> {
            String was = String.valueOf(before.get(place));
            assertThat(name.equals(was) || touched.contains(name) || touched.contains(was))
                    .as("%s: %s was %s", place, name, was)
                    .isTrue();
        });
    }

    private static Set<String> lost(Map<String, String> before, Map<String, String> after) {
        Set<String> lost = new HashSet<>();
        before.forEach((place, name) -> {
            if (!after.containsKey(place)) {
                lost.add(name);
            }
        });
        return lost;
    }

    /** The schemas in what was removed, and those whose names derive from them. */
    private static Set<String> touched(Map<String, String> before, Map<String, String> after) {
        Set<String> touched = lost(before, after);
        before.forEach((place, name) -> {
            String now = after.get(place);
            if (now != null && !now.equals(name) && touched.contains(name)) {
                touched.add(now);
            }
        });
        Set<String> all = new TreeSet<>(before.values());
        all.addAll(after.values());
        for (String name : all) {
            if (Set.copyOf(touched).stream().anyMatch(name::startsWith)) {
                touched.add(name);
            }
        }
        return touched;
    }
}
