package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.dedup.Deduplicator;
import io.github.belvo4j.postman.dedup.Edge;
import io.github.belvo4j.postman.dedup.InlineObject;
import io.github.belvo4j.postman.dedup.InlineObjects;
import io.github.belvo4j.postman.dedup.SchemaGroups;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.resource.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives operations and object schemas their names. */
public final class Namer {
    private Namer() {}

    /**
     * Names all operations and schemas of an API.
     *
     * @throws io.github.belvo4j.postman.diagnostic.InputException when the chosen names don't fit the API
     */
    public static Names name(List<Operation> operations, NamesFile chosen, Warnings warnings) {
        Resources resources = new Resources(operations);
        Map<String, String> operationIds = OperationNames.name(operations, resources, chosen.operations());
        InlineObjects objects = new InlineObjects(operations);
        Deduplicator deduplicator = new Deduplicator(objects, resources, chosen.schemas(), warnings);
        NameCandidates candidates = new NameCandidates(resources, operationIds, deduplicator.namedByExporter());
        SchemaNames names = new SchemaNames(deduplicator.clusters(), candidates);
        Map<InlineObject, String> bySite = names.bySite();
        SortedMap<String, SchemaComponent> components = new TreeMap<>();
        names.names().forEach((group, name) -> components.put(name, component(name, group, bySite)));
        Map<InlineObjects.Root, Map<Edge, String>> bodies = new HashMap<>();
        objects.roots().forEach((root, edges) -> bodies.put(root, refs(edges, bySite)));
        return new Names(operationIds, components, bodies);
    }

    private static SchemaComponent component(
            String name, SchemaGroups.Cluster group, Map<InlineObject, String> bySite) {
        List<String> places =
                group.sites().stream().map(InlineObject::toString).distinct().toList();
        SourceLocation origin =
                group.sites().get(0).body().operation().items().get(0).place();
        return new SchemaComponent(name, group.shape(), refs(group.edges(), bySite), places, origin);
    }

    private static Map<Edge, String> refs(Map<Edge, InlineObject> edges, Map<InlineObject, String> bySite) {
        Map<Edge, String> refs = new HashMap<>();
        edges.forEach((edge, site) -> refs.put(edge, bySite.get(site)));
        return refs;
    }
}
