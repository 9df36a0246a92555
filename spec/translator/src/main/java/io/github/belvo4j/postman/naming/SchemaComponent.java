package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.location.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * An object schema with a name.
 *
 * @param shape what all samples of all its places show
 * @param refs the names of the components below it, by edge
 * @param objects where it stands
 * @param origin the item of the collection that shows it first
 */
public record SchemaComponent(
        String name, Shape shape, Map<Edge, String> refs, List<InlineObject> objects, SourceLocation origin) {
    /** Where it stands, as a names file would say it. */
    public List<String> places() {
        return objects.stream().map(InlineObject::toString).distinct().toList();
    }
}
