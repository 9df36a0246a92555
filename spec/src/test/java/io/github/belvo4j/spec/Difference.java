package io.github.belvo4j.spec;

/**
 * A place where a document differs from the facts.
 *
 * @param place an operation, or a kind of object
 * @param name the name of the status, parameter or property
 * @param what {@code missing}, {@code invented}, or what differs
 * @param detail both sides
 */
record Difference(String place, String name, String what, String detail) {

    @Override
    public String toString() {
        return String.join("\t", place, name, what, detail);
    }
}
