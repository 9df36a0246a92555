package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.dedup.SimilarityIndex.Label;
import io.github.belvo4j.postman.dedup.SimilarityIndex.Role;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.inline.InlineObjects;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.location.SchemaLocation;
import io.github.belvo4j.postman.resource.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which objects are of the same kind, and therefore share a schema.
 *
 * <p>Objects are joined in this order: those with the same chosen name; those inside other objects of their own kind;
 * those with the same properties, including the properties of nested objects. Objects with fewer than three properties
 * also need the same name, because objects with so few properties often have the same ones by chance. At first, two
 * objects are joined only if their samples show the same types, then also if the samples of one leave some types open.
 * Finally, incomplete samples are joined with complete ones.
 */
public final class Deduplicator {
    /**
     * The highest {@link #nearness}: both objects are in requests, or both in responses, and about the same resource.
     */
    private static final int NEAREST = 3;

    private final List<InlineObject> objects;
    private final Resources resources;
    private final SchemaGroups groups;
    private final Similarity similarity;

    private Deduplicator(List<InlineObject> objects, Resources resources, SchemaGroups groups) {
        this.objects = objects;
        this.resources = resources;
        this.groups = groups;
        this.similarity = new Similarity(groups);
    }

    /**
     * Finds the schemas of an API.
     *
     * @param operationIds the operation IDs by the method and path of the operation
     * @param chosen the chosen names by place; the API contains all of these places
     */
    public static SharedSchemas deduplicate(
            InlineObjects objects,
            Resources resources,
            Map<String, String> operationIds,
            Map<SchemaLocation, String> chosen,
            Warnings warnings) {
        CircularReferences references = CircularReferences.of(objects.all(), resources);
        SchemaGroups groups = new SchemaGroups(objects.all(), references.edges());
        ChosenNames names = new ChosenNames(objects, groups, new Variants(groups, operationIds), warnings);
        Deduplicator deduplicator = new Deduplicator(objects.all(), resources, groups);
        names.apply(chosen);
        deduplicator.closeCircles();
        deduplicator.join(Similarity.Mode.EQUAL);
        deduplicator.join(Similarity.Mode.EQUAL_AS_SEEN);
        new PartialSamples(groups, deduplicator.similarity, resources, warnings).join(objects.all());
        names.leaveWithMost();
        return SharedSchemas.of(groups, references.names());
    }

    private void closeCircles() {
        for (InlineObject object : objects) {
            RecursiveObjects.ownKindAround(object).ifPresent(above -> groups.join(above, object));
        }
    }

    /** Starts with the deepest objects, so that the children of each object have already been joined. */
    private void join(Similarity.Mode mode) {
        SimilarityIndex index = new SimilarityIndex();
        Set<SchemaGroup> done = new HashSet<>();
        for (int i = objects.size() - 1; i >= 0; i--) {
            InlineObject object = objects.get(i);
            if (mode == Similarity.Mode.EQUAL_AS_SEEN && !done.add(groups.of(object))) {
                continue;
            }
            SimilarityIndex.Key key = keyOf(object);
            Map<Edge, Set<String>> below = groups.propertiesBelow(object);
            Optional<InlineObject> match = nearest(
                    object, mode == Similarity.Mode.EQUAL ? index.equal(key, below) : index.similar(key, below), mode);
            match.ifPresentOrElse(other -> groups.join(other, object), () -> index.add(key, below, object));
        }
    }

    private SimilarityIndex.Key keyOf(InlineObject object) {
        Set<String> properties = groups.of(object).properties();
        boolean small = properties.size() < Evidence.TELLING;
        return new SimilarityIndex.Key(properties, small ? Optional.of(labelOf(object)) : Optional.empty());
    }

    private Label labelOf(InlineObject object) {
        if (!object.isRoot()) {
            return new Label(Role.PART, String.join(" ", Inflector.singular(object.words())));
        }
        if (object.body().isError()) {
            return new Label(Role.ERROR, "");
        }
        return new Label(object.body().isRequest() ? Role.REQUEST : Role.RESPONSE, subject(object));
    }

    private Optional<InlineObject> nearest(InlineObject object, List<InlineObject> others, Similarity.Mode mode) {
        InlineObject nearest = null;
        Set<SchemaGroup> tried = new HashSet<>();
        for (InlineObject other : others) {
            boolean fits = tried.add(groups.of(other))
                    && !(mode == Similarity.Mode.EQUAL && isOtherDirection(object, other))
                    && similarity.isSame(object, other, mode, areRelated(object, other));
            if (fits && (nearest == null || nearness(object, other) > nearness(object, nearest))) {
                nearest = other;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Returns whether one object is in a request and the other in a response, and one of them has a chosen name. The
     * two objects can still be of the same kind, but objects in requests are first compared with other objects in
     * requests, and objects in responses with other objects in responses.
     */
    private boolean isOtherDirection(InlineObject object, InlineObject other) {
        boolean named = groups.of(object).chosen().isPresent()
                || groups.of(other).chosen().isPresent();
        return named && object.body().isRequest() != other.body().isRequest();
    }

    /**
     * Returns whether both objects are in errors, or both are whole request bodies for the same resource, or both are
     * whole response bodies for the same resource.
     */
    private boolean areRelated(InlineObject one, InlineObject other) {
        boolean errors = one.body().isError() && other.body().isError();
        return errors || one.isRoot() && other.isRoot() && nearness(one, other) == NEAREST;
    }

    /**
     * Returns how closely two objects are related: 2 if both are in requests or both in responses, plus 1 if they are
     * about the same resource. Of several objects that equal a given one, the most closely related is used.
     */
    private int nearness(InlineObject one, InlineObject other) {
        boolean resource = subject(one).equals(subject(other));
        boolean direction = one.body().isRequest() == other.body().isRequest();
        return (direction ? 2 : 0) + (resource ? 1 : 0);
    }

    private String subject(InlineObject object) {
        return resources.of(object.body().operation()).subject();
    }
}
