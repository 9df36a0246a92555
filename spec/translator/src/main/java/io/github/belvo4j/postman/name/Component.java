package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.infer.Shape;
import io.github.belvo4j.postman.read.Place;
import java.util.List;
import java.util.Map;

/**
 * An object schema with a name.
 *
 * @param shape what all samples of all its places show
 * @param refs the names of the components below it, by {@link Edges edge}
 * @param places where it stands, as a names file would say it
 * @param origin the item of the collection that shows it first
 */
public record Component(String name, Shape shape, Map<String, String> refs, List<String> places, Place origin) {}
