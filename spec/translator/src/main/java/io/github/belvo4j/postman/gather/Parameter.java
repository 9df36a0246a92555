package io.github.belvo4j.postman.gather;

import io.github.belvo4j.postman.infer.Shape;

/**
 * A parameter of an operation, or a header of a response.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param deep whether the shape is an object whose members are sent as {@code name[member]}
 */
public record Parameter(String in, String name, Shape shape, String description, boolean required, boolean deep) {}
