package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** The names of operations and schemas, and where each schema is used. */
public final class Names {
    private final Map<String, String> operationIds;
    private final SortedMap<String, SchemaComponent> components;
    private final Map<String, String> splits;
    private final Map<InlineObject.Body, Map<Edge, String>> bodies;

    Names(
            Map<String, String> operationIds,
            SortedMap<String, SchemaComponent> components,
            Map<String, String> splits,
            Map<InlineObject.Body, Map<Edge, String>> bodies) {
        this.operationIds = operationIds;
        this.components = components;
        this.splits = splits;
        this.bodies = bodies;
    }

    public String operationId(Operation operation) {
        return Objects.requireNonNull(operationIds.get(operation.key()));
    }

    /** Returns all object schemas, by name. */
    public SortedMap<String, SchemaComponent> components() {
        return Collections.unmodifiableSortedMap(components);
    }

    /**
     * Returns the names of the schemas that started to differ from a schema with a chosen name, each with that chosen
     * name.
     */
    public Map<String, String> splits() {
        return Collections.unmodifiableMap(splits);
    }

    /** Returns the schema names of the topmost objects in a request body, by edge. */
    public Map<Edge, String> ofRequest(Operation operation, String mediaType) {
        return below(new InlineObject.Body(operation, InlineObject.REQUEST, mediaType));
    }

    /** Returns the schema names of the topmost objects in a response body, by edge. */
    public Map<Edge, String> ofResponse(Operation operation, String status, String mediaType) {
        return below(new InlineObject.Body(operation, status, mediaType));
    }

    private Map<Edge, String> below(InlineObject.Body body) {
        return Objects.requireNonNull(bodies.get(body));
    }
}
