package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.dedup.Deduplicator;
import io.github.belvo4j.postman.dedup.Edges;
import io.github.belvo4j.postman.dedup.InlineObject;
import io.github.belvo4j.postman.dedup.InlineObjects;
import io.github.belvo4j.postman.dedup.SchemaGroups;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.resource.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives operations and object schemas their names, and finds out which objects are of one kind. */
public final class Namer {
    private final Map<String, String> operationIds;
    private final SortedMap<String, SchemaComponent> components = new TreeMap<>();
    private final Map<InlineObjects.Root, Map<String, String>> roots = new HashMap<>();

    public Namer(List<Operation> operations, NamesFile chosen, Warnings warnings) {
        Resources resources = new Resources(operations);
        operationIds = OperationNames.name(operations, resources, chosen.operations());
        InlineObjects finder = new InlineObjects(operations);
        Deduplicator sharing = new Deduplicator(finder, resources, chosen.schemas(), warnings);
        SchemaGroups clusters = sharing.clusters();
        SchemaNames names =
                new SchemaNames(clusters, new NameCandidates(resources, operationIds, sharing.namedByExporter()));
        Map<InlineObject, String> bySite = names.bySite();
        names.names().forEach((cluster, name) -> {
            List<String> places = cluster.sites().stream()
                    .map(InlineObject::toString)
                    .distinct()
                    .toList();
            SourceLocation origin =
                    cluster.sites().get(0).body().operation().items().get(0).place();
            components.put(
                    name, new SchemaComponent(name, cluster.shape(), refs(cluster.edges(), bySite), places, origin));
        });
        finder.roots().forEach((root, edges) -> roots.put(root, refs(edges, bySite)));
    }

    private static Map<String, String> refs(Map<String, InlineObject> edges, Map<InlineObject, String> bySite) {
        Map<String, String> refs = new HashMap<>();
        edges.forEach((edge, site) -> refs.put(edge, bySite.get(site)));
        return refs;
    }

    public String operationId(Operation operation) {
        return Objects.requireNonNull(operationIds.get(operation.key()));
    }

    /** All object schemas, by name. */
    public SortedMap<String, SchemaComponent> components() {
        return components;
    }

    /** The components that a request's body leads to, by {@link Edges edge}. */
    public Map<String, String> ofRequest(Operation operation, String mediaType) {
        return Objects.requireNonNull(
                roots.get(new InlineObjects.Root(operation.key(), InlineObject.REQUEST, mediaType)));
    }

    /** The components that a response's body leads to, by {@link Edges edge}. */
    public Map<String, String> ofResponse(Operation operation, String status, String mediaType) {
        return Objects.requireNonNull(roots.get(new InlineObjects.Root(operation.key(), status, mediaType)));
    }
}
