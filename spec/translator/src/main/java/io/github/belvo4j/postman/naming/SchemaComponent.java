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
 * @param shape the merged samples of all its places
 * @param refs the names of nested components, by edge
 * @param objects its places
 * @param origin the first item of the collection that contains it
 */
public record SchemaComponent(
        String name, Shape shape, Map<Edge, String> refs, List<InlineObject> objects, SourceLocation origin) {
    /** Its place, as written in a names file. */
    public List<String> places() {
        return objects.stream().map(InlineObject::toString).distinct().toList();
    }
}
