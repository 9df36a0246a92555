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
 * @param shape the merged shape of all samples of the schema
 * @param refs the names of nested components, by edge
 * @param objects the objects that share the schema
 * @param origin the first item of the collection whose request or responses contain the schema
 */
public record SchemaComponent(
        String name, Shape shape, Map<Edge, String> refs, List<InlineObject> objects, SourceLocation origin) {
    /** Returns the places where the schema is used, in the notation of a names file. */
    public List<String> places() {
        return objects.stream().map(InlineObject::toString).distinct().toList();
    }
}
