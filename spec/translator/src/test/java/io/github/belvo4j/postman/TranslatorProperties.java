package io.github.belvo4j.postman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TranslatorProperties {
    private static final String SEED = new String(
            TestCollection.collection()
                    .auth("{type: 'apikey', apikey: [{key: 'in', value: 'query'}]}")
                    .folder("F")
                    .request("List", "GET", "{{baseUrl}}/users/:id?x=1#y")
                    .header("X-A", "1")
                    .body("{\"a\": [1, {{b}}], \"c\": \"<uuid>\"}")
                    .response("ok", 200, "{data: [{id: 1, next: {id: 2}}]}")
                    .with("body", "{mode: 'formdata', formdata: [{key: 'a', value: 'b', type: 'file'}]}")
                    .bytes(),
            StandardCharsets.UTF_8);

    @Property(tries = 400)
    void throwsNothingButItsOwnErrorWhateverIsCutOrReplaced(
            @ForAll @IntRange(max = 2_000) int from,
            @ForAll @IntRange(max = 12) int length,
            @ForAll("fragments") String fragment) {
        int start = from % SEED.length();
        String mutated = SEED.substring(0, start) + fragment + SEED.substring(Math.min(SEED.length(), start + length));
        try {
            assertThat(new Translator()
                            .translate(mutated.getBytes(StandardCharsets.UTF_8))
                            .yaml())
                    .startsWith("openapi: ");
        } catch (InputException e) {
            assertThat(e.getMessage()).doesNotContain("\n").startsWith("collection: ");
        }
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(
                "", "null", "{}", "[]", "\"\"", "1", "{{", "}}", "\\", "\"", "[[[[", ":", "{\"a\":", "\u0000", "ü",
                "-1e999", "//", "$ref");
    }

    /** A resource that shares no words with any other. */
    record Resource(String name, boolean listed, boolean made, int properties) {
        void addTo(TestCollection collection) {
            String fields = Stream.iterate(0, i -> i + 1)
                    .limit(properties)
                    .map(i -> name + i + ": " + (made ? "'<string>'" : "'x" + i + "'"))
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            String whole = "{id: 1, " + fields + ", " + name + "part: {a" + name + ": 1, b: 2}}";
            collection.folder(name + " folder");
            if (listed) {
                collection.request("List", "GET", "{{baseUrl}}/" + name + "s").response(200, "{data: [" + whole + "]}");
            }
            collection
                    .request("Get", "GET", "{{baseUrl}}/" + name + "s/:id")
                    .response(200, whole)
                    .response(404, "{code: 'c', message: 'm'}")
                    .request("Create", "POST", "{{baseUrl}}/" + name + "s")
                    .body("{\"" + name + "\": 1}");
        }
    }

    @Property(tries = 100)
    void anUnrelatedRequestChangesNoOtherName(
            @ForAll("resources") List<Resource> resources, @ForAll @IntRange(max = 5) int at) {
        Map<String, Resource> distinct = new LinkedHashMap<>();
        resources.forEach(resource -> distinct.put(resource.name(), resource));
        List<Resource> all = List.copyOf(distinct.values());
        Resource added = all.get(at % all.size());

        JsonNode with = translate(all);
        JsonNode without = translate(all.stream().filter(r -> r != added).toList());

        without.path("paths")
                .properties()
                .forEach(path ->
                        assertThat(with.path("paths").get(path.getKey())).isEqualTo(path.getValue()));
        without.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(with.at("/components/schemas").get(schema.getKey()))
                        .isEqualTo(schema.getValue()));
    }

    private static JsonNode translate(List<Resource> resources) {
        TestCollection collection = TestCollection.collection();
        resources.forEach(resource -> resource.addTo(collection));
        return TestCollection.inlined(collection.document());
    }

    @Provide
    Arbitrary<List<Resource>> resources() {
        Arbitrary<String> names = Arbitraries.of("house", "tree", "boat", "cloud", "river", "stone");
        return Combinators.combine(
                        names,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 5))
                .as(Resource::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }
}
