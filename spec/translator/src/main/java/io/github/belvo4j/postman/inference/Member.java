package io.github.belvo4j.postman.inference;

/**
 * A property of an object.
 *
 * @param seen the number of the object's samples that contain it
 */
public record Member(Shape shape, int seen) {
    Member merge(Member other) {
        return new Member(shape.merge(other.shape), seen + other.seen);
    }
}
