package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.Warnings;
import io.github.belvo4j.postman.gather.Operation;
import io.github.belvo4j.postman.read.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives operations and object schemas their names, and finds out which objects are of one kind. */
public final class Namer {
    private final Map<String, String> operationIds;
    private final SortedMap<String, Component> components = new TreeMap<>();
    private final Map<SiteFinder.Root, Map<String, String>> roots = new HashMap<>();

    public Namer(List<Operation> operations, NamesFile chosen, Warnings warnings) {
        Resources resources = new Resources(operations);
        operationIds = OperationNames.name(operations, resources, chosen.operations());
        SiteFinder finder = new SiteFinder(operations);
        Sharing sharing = new Sharing(finder, resources, chosen.schemas(), warnings);
        Clusters clusters = sharing.clusters();
        SchemaNames names =
                new SchemaNames(clusters, new Candidates(resources, operationIds, sharing.namedByExporter()));
        Map<Site, String> bySite = names.bySite();
        names.names().forEach((cluster, name) -> {
            List<String> places =
                    cluster.sites().stream().map(Site::toString).distinct().toList();
            Place origin =
                    cluster.sites().get(0).body().operation().items().get(0).place();
            components.put(name, new Component(name, cluster.shape(), refs(cluster.edges(), bySite), places, origin));
        });
        finder.roots().forEach((root, edges) -> roots.put(root, refs(edges, bySite)));
    }

    private static Map<String, String> refs(Map<String, Site> edges, Map<Site, String> bySite) {
        Map<String, String> refs = new HashMap<>();
        edges.forEach((edge, site) -> refs.put(edge, bySite.get(site)));
        return refs;
    }

    public String operationId(Operation operation) {
        return Objects.requireNonNull(operationIds.get(operation.key()));
    }

    /** All object schemas, by name. */
    public SortedMap<String, Component> components() {
        return components;
    }

    /** The components that a request's body leads to, by {@link Edges edge}. */
    public Map<String, String> ofRequest(Operation operation, String mediaType) {
        return Objects.requireNonNull(roots.get(new SiteFinder.Root(operation.key(), Site.REQUEST, mediaType)));
    }

    /** The components that a response's body leads to, by {@link Edges edge}. */
    public Map<String, String> ofResponse(Operation operation, String status, String mediaType) {
        return Objects.requireNonNull(roots.get(new SiteFinder.Root(operation.key(), status, mediaType)));
    }
}
