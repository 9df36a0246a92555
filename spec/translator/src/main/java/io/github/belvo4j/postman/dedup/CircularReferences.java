package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.language.Vocabulary;
import io.github.belvo4j.postman.resource.Resources;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the places where an exporter cut a circle and says which schema it would have gone round in: the object that
 * is called so stands there, the nearest around it, else the one elsewhere in the API.
 */
final class CircularReferences {
    /** Longer names are a program's, not a person's. */
    private static final int MAX_WORDS = 4;

    /** What stands at such a place is most likely the thing itself, with all its properties. */
    private static final Comparator<InlineObject> MOST_LIKELY = Comparator.comparing(
                    (InlineObject object) -> !object.body().isSuccess())
            .thenComparing(object -> !object.isRoot() && !isWrapped(object))
            .thenComparing(object -> -object.shape().members().size())
            .thenComparing(InlineObject::order);

    private final Resources resources;
    private final Map<List<String>, InlineObject> byName = new HashMap<>();
    private final Map<InlineObject, Map<Edge, InlineObject>> edges = new HashMap<>();
    private final Map<InlineObject, String> names = new HashMap<>();

    private CircularReferences(Resources resources) {
        this.resources = resources;
    }

    static CircularReferences of(List<InlineObject> objects, Resources resources) {
        CircularReferences references = new CircularReferences(resources);
        for (InlineObject object : objects) {
            List<String> name = references.nameOf(object);
            if (!name.isEmpty()) {
                references.byName.merge(
                        name, object, (one, other) -> MOST_LIKELY.compare(one, other) <= 0 ? one : other);
            }
        }
        objects.forEach(object -> object.shape()
                .members()
                .forEach((name, member) -> references.resolve(object, Edge.to(name), member.shape())));
        return references;
    }

    /** What stands below objects, though no sample shows it there. */
    Map<InlineObject, Map<Edge, InlineObject>> edges() {
        return Collections.unmodifiableMap(edges);
    }

    /** What the exporter calls the schemas of some objects. */
    Map<InlineObject, String> names() {
        return Collections.unmodifiableMap(names);
    }

    private void resolve(InlineObject object, Edge edge, Shape shape) {
        if (shape.isUnknown() && !shape.circle().isEmpty()) {
            List<String> schema = Inflector.singular(Identifiers.of(shape.circle()));
            called(object, edge, schema).ifPresent(target -> {
                edges.computeIfAbsent(object, k -> new LinkedHashMap<>()).putIfAbsent(edge, target);
                if (schema.size() <= MAX_WORDS || nameOf(target).isEmpty()) {
                    names.put(target, shape.circle());
                }
            });
        } else if (shape.items() != Shape.UNKNOWN) {
            resolve(object, edge.items(), shape.items());
        }
    }

    private Optional<InlineObject> called(InlineObject object, Edge edge, List<String> schema) {
        InlineObject similar = null;
        for (InlineObject above = object; above != null; above = above.parent()) {
            List<String> name = nameOf(above);
            if (name.equals(schema)) {
                return Optional.of(above);
            }
            if (similar == null && !name.isEmpty() && endsWith(schema, name)) {
                similar = above;
            }
        }
        InlineObject elsewhere = byName.get(schema);
        if (elsewhere != null) {
            return Optional.of(elsewhere);
        }
        boolean self = similar == null && object.isRoot() && isToItsOwn(edge);
        return Optional.ofNullable(self ? object : similar);
    }

    /** Whether the property may lead to another one of the same kind: {@code next} and {@code parent} may. */
    private static boolean isToItsOwn(Edge edge) {
        return edge.property().map(Identifiers::of).filter(Vocabulary::isVague).isPresent();
    }

    /** The rules of a zone are {@code ZoneRules} to an exporter. */
    private static boolean endsWith(List<String> schema, List<String> name) {
        return Collections.lastIndexOfSubList(schema, name) == schema.size() - name.size()
                && schema.size() > name.size();
    }

    /** What an object is called where it stands: after its property, or after the resource that it is. */
    private List<String> nameOf(InlineObject object) {
        boolean resource = object.isRoot() ? !wraps(object) : isWrapped(object);
        return resource ? resources.of(object.body().operation()).singular() : Inflector.singular(object.words());
    }

    /** Whether it only wraps what it is about. */
    private static boolean wraps(InlineObject object) {
        return object.children().values().stream().anyMatch(CircularReferences::isWrapped);
    }

    private static boolean isWrapped(InlineObject object) {
        InlineObject around = object.parent();
        return around != null
                && around.isRoot()
                && Vocabulary.isEnvelope(object.words())
                && around.shape().members().keySet().stream().noneMatch(Vocabulary::isIdentity);
    }
}
