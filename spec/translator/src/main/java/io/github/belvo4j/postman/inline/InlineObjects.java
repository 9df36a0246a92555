package io.github.belvo4j.postman.inline;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.api.Payload;
import io.github.belvo4j.postman.api.Response;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.location.DocumentLocation;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All objects with properties in the request and response bodies of an API. */
public final class InlineObjects {
    private final List<InlineObject> all = new ArrayList<>();
    private final Map<InlineObject.Body, Map<Edge, InlineObject>> bodies = new LinkedHashMap<>();

    private InlineObjects() {}

    /** Finds the objects of an API. Their order doesn't depend on the order of the operations. */
    public static InlineObjects of(List<Operation> operations) {
        InlineObjects found = new InlineObjects();
        operations.stream()
                .sorted(Comparator.comparing(
                                (Operation operation) -> operation.path().key())
                        .thenComparing(Operation::method))
                .forEach(found::addBodies);
        return found;
    }

    private void addBodies(Operation operation) {
        add(operation, InlineObject.REQUEST, operation.request());
        operation.answers().stream()
                .sorted(Comparator.comparing(Response::status))
                .forEach(response -> add(operation, response.status(), response.content()));
    }

    private void add(Operation operation, String role, Map<String, Payload> content) {
        new TreeMap<>(content).forEach((mediaType, payload) -> {
            InlineObject.Body body = new InlineObject.Body(operation, role, mediaType);
            Map<Edge, InlineObject> topmost = new LinkedHashMap<>();
            walk(payload.shape(), new Step(body, "", "", false, null, Edge.BODY), topmost);
            bodies.put(body, topmost);
        });
    }

    /** A step of the descent from a body to the objects nested in it. */
    private record Step(
            InlineObject.Body body,
            String pointer,
            String property,
            boolean inList,
            @Nullable InlineObject parent,
            Edge edge) {
        Step intoItems() {
            return new Step(body, pointer, property, true, parent, edge.items());
        }

        Step intoValues() {
            return new Step(body, pointer + "/*", property, inList, parent, edge.values());
        }
    }

    private void walk(Shape shape, Step step, Map<Edge, InlineObject> found) {
        if (!shape.members().isEmpty()) {
            InlineObject object = new InlineObject(
                    step.body(), step.pointer(), step.property(), step.inList(), shape, step.parent(), all.size());
            all.add(object);
            found.put(step.edge(), object);
            walkMembers(object);
        }
        if (shape.items() != Shape.UNKNOWN) {
            walk(shape.items(), step.intoItems(), found);
        }
        shape.values().ifPresent(values -> walk(values, step.intoValues(), found));
    }

    private void walkMembers(InlineObject object) {
        Map<String, Shape> containers = new TreeMap<>();
        for (Map.Entry<String, Member> member : object.shape().members().entrySet()) {
            if (member.getValue().shape().isContainer()) {
                containers.put(member.getKey(), member.getValue().shape());
            }
        }
        containers.forEach((name, shape) -> {
            String pointer = object.pointer() + "/" + DocumentLocation.escape(name);
            Step below = new Step(object.body(), pointer, name, false, object, Edge.to(name));
            walk(shape, below, object.children());
        });
    }

    /** Returns all objects, parents before their children. */
    public List<InlineObject> all() {
        return Collections.unmodifiableList(all);
    }

    /** Returns the topmost objects of each body, by the edges that lead to them. */
    public Map<InlineObject.Body, Map<Edge, InlineObject>> bodies() {
        return Collections.unmodifiableMap(bodies);
    }

    /** Returns whether there is a body at the given place, regardless of its content. */
    public boolean hasBody(SchemaLocation location) {
        return bodies.keySet().stream()
                .anyMatch(body -> body.operation().key().equals(location.operation())
                        && body.role().equals(location.role()));
    }
}
