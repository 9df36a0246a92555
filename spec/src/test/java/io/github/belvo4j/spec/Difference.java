package io.github.belvo4j.spec;

/**
 * Where a document says something else than the facts.
 *
 * @param place an operation, or a kind of object
 * @param name of the status, parameter or property
 * @param what {@code missing}, {@code invented}, or what differs
 * @param detail both sides
 */
record Difference(String place, String name, String what, String detail) {

    @Override
    public String toString() {
        return String.join("\t", place, name, what, detail);
    }
}
