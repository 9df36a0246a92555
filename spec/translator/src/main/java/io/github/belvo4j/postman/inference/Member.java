package io.github.belvo4j.postman.inference;

/**
 * A property of an object.
 *
 * @param seen the number of samples of the object that contain the property
 */
public record Member(Shape shape, int seen) {
    Member merge(Member other) {
        return new Member(shape.merge(other.shape), seen + other.seen);
    }
}
