package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that are known to share a schema. */
final class SchemaGroup {
    private final Map<Edge, InlineObject> edges;
    private List<InlineObject> objects = new ArrayList<>();
    private Shape shape;
    private @Nullable String chosen;
    private @Nullable String splitFrom;

    SchemaGroup(InlineObject object, Map<Edge, InlineObject> references) {
        this.objects.add(object);
        this.edges = new LinkedHashMap<>(object.children());
        references.forEach(edges::putIfAbsent);
        this.shape = object.shape();
    }

    /** Returns the objects, in no particular order. */
    List<InlineObject> objects() {
        return objects;
    }

    /** Returns the object with the lowest {@link InlineObject#order}. */
    InlineObject first() {
        InlineObject first = objects.get(0);
        for (InlineObject object : objects) {
            first = object.order() < first.order() ? object : first;
        }
        return first;
    }

    int size() {
        return objects.size();
    }

    /** Returns the merged shape of all samples. */
    Shape shape() {
        return shape;
    }

    Map<Edge, InlineObject> edges() {
        return edges;
    }

    Set<String> properties() {
        return shape.members().keySet();
    }

    /** Returns the chosen name; empty if there is none. */
    Optional<String> chosen() {
        return Optional.ofNullable(chosen);
    }

    void choose(@Nullable String name) {
        chosen = name;
    }

    /**
     * Returns the name of the schema that the group's objects presumably shared with others until they started to
     * differ; empty if there is no such schema.
     */
    Optional<String> splitFrom() {
        return Optional.ofNullable(splitFrom);
    }

    void splitFrom(String name) {
        splitFrom = name;
    }

    /** Returns whether both groups have chosen names, and the names differ. */
    boolean isToldApartFrom(SchemaGroup other) {
        return chosen != null && other.chosen != null && !chosen.equals(other.chosen);
    }

    /** Merges the objects, shape and chosen name of another group into this one. Edges aren't merged. */
    void take(SchemaGroup other) {
        boolean fewer = objects.size() < other.objects.size();
        List<InlineObject> more = fewer ? other.objects : objects;
        more.addAll(fewer ? objects : other.objects);
        objects = more;
        shape = shape.merge(other.shape);
        chosen = chosen == null ? other.chosen : chosen;
    }
}
