package io.github.belvo4j.postman.api;

import io.github.belvo4j.postman.inference.Shape;

/**
 * A parameter of an operation, or a header of a response.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param deep whether the shape is an object whose members are sent as {@code name[member]}
 */
public record Parameter(String in, String name, Shape shape, String description, boolean required, boolean deep) {}
