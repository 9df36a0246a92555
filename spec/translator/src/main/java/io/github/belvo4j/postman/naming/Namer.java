package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.dedup.Deduplicator;
import io.github.belvo4j.postman.dedup.SharedSchema;
import io.github.belvo4j.postman.dedup.SharedSchemas;
import io.github.belvo4j.postman.diagnostic.Stale;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.inline.InlineObjects;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.resource.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names operations and object schemas. */
public final class Namer {
    private final SharedSchemas schemas;
    private final Map<SharedSchema, String> names;

    private Namer(SharedSchemas schemas, Map<SharedSchema, String> names) {
        this.schemas = schemas;
        this.names = names;
    }

    /**
     * Names all operations and schemas of an API.
     *
     * @param stale receives the names whose places the API doesn't contain
     * @throws io.github.belvo4j.postman.diagnostic.InputException if the chosen names don't fit the API
     */
    public static Names name(List<Operation> operations, NamesFile file, Stale stale, Warnings warnings) {
        InlineObjects objects = InlineObjects.of(operations);
        NamesFile chosen = StalePlaces.leaveOut(file, operations, objects, stale);
        Resources resources = Resources.of(operations);
        Map<String, String> operationIds = OperationNames.name(operations, resources, chosen.operations());
        SharedSchemas schemas = Deduplicator.deduplicate(objects, resources, operationIds, chosen.schemas(), warnings);
        NameCandidates candidates = new NameCandidates(resources, operationIds, schemas.namedByExporter());
        Namer namer = new Namer(schemas, SchemaNames.name(schemas, candidates));
        SortedMap<String, SchemaComponent> components = new TreeMap<>();
        namer.names.forEach((schema, name) -> components.put(name, namer.component(name, schema)));
        Map<String, String> splits = new HashMap<>();
        namer.names.forEach((schema, name) -> schema.splitFrom().ifPresent(original -> splits.put(name, original)));
        Map<InlineObject.Body, Map<Edge, String>> bodies = new HashMap<>();
        objects.bodies().forEach((body, edges) -> bodies.put(body, namer.refs(edges)));
        return new Names(operationIds, components, splits, bodies);
    }

    private SchemaComponent component(String name, SharedSchema schema) {
        SourceLocation origin = schema.first().body().operation().items().get(0).place();
        return new SchemaComponent(name, schema.shape(), refs(schema.edges()), schema.objects(), origin);
    }

    private Map<Edge, String> refs(Map<Edge, InlineObject> edges) {
        Map<Edge, String> refs = new HashMap<>();
        edges.forEach((edge, object) -> refs.put(edge, names.get(schemas.of(object))));
        return refs;
    }
}
