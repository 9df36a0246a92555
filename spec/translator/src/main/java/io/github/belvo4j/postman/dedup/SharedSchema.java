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

    /** In API order. */
    public List<InlineObject> objects() {
        return objects;
    }

    /** The first object in the API. */
    public InlineObject first() {
        return objects.get(0);
    }

    /** The schemas below it. */
    public Map<Edge, InlineObject> edges() {
        return edges;
    }

    /** The merged shape of all its objects' samples. */
    public Shape shape() {
        return shape;
    }

    /** The chosen name. */
    public Optional<String> chosen() {
        return chosen;
    }

    /** The name of the schema that it shared before it differed. */
    public Optional<String> splitFrom() {
        return splitFrom;
    }
}
