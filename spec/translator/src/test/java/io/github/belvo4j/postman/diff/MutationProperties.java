package io.github.belvo4j.postman.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.LargeCollection;
import io.github.belvo4j.postman.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Documents of real collections, changed at random. */
@Label("A changed document")
class MutationProperties {
    private static final List<ObjectNode> DOCUMENTS = documents();

    private static List<ObjectNode> documents() {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "collections"))) {
            Stream<ObjectNode> small = files.sorted()
                    .map(file -> new Translator().translate(file).document())
                    .filter(document -> document.at("/components/schemas").isObject());
            ObjectNode large =
                    new Translator().translate(LargeCollection.of(1).bytes()).document();
            return Stream.concat(small, Stream.of(large)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<ObjectNode> anyDocument() {
        return Arbitraries.of(DOCUMENTS);
    }

    private static Comparison compare(ObjectNode before, ObjectNode after) {
        return DocumentDiff.compare(before.toString(), after.toString());
    }

    @Property(tries = 120)
    @Label("is reported with the names of what was removed and added, at any place")
    void namesWhatIsGone(@ForAll("anyDocument") ObjectNode before, @ForAll Mutation mutation, @ForAll long seed) {
        ObjectNode after = before.deepCopy();
        Optional<String> line = mutation.apply(after, new Random(seed));
        Assume.that(line.isPresent());

        assertThat(Renderer.TEXT.write(compare(before, after))).contains(line.get());
    }

    @Property(tries = 60)
    @Label("can be compared whatever was changed")
    void comparesWhateverWasDone(
            @ForAll("anyDocument") ObjectNode document,
            @ForAll @Size(min = 2, max = 12) List<Mutation> mutations,
            @ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode before = document.deepCopy();
        ObjectNode after = document.deepCopy();
        mutations.forEach(mutation -> mutation.apply(random.nextBoolean() ? before : after, random));

        Comparison comparison = compare(before, after);

        assertThat(comparison.version().isPresent())
                .isEqualTo(!comparison.changes().isEmpty());
        assertThat(comparison.changes())
                .allSatisfy(change -> assertThat(change.details()).isNotEmpty());
        assertThat(compare(after, after).changes()).isEmpty();
    }
}
