package io.github.belvo4j.postman.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A parameter or response, and the operations that use it. */
final class SharedPart {
    /**
     * Sorts parts by their number of uses, from the highest to the lowest, then by the number of segments in the path
     * of their alphabetically first use. The order of the requests in the collection doesn't matter.
     */
    static final Comparator<SharedPart> MOST_USED = Comparator.<SharedPart>comparingInt(part -> -part.uses.size())
            .thenComparingInt(part -> part.first().path().split("/").length)
            .thenComparing(part -> part.first().place());

    private static final Comparator<Use> BY_PLACE = Comparator.comparing(Use::place);

    private final String name;
    private final JsonNode node;
    private final List<Use> uses = new ArrayList<>();

    /**
     * An operation that uses the part.
     *
     * @param replace replaces the part in the operation with a given node
     */
    record Use(String path, String method, Consumer<JsonNode> replace) {
        String place() {
            return path + " " + method;
        }
    }

    SharedPart(String name, JsonNode node) {
        this.name = name;
        this.node = node;
    }

    void add(Use use) {
        uses.add(use);
    }

    /** Returns the name that the part would have if there were no conflict. */
    String name() {
        return name;
    }

    JsonNode node() {
        return node;
    }

    boolean isShared() {
        return uses.size() > 1;
    }

    private Use first() {
        return uses.stream().min(BY_PLACE).orElseThrow();
    }

    /** Returns the segments that the paths of all uses have in common, without parameters. */
    List<String> commonSegments() {
        Set<String> common = segments(first().path());
        uses.forEach(use -> common.retainAll(segments(use.path())));
        return List.copyOf(common);
    }

    /** Returns the last segment of the paths, ignoring parameters, if it is the same in all of them. */
    Optional<String> lastSegment() {
        Set<String> last = new HashSet<>();
        uses.forEach(use ->
                segments(use.path()).stream().reduce((before, after) -> after).ifPresent(last::add));
        return last.size() == 1 ? last.stream().findFirst() : Optional.empty();
    }

    /** Returns the segments of a path, without parameters. */
    static Set<String> segments(String path) {
        Set<String> segments = new LinkedHashSet<>(Arrays.asList(path.split("/")));
        segments.removeIf(segment -> segment.isEmpty() || segment.contains("{"));
        return segments;
    }

    void replaceBy(String reference) {
        uses.forEach(use ->
                use.replace().accept(JsonNodeFactory.instance.objectNode().put("$ref", reference)));
    }
}
