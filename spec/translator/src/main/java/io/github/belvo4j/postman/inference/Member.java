package io.github.belvo4j.postman.inference;

/**
 * A property of an object.
 *
 * @param seen in how many of the object's samples it stands
 */
public record Member(Shape shape, int seen) {
    Member merge(Member other) {
        return new Member(shape.merge(other.shape), seen + other.seen);
    }
}
