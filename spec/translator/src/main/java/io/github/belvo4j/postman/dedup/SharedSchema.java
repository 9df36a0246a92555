package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema and the objects that share it. */
public final class SharedSchema {
    private final List<InlineObject> objects;
    private final Map<Edge, InlineObject> edges;
    private final Shape shape;
    private final Optional<String> chosen;
    private final Optional<String> splitFrom;

    SharedSchema(SchemaGroup group) {
        this.objects = group.objects().stream()
                .sorted(Comparator.comparingInt(InlineObject::order))
                .toList();
        this.edges = Map.copyOf(group.edges());
        this.shape = group.shape();
        this.chosen = group.chosen();
        this.splitFrom = group.splitFrom();
    }

    /** Returns the objects, sorted by {@link InlineObject#order}. */
    public List<InlineObject> objects() {
        return objects;
    }

    /** Returns the first of the objects. */
    public InlineObject first() {
        return objects.get(0);
    }

    /** Returns the objects directly below this schema, by edge. */
    public Map<Edge, InlineObject> edges() {
        return edges;
    }

    /** Returns the merged shape of the samples of all objects. */
    public Shape shape() {
        return shape;
    }

    /** Returns the chosen name; empty if there is none. */
    public Optional<String> chosen() {
        return chosen;
    }

    /**
     * Returns the name of the schema that the objects presumably shared with others until they started to differ; empty
     * if there is no such schema.
     */
    public Optional<String> splitFrom() {
        return splitFrom;
    }
}
