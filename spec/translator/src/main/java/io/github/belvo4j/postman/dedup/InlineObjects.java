package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.api.Payload;
import io.github.belvo4j.postman.api.Response;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds all objects with properties in the bodies of an API. */
public final class InlineObjects {
    private final List<InlineObject> sites = new ArrayList<>();
    private final Map<Root, Map<Edge, InlineObject>> roots = new LinkedHashMap<>();
    private final List<SchemaLocation> bodies = new ArrayList<>();

    /** Where a body stands. */
    public record Root(String operation, String role, String mediaType) {}

    public InlineObjects(List<Operation> operations) {
        for (Operation operation : operations) {
            operation
                    .request()
                    .forEach((mediaType, payload) -> add(operation, InlineObject.REQUEST, mediaType, payload));
            for (Response answer : operation.answers()) {
                answer.content().forEach((mediaType, payload) -> add(operation, answer.status(), mediaType, payload));
            }
        }
    }

    private void add(Operation operation, String role, String mediaType, Payload payload) {
        InlineObject.Body body = new InlineObject.Body(operation, role, mediaType);
        Map<Edge, InlineObject> below = new LinkedHashMap<>();
        walk(payload.shape(), new Step(body, "", "", false, null, Edge.BODY), below);
        roots.put(new Root(operation.key(), role, mediaType), below);
        bodies.add(new SchemaLocation(operation.key(), role, ""));
    }

    /** On the way from a site to those below it. */
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
            InlineObject site = new InlineObject(
                    step.body(), step.pointer(), step.property(), step.inList(), shape, step.parent(), sites.size());
            sites.add(site);
            found.put(step.edge(), site);
            for (Map.Entry<String, Member> member : shape.members().entrySet()) {
                String name = member.getKey();
                if (!member.getValue().shape().isContainer()) {
                    continue;
                }
                String pointer = step.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
                Step below = new Step(step.body(), pointer, name, false, site, Edge.to(name));
                walk(member.getValue().shape(), below, site.children());
            }
        }
        if (!shape.items().isUnknown() || shape.items() != Shape.UNKNOWN) {
            walk(shape.items(), step.intoItems(), found);
        }
        shape.values().ifPresent(values -> walk(values, step.intoValues(), found));
    }

    /** All sites, parents before their children, in the order of the document. */
    public List<InlineObject> sites() {
        return sites;
    }

    /** The topmost sites of each body, by their edge from the body. */
    public Map<Root, Map<Edge, InlineObject>> roots() {
        return roots;
    }

    /** All places that have a body. */
    public List<SchemaLocation> bodies() {
        return bodies;
    }
}
